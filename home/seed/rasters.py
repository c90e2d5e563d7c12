"""Rasters that stand in for photographs until there are some: drawn at seed time, never committed.

Nothing they show is a real place, person or product; their titles and alternative texts say « exemple ».
"""

from __future__ import annotations

import io

from PIL import Image, ImageOps

from home.seed.scenes import SCENES
from home.seed.textures import Chance, grain, vignette

#: Width and height in pixels: a 3:2 photograph.
SIZE = (1600, 1067)


def render(kind: str, seed: int, size: tuple[int, int] = SIZE) -> bytes:
    """Return the JPEG of one scene; the same kind, seed and size (pixels) always give the same picture.

    Raises KeyError for an unknown kind.
    """
    rng = Chance(f"{kind}/{seed}")
    picture = ImageOps.fit(SCENES[kind](rng), size, Image.Resampling.LANCZOS)
    picture = grain(vignette(picture, 0.45), rng, 0.02)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=78, optimize=True, progressive=True)
    return out.getvalue()
