"""What happens inside a workshop."""

from __future__ import annotations

import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from home.seed import textures as tx
from home.seed.textures import WHITE, WORK, Chance


def furnace(rng: Chance) -> Image.Image:
    """Draw the mouth of a furnace in the dark, its heat on the walls."""
    x, y = rng.uniform(0.42, 0.66), rng.uniform(0.46, 0.58)
    heat = tx.glow(WORK, (x, y), 470, 1.5)
    for radius, falloff in ((250, 1.0), (95, 0.45)):
        heat = ImageChops.screen(heat, tx.glow(WORK, (x, y), radius, falloff))
    walls = tx.cloud(WORK, (6, 5), rng, 5)
    heat = ImageChops.multiply(heat, walls.point([min(255, 120 + value) for value in range(256)]))
    mouth = Image.new("L", WORK, 0)
    centre = (x * WORK[0], y * WORK[1])
    ImageDraw.Draw(mouth).ellipse((centre[0] - 62, centre[1] - 54, centre[0] + 62, centre[1] + 54), fill=255)
    heat = ImageChops.lighter(heat, mouth.filter(ImageFilter.GaussianBlur(5)))
    stops = [
        (0.0, (14, 12, 16)),
        (0.25, (70, 20, 10)),
        (0.5, (176, 58, 10)),
        (0.75, (240, 140, 30)),
        (1.0, (255, 236, 180)),
    ]
    picture = tx.ramp(heat, stops)
    sparks = Image.new("RGB", WORK)
    pen = ImageDraw.Draw(sparks)
    for _ in range(70):
        angle, far = rng.uniform(0, math.tau), rng.uniform(60, 330)
        px, py = centre[0] + far * math.cos(angle), centre[1] + far * math.sin(angle) * 0.8
        pen.ellipse((px, py, px + rng.uniform(1, 3), py + rng.uniform(1, 3)), fill=(255, 200, 110))
    return tx.bloom(ImageChops.screen(picture, sparks.filter(ImageFilter.GaussianBlur(0.7))), 14)


def sparks(rng: Chance) -> Image.Image:
    """Draw a welding arc and its spray of sparks."""
    x, y = rng.uniform(0.3, 0.45) * WORK[0], rng.uniform(0.6, 0.7) * WORK[1]
    picture = tx.vertical(WORK, [(0.0, (10, 18, 28)), (0.62, (22, 36, 50)), (0.7, (30, 44, 56)), (1.0, (12, 16, 22))])
    picture = ImageChops.multiply(
        picture, tx.ramp(tx.cloud(WORK, (8, 4), rng), [(0, (90, 90, 90)), (1, (255, 255, 255))])
    )
    ImageDraw.Draw(picture).polygon([(0, y + 14), (WORK[0], y + 2), (WORK[0], y + 44), (0, y + 62)], fill=(46, 56, 64))
    light = Image.new("RGB", WORK)
    pen = ImageDraw.Draw(light)
    for _ in range(230):
        angle = rng.gauss(-0.7, 0.75)
        speed, weight = rng.uniform(60, 430), rng.uniform(40, 330)
        start, length = rng.uniform(0.02, 0.75), rng.uniform(0.04, 0.22)
        path = []
        for step in range(9):
            time = start + length * step / 8
            path.append((x + speed * time * math.cos(angle), y + speed * time * math.sin(angle) + weight * time * time))
        shade = rng.choice([(255, 224, 150), (255, 190, 90), (244, 140, 40), (220, 90, 20)])
        pen.line(path, fill=shade, width=rng.choice([1, 1, 2]))
    picture = ImageChops.screen(picture, light)
    picture = ImageChops.screen(picture, light.filter(ImageFilter.GaussianBlur(5)))
    at = (x / WORK[0], y / WORK[1])
    picture = ImageChops.screen(picture, tx.tinted(tx.glow(WORK, at, 420, 2.2), (110, 170, 200)))
    picture = ImageChops.screen(picture, tx.tinted(tx.glow(WORK, at, 150, 1.6), (255, 220, 170)))
    return ImageChops.screen(picture, tx.tinted(tx.glow(WORK, at, 46, 0.6), WHITE))


