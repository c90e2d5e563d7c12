"""Materials seen close."""

from __future__ import annotations

import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from home.seed import textures as tx
from home.seed.textures import SEINE, WORK, Chance


def wood(rng: Chance) -> Image.Image:
    """Draw planed boards under a raking light."""
    picture = Image.new("RGB", WORK)
    top = 0
    while top < WORK[1]:
        height = rng.randint(95, 150)
        size = (WORK[0], height)
        bands = tx.cloud(size, (2, 14), rng, 3)
        figure = tx.ridges(bands.point([(value * 5) % 256 for value in range(256)]), 1.1)
        fibre = tx.white_noise((60, height), rng).resize(size, Image.Resampling.BICUBIC)
        grey = Image.blend(Image.blend(bands, figure.filter(ImageFilter.GaussianBlur(1.2)), 0.42), fibre, 0.24)
        warm = rng.randint(-14, 14)
        board = tx.ramp(grey, [(0, (96 + warm, 52, 22)), (0.5, (184 + warm, 120, 62)), (1, (238, 196, 132 + warm))])
        picture.paste(board, (0, top))
        edge = ImageDraw.Draw(picture)
        edge.line((0, top, WORK[0], top), fill=(50, 26, 12), width=4)
        edge.line((0, top + 4, WORK[0], top + 4), fill=(236, 200, 150), width=1)
        top += height
    light = tx.glow(WORK, (rng.uniform(0.15, 0.4), 0.1), 700, 1.3)
    return ImageChops.screen(
        picture.point([value * 4 // 5 for value in range(256)] * 3), tx.tinted(light, (120, 92, 50))
    )


def leather(rng: Chance) -> Image.Image:
    """Draw grained leather and a line of saddle stitches."""
    cells = tx.white_noise((200, 134), rng).resize(WORK, Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(1.4))
    relief = ImageOps.autocontrast(cells.filter(ImageFilter.EMBOSS).filter(ImageFilter.GaussianBlur(0.7)))
    grey = Image.blend(relief, tx.cloud(WORK, (3, 2), rng, 2), 0.55)
    picture = tx.ramp(grey, [(0, (58, 22, 8)), (0.5, (150, 66, 24)), (1, (226, 138, 72))])
    slope, rise = rng.uniform(-0.2, 0.2), rng.uniform(0.5, 0.66) * WORK[1]
    shadow, thread = Image.new("L", WORK, 255), ImageDraw.Draw(picture)
    below = ImageDraw.Draw(shadow)
    curve = [(x, rise + slope * (x - 400) + 34 * math.sin(x / 260)) for x in range(-20, WORK[0] + 60, 2)]
    below.line([(x, y - 34) for x, y in curve], fill=40, width=7)
    stitches = [(curve[index], curve[index + 11]) for index in range(0, len(curve) - 11, 19)]
    for (ax, ay), (bx, by) in stitches:
        below.line((ax + 1, ay + 6, bx + 1, by + 6), fill=70, width=10)
    picture = ImageChops.multiply(picture, Image.merge("RGB", [shadow.filter(ImageFilter.GaussianBlur(4))] * 3))
    thread = ImageDraw.Draw(picture)
    for (ax, ay), (bx, by) in stitches:
        thread.line((ax, ay, bx, by), fill=(226, 190, 120), width=7)
        thread.line((ax, ay - 2, bx, by - 2), fill=(255, 236, 190), width=2)
    return ImageChops.screen(picture, tx.tinted(tx.glow(WORK, (0.3, 0.15), 520, 1.6), (90, 60, 40)))


def glass(rng: Chance) -> Image.Image:
    """Draw the light that crosses thick glass."""
    lines = Image.new("L", WORK)
    for cells, sharpness in (((3, 2), 14.0), ((5, 4), 20.0), ((9, 6), 26.0)):
        lines = ImageChops.screen(lines, tx.ridges(tx.cloud(WORK, cells, rng, 2), sharpness))
    lines = ImageChops.screen(lines, lines.filter(ImageFilter.GaussianBlur(9)))
    depth = tx.cloud(WORK, (2, 2), rng, 2)
    grey = Image.blend(depth.point([value * 2 // 3 for value in range(256)]), lines, 0.5)
    picture = tx.ramp(grey, [(0, (4, 34, 44)), (0.35, SEINE), (0.7, (120, 200, 196)), (1, (246, 255, 250))])
    warm = tx.glow(WORK, (rng.uniform(0.55, 0.85), rng.uniform(0.2, 0.5)), 380, 1.5)
    return tx.bloom(ImageChops.screen(picture, tx.tinted(warm, (190, 110, 30))), 3).point(
        [value * 7 // 8 for value in range(256)] * 3
    )


def steel(rng: Chance) -> Image.Image:
    """Draw brushed steel crossed by a weld."""
    brush = tx.white_noise((40, WORK[1]), rng).resize(WORK, Image.Resampling.BICUBIC)
    grey = Image.blend(tx.cloud(WORK, (3, 2), rng, 2), brush, 0.3)
    picture = tx.ramp(grey, [(0, (44, 58, 70)), (0.5, (132, 146, 154)), (1, (238, 240, 238))])
    line = WORK[1] * rng.uniform(0.42, 0.6)
    heat = Image.new("L", WORK)
    ImageDraw.Draw(heat).rectangle((0, line - 34, WORK[0], line + 34), fill=150)
    picture = Image.composite(Image.new("RGB", WORK, (146, 92, 46)), picture, heat.filter(ImageFilter.GaussianBlur(20)))
    pen = ImageDraw.Draw(picture)
    for x in range(-10, WORK[0] + 20, 9):
        y = line + rng.uniform(-1.5, 1.5)
        pen.ellipse((x - 15, y - 15, x + 15, y + 15), fill=(96, 104, 110), outline=(50, 56, 62))
        pen.arc((x - 13, y - 13, x + 11, y + 11), 200, 300, fill=(226, 230, 228), width=2)
    return ImageChops.screen(picture, tx.tinted(tx.glow(WORK, (0.7, 0.1), 460, 1.4), (130, 110, 80)))


def cobbles(rng: Chance) -> Image.Image:
    """Draw rows of sandstone setts under a low light."""
    picture = tx.ramp(tx.cloud(WORK, (40, 28), rng, 3), [(0, (38, 34, 30)), (1, (74, 66, 56))])
    for row in range(-1, 8):
        x = -40 - (row % 2) * 46
        while x < WORK[0]:
            width, height = rng.randint(78, 104), rng.randint(64, 72)
            tone = rng.randint(-24, 20)
            stops = [(0, (140 + tone, 126 + tone, 106 + tone)), (1, (232 + tone, 218 + tone, 190 + tone))]
            sett = tx.ramp(tx.cloud((width, height), (7, 5), rng, 3), stops)
            mask = Image.new("L", (width, height))
            ImageDraw.Draw(mask).rounded_rectangle((2, 2, width - 3, height - 3), 13, fill=255)
            relief = mask.filter(ImageFilter.GaussianBlur(9)).point([90 + value * 165 // 255 for value in range(256)])
            sett = ImageChops.multiply(sett, Image.merge("RGB", [relief] * 3))
            picture.paste(sett, (x, row * 74 + rng.randint(-3, 3)), mask.filter(ImageFilter.GaussianBlur(1.2)))
            x += width + 3
    return ImageChops.screen(picture, tx.tinted(tx.glow(WORK, (0.25, 0.15), 620, 1.5), (110, 76, 36)))


def sand(rng: Chance) -> Image.Image:
    """Draw heaps of pale sand, one behind the other."""
    picture = tx.vertical(WORK, [(0.0, (92, 104, 108)), (1.0, (196, 190, 176))])
    for layer in range(3):
        top, centre = 130 + layer * 100, rng.uniform(0.2, 0.8) * WORK[0]
        spread = rng.randint(200, 280)
        outline = [
            (x, top + 260 * (1 - math.exp(-(((x - centre) / spread) ** 2))) + 3 * math.sin(x / 23))
            for x in range(-4, WORK[0] + 8, 4)
        ]
        mask = Image.new("L", WORK)
        ImageDraw.Draw(mask).polygon([*outline, (WORK[0], WORK[1]), (0, WORK[1])], fill=255)
        grains = Image.blend(tx.cloud(WORK, (4, 6), rng, 3), tx.white_noise(WORK, rng), 0.22)
        heap = tx.ramp(grains, [(0, (146 + 14 * layer, 116 + 14 * layer, 76 + 14 * layer)), (1, (255, 240, 208))])
        shade = Image.new("L", WORK, 255)
        right = [(x, y) for x, y in outline if x >= centre]
        ImageDraw.Draw(shade).polygon([*right, (WORK[0], WORK[1]), (centre - 60, WORK[1])], fill=176)
        heap = ImageChops.multiply(heap, Image.merge("RGB", [shade.filter(ImageFilter.GaussianBlur(16))] * 3))
        picture.paste(heap, (0, 0), mask.filter(ImageFilter.GaussianBlur(1)))
    return picture
