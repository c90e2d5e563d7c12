"""The scenes that the rasters can show, by name."""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image

from home.seed.scenes import matter, outdoors, workshop
from home.seed.textures import Chance

__all__ = ["SCENES"]

#: Each takes its source of chance and returns an RGB picture of `textures.WORK` pixels or thereabouts.
SCENES: dict[str, Callable[[Chance], Image.Image]] = {
    "archive": outdoors.archive,
    "biscuits": workshop.biscuits,
    "field": outdoors.field,
    "furnace": workshop.furnace,
    "glass": matter.glass,
    "leather": matter.leather,
    "river": outdoors.river,
    "sparks": workshop.sparks,
    "steel": matter.steel,
    "windows": workshop.windows,
    "wood": matter.wood,
}
