"""The scenes that the rasters can show, by name."""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image

from home.seed.scenes import flat, matter, outdoors, workshop
from home.seed.textures import Chance

__all__ = ["SCENES"]

#: Each takes its source of chance and returns an RGB picture of `textures.WORK` pixels or thereabouts.
SCENES: dict[str, Callable[[Chance], Image.Image]] = {
    "archive": outdoors.archive,
    "biscuits": workshop.biscuits,
    "cobbles": matter.cobbles,
    "field": outdoors.field,
    "furnace": workshop.furnace,
    "glass": matter.glass,
    "leather": matter.leather,
    "machine": flat.machine,
    "portrait": flat.portrait,
    "quay_past": flat.quay_past,
    "quay_today": flat.quay_today,
    "river": outdoors.river,
    "sand": matter.sand,
    "shelf": flat.shelf,
    "sparks": workshop.sparks,
    "steel": matter.steel,
    "windows": workshop.windows,
    "wood": matter.wood,
}
