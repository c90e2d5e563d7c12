"""Flat scenes, drawn as a poster is: a silhouette, a shelf, a machine, and one quay at two times."""

from __future__ import annotations

import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from home.seed import textures as tx
from home.seed.textures import FORGE, INK, LINEN, SEINE, WHEAT, WHITE, WORK, Chance, Colour

CLAY: Colour = (168, 98, 66)
MOSS: Colour = (92, 118, 70)


def portrait(rng: Chance) -> Image.Image:
    """Draw somebody's silhouette, faceless: a head, hair tied up, the straps of an apron, before a round window."""
    ground, shirt, apron = rng.choice([(LINEN, SEINE, FORGE), (WHEAT, INK, SEINE), (LINEN, FORGE, INK)])
    picture = Image.new("RGB", WORK, ground)
    pen = ImageDraw.Draw(picture)
    x, skin = WORK[0] // 2, rng.choice([(196, 138, 98), (128, 82, 56), (226, 178, 140)])
    pen.ellipse((x - 210, 40, x + 210, 460), fill=WHITE)
    pen.ellipse((x - 24, 70, x + 44, 138), fill=INK)
    pen.rounded_rectangle((x - 150, 352, x + 150, 620), 90, fill=shirt)
    pen.rounded_rectangle((x - 34, 290, x + 34, 392), 30, fill=skin)
    pen.ellipse((x - 84, 116, x + 84, 326), fill=skin)
    pen.pieslice((x - 92, 104, x + 92, 304), 176, 364, fill=INK)
    pen.polygon([(x - 92, 356), (x - 64, 350), (x - 58, 534), (x - 100, 534)], fill=apron)
    pen.polygon([(x + 92, 356), (x + 64, 350), (x + 58, 534), (x + 100, 534)], fill=apron)
    pen.rectangle((x - 100, 452, x + 100, 534), fill=apron)
    return picture.filter(ImageFilter.GaussianBlur(0.6))