def windows(rng: Chance) -> Image.Image:
    """Draw the tall windows of a workshop and the light they let in."""
    picture = tx.vertical(WORK, [(0, (26, 34, 42)), (0.7, (40, 42, 44)), (0.72, (64, 56, 46)), (1, (30, 26, 24))])
    light = Image.new("L", WORK)
    panes, shafts = ImageDraw.Draw(light), Image.new("L", WORK)
    beams = ImageDraw.Draw(shafts)
    left, columns, rows = rng.randint(30, 80), rng.choice([2, 3, 5]), rng.choice([4, 6])
    glass_light, spill = rng.choice([((255, 226, 168), (230, 150, 60)), ((206, 232, 240), (70, 130, 160))])
    for x in range(left, WORK[0], columns * 44 + 58):
        for row in range(rows):
            for column in range(columns):
                tone = rng.randint(176, 250)
                panes.rectangle((x + column * 44, 48 + row * 46, x + column * 44 + 39, 89 + row * 46), fill=tone)
        beams.polygon([(x, 70), (x + columns * 43, 70), (x - 60, WORK[1]), (x - 250, WORK[1])], fill=58)
    picture = ImageChops.screen(picture, tx.tinted(light.filter(ImageFilter.GaussianBlur(1.3)), glass_light))
    picture = ImageChops.screen(picture, tx.tinted(light.filter(ImageFilter.GaussianBlur(26)), spill))
    picture = ImageChops.screen(picture, tx.tinted(shafts.filter(ImageFilter.GaussianBlur(12)), spill))
    bench = Image.new("RGBA", WORK)
    pen = ImageDraw.Draw(bench)
    pen.rectangle((0, 462, WORK[0], 480), fill=(22, 20, 22, 255))
    for _ in range(9):
        x, width, height = rng.randint(0, WORK[0]), rng.randint(24, 90), rng.randint(20, 84)
        pen.rounded_rectangle((x, 462 - height, x + width, 464), rng.choice([2, 8, 20]), fill=(18, 22, 28, 255))
    pen.rectangle((0, 480, WORK[0], WORK[1]), fill=(16, 16, 18, 255))
    bench = bench.filter(ImageFilter.GaussianBlur(1.4))
    picture.paste(bench, (0, 0), bench)
    return picture


def biscuits(rng: Chance) -> Image.Image:
    """Draw rows of biscuits coming out of the oven."""
    picture = tx.ramp(tx.cloud(WORK, (30, 20), rng, 3), [(0, (48, 54, 60)), (1, (96, 100, 102))])
    for row in range(5):
        for column in range(-1, 7):
            x, y = 60 + column * 136 + (row % 2) * 68 + rng.randint(-4, 4), 44 + row * 118 + rng.randint(-4, 4)
            shadow = Image.new("L", (130, 130))
            ImageDraw.Draw(shadow).ellipse((12, 20, 120, 126), fill=170)
            picture.paste((16, 14, 14), (x - 60, y - 60), shadow.filter(ImageFilter.GaussianBlur(6)))
            crust = tx.ramp(
                tx.cloud((104, 104), (5, 5), rng, 3), [(0, (166, 92, 34)), (0.6, (222, 160, 84)), (1, (246, 208, 140))]
            )
            pen = ImageDraw.Draw(crust)
            pen.ellipse((3, 3, 101, 101), outline=(176, 104, 44), width=5)
            for turn in range(8):
                angle = math.tau * turn / 8
                px, py = 52 + 27 * math.cos(angle), 52 + 27 * math.sin(angle)
                pen.ellipse((px - 3, py - 3, px + 3, py + 3), fill=(120, 62, 24))
            mask = Image.new("L", (104, 104))
            ImageDraw.Draw(mask).ellipse((2, 2, 102, 102), fill=255)
            picture.paste(crust, (x - 52, y - 52), mask.filter(ImageFilter.GaussianBlur(0.8)))
    return ImageChops.screen(picture, tx.tinted(tx.glow(WORK, (0.2, 0.1), 560, 1.5), (120, 74, 30)))