def _bottle(pen: ImageDraw.ImageDraw, x: int, base: int, size: tuple[int, int], colour: Colour) -> None:
    """Draw a bottle or a carafe of `size` (width, height) standing on `base`, with its reflection."""
    width, height = size
    neck = max(6, width // 3)
    pen.rounded_rectangle((x, base - height * 6 // 10, x + width, base), width // 4, fill=colour)
    middle = x + width // 2
    shoulder = base - height * 5 // 10
    pen.polygon(
        [
            (x + 2, shoulder),
            (middle - neck // 2, base - height * 3 // 4),
            (middle + neck // 2, base - height * 3 // 4),
            (x + width - 2, shoulder),
        ],
        fill=colour,
    )
    pen.rectangle((middle - neck // 2, base - height, middle + neck // 2, base - height * 7 // 10), fill=colour)
    pen.rectangle((middle - neck // 2 - 3, base - height, middle + neck // 2 + 3, base - height + 6), fill=colour)
    shine = (x + width // 5, shoulder + 8, x + width // 5 + max(3, width // 12), base - 14)
    pen.rectangle(shine, fill=tuple(min(255, part + 70) for part in colour))


def shelf(rng: Chance) -> Image.Image:
    """Draw carafes and bottles of every height, lined up on two shelves before the light."""
    picture = tx.vertical(WORK, [(0.0, (250, 240, 218)), (1.0, (226, 200, 152))])
    picture = ImageChops.multiply(
        picture, tx.ramp(tx.cloud(WORK, (4, 3), rng, 3), [(0, (226, 218, 206)), (1, (255, 255, 255))])
    )
    pen = ImageDraw.Draw(picture)
    for base in (246, 486):
        x = rng.randint(16, 40)
        while x < WORK[0] - 60:
            width, height = rng.randint(46, 96), rng.randint(110, 196)
            _bottle(
                pen, x, base, (width, height), rng.choice([SEINE, (60, 140, 138), FORGE, WHEAT, MOSS, (34, 74, 92)])
            )
            x += width + rng.randint(14, 34)
        pen.rectangle((0, base, WORK[0], base + 18), fill=(96, 62, 40))
        pen.rectangle((0, base + 18, WORK[0], base + 24), fill=(150, 122, 88))
    return ImageChops.multiply(
        picture.filter(ImageFilter.GaussianBlur(0.6)), tx.tinted(tx.glow(WORK, (0.4, 0.3), 760, 0.4), WHITE)
    )


def _wheel(pen: ImageDraw.ImageDraw, at: tuple[int, int], radius: int, turn: float, colour: Colour) -> None:
    """Draw a toothed wheel centred `at`; `turn` in radians."""
    teeth = radius // 8
    for tooth in range(teeth):
        angle = turn + math.tau * tooth / teeth
        px, py = at[0] + radius * math.cos(angle), at[1] + radius * math.sin(angle)
        pen.ellipse((px - 12, py - 12, px + 12, py + 12), fill=colour)
    pen.ellipse((at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius), fill=colour)
    inner = radius * 2 // 5
    pen.ellipse((at[0] - inner, at[1] - inner, at[0] + inner, at[1] + inner), fill=LINEN)


def machine(rng: Chance) -> Image.Image:
    """Draw two toothed wheels, a belt and the blocks that it carries under a press."""
    picture = Image.new("RGB", WORK, LINEN)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 440, WORK[0], WORK[1]), fill=SEINE)
    _wheel(pen, (190, 180), 104, rng.uniform(0, 0.2), FORGE)
    _wheel(pen, (344, 104), 60, rng.uniform(0, 0.2), WHEAT)
    pen.rounded_rectangle((30, 386, WORK[0] - 30, 440), 27, fill=INK)
    for x in range(57, WORK[0] - 40, 49):
        pen.ellipse((x - 14, 399, x + 14, 427), fill=(92, 108, 120))
    for x in (84, 234, 384):
        pen.rectangle((x, 314, x + 76, 386), fill=WHITE)
    pen.rectangle((536, 0, 592, 190), fill=(92, 108, 120))
    pen.rectangle((500, 190, 628, 236), fill=INK)
    for x in (526, 676):
        pen.rounded_rectangle((x, 314, x + 76, 386), 36, fill=WHEAT)
        pen.ellipse((x + 22, 334, x + 54, 366), fill=FORGE)
    return picture.filter(ImageFilter.GaussianBlur(0.6))


#: The colours of the quay: sky, far bank, works, roofs, windows, quay, water, light on the water.
_TODAY = ((196, 222, 224), MOSS, (206, 160, 122), CLAY, (255, 244, 208), (186, 176, 158), SEINE, (120, 176, 176))
_GREYS = (226, 150, 132, 92, 48, 158, 122, 176)


def _quay(colours: tuple[Colour, ...], is_old: bool) -> Image.Image:
    """Draw the works on their quay: always the same place, with a chimney long ago and solar panels today."""
    sky, bank, wall, roof, pane, stone, water, light = colours
    picture = Image.new("RGB", WORK, sky)
    pen = ImageDraw.Draw(picture)
    pen.ellipse((-260, 236, 420, 520), fill=bank)
    pen.ellipse((420, 252, 1100, 520), fill=bank)
    pen.rectangle((600, 120 if is_old else 214, 634, 360), fill=roof)
    for x in range(130, 590, 115):
        pen.polygon([(x, 252), (x + 92, 190), (x + 115, 252)], fill=roof)
        if not is_old:
            pen.polygon([(x + 20, 236), (x + 82, 194), (x + 90, 206), (x + 30, 247)], fill=INK)
        pen.rectangle((x, 250, x + 115, 360), fill=wall)
        for column in range(2):
            pen.rectangle((x + 16 + column * 50, 276, x + 48 + column * 50, 330), fill=pane)
    pen.rectangle((590, 282, 700, 360), fill=wall)
    pen.rectangle((620, 300, 668, 360), fill=roof)
    pen.rectangle((0, 358, WORK[0], 404), fill=stone)
    pen.rectangle((0, 404, WORK[0], WORK[1]), fill=water)
    for row, y in enumerate(range(424, WORK[1], 20)):
        for x in range(-60 + row % 3 * 47, WORK[0], 150):
            pen.rectangle((x, y, x + 70, y + 3), fill=light)
    if is_old:
        pen.polygon([(90, 424), (330, 424), (296, 468), (124, 468)], fill=roof)
        pen.rectangle((216, 336, 222, 424), fill=roof)
    else:
        for x in (60, 730):
            pen.rectangle((x, 300, x + 8, 358), fill=CLAY)
            pen.ellipse((x - 36, 226, x + 44, 320), fill=(62, 104, 66))
    return picture


def quay_past(rng: Chance) -> Image.Image:
    """Draw the quay as an old print would: greys turned to sepia, with smoke, a barge and the stains of time."""
    print_ = _quay(tuple((grey, grey, grey) for grey in _GREYS), is_old=True).convert("L")
    smoke = tx.glow(WORK, (0.83, 0.13), 150, 0.8).point([value // 2 for value in range(256)])
    print_ = ImageChops.subtract(print_, ImageChops.multiply(smoke, tx.cloud(WORK, (9, 6), rng)))
    print_ = Image.blend(print_.filter(ImageFilter.GaussianBlur(1.2)), tx.cloud(WORK, (10, 7), rng, 5), 0.14)
    return tx.ramp(print_, [(0, (44, 28, 18)), (0.5, (150, 116, 80)), (1, (244, 228, 196))])


def quay_today(rng: Chance) -> Image.Image:
    """Draw the same quay today, in colour: no smoke, panels on the roofs, trees."""
    picture = _quay(_TODAY, is_old=False)
    light = tx.ramp(tx.cloud(WORK, (5, 4), rng, 3), [(0, (226, 222, 214)), (1, (255, 255, 255))])
    return ImageChops.multiply(picture, light).filter(ImageFilter.GaussianBlur(0.6))
