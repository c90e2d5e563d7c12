"""Landscapes, and what an archive might hold."""

from __future__ import annotations

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from home.seed import textures as tx
from home.seed.textures import FORGE, INK, LINEN, SEINE, WHEAT, WORK, Chance


def field(rng: Chance) -> Image.Image:
    """Draw a field of tall stems against an evening sky."""
    picture = tx.vertical(
        WORK, [(0.0, (120, 170, 176)), (0.4, (247, 214, 140)), (0.62, (246, 178, 84)), (1.0, (96, 110, 50))]
    )
    sun = rng.uniform(0.2, 0.8)
    picture = ImageChops.screen(picture, tx.tinted(tx.glow(WORK, (sun, 0.44), 330, 1.6), (255, 214, 140)))
    for layer, (base, blur) in enumerate(((300, 3.5), (250, 1.6), (190, 0.4))):
        plants = Image.new("RGBA", WORK)
        pen = ImageDraw.Draw(plants)
        dark = (98 - 34 * layer, 116 - 26 * layer, 52 - 14 * layer)
        for _ in range(150):
            x, height = rng.uniform(-20, WORK[0] + 20), rng.gauss(WORK[1] - base, 34)
            lean = rng.gauss(0, 16)
            shade = tuple(max(0, part + rng.randint(-16, 22)) for part in dark)
            pen.line(
                [(x, WORK[1]), (x + lean * 0.4, WORK[1] - height / 2), (x + lean, WORK[1] - height)],
                fill=shade,
                width=2 + layer,
            )
            for leaf in range(7):
                share = 0.35 + leaf * 0.1
                px, py = x + lean * share, WORK[1] - height * share
                side = 1 if leaf % 2 else -1
                reach = (1.15 - share) * (26 + 12 * layer)
                tip = (px + side * reach, py - reach * rng.uniform(0.1, 0.9))
                pen.polygon([(px, py), ((px + tip[0]) / 2, tip[1] - 3), tip, ((px + tip[0]) / 2, py + 1)], fill=shade)
        plants = plants.filter(ImageFilter.GaussianBlur(blur))
        picture.paste(plants, (0, 0), plants)
    return ImageChops.screen(picture, tx.tinted(tx.glow(WORK, (sun, 0.5), 420, 2.4), (150, 96, 30)))


def archive(rng: Chance) -> Image.Image:
    """Draw an aged print: the roofs and chimney of an imaginary factory on yellowed paper."""
    grey = Image.new("L", WORK, 208)
    grey = Image.blend(grey, Image.linear_gradient("L").resize(WORK), 0.16)
    pen = ImageDraw.Draw(grey)
    ground, x = 384, -20
    chimney = rng.randint(480, 640)
    pen.polygon([(chimney, ground), (chimney + 6, 120), (chimney + 26, 120), (chimney + 34, ground)], fill=92)
    while x < WORK[0]:
        width, height = rng.randint(80, 130), rng.randint(80, 120)
        pen.polygon(
            [
                (x, ground),
                (x, ground - height * 0.6),
                (x + width * 0.8, ground - height),
                (x + width, ground - height * 0.6),
                (x + width, ground),
            ],
            fill=rng.randint(84, 124),
        )
        for pane in range(x + 12, x + width - 16, 22):
            pen.rectangle((pane, ground - 36, pane + 10, ground - 14), fill=44)
        x += width
    pen.rectangle((0, ground, WORK[0], WORK[1]), fill=150)
    for _ in range(60):
        y = rng.randint(ground + 6, WORK[1])
        start = rng.randint(0, WORK[0])
        pen.line((start, y, start + rng.randint(20, 160), y), fill=rng.randint(120, 176), width=2)
    grey = grey.filter(ImageFilter.GaussianBlur(1.6))
    smoke = tx.glow(WORK, ((chimney + 80) / WORK[0], 0.17), 130, 0.9).point([value // 3 for value in range(256)])
    grey = ImageChops.subtract(grey, ImageChops.multiply(smoke, tx.cloud(WORK, (9, 6), rng)))
    grey = Image.blend(grey, tx.cloud(WORK, (10, 7), rng, 5), 0.16)
    return tx.ramp(grey, [(0, (44, 28, 18)), (0.5, (150, 116, 80)), (1, (244, 228, 196))])


def river(rng: Chance) -> Image.Image:
    """Draw a river at dusk and the lights of a works on its bank."""
    sky = tx.vertical(
        (WORK[0], 300), [(0, (18, 44, 66)), (0.55, (86, 110, 120)), (0.85, (236, 160, 90)), (1, (250, 206, 140))]
    )
    pen = ImageDraw.Draw(sky)
    x = -10
    while x < WORK[0]:
        width, height = rng.randint(30, 110), rng.randint(16, 66)
        pen.rectangle((x, 290 - height, x + width, 300), fill=INK)
        if rng.random() < 0.3:
            pen.rectangle((x + 8, 240 - height, x + 16, 300), fill=INK)
        for lamp in range(x + 8, x + width - 6, 15):
            if rng.random() < 0.6:
                pen.rectangle(
                    (lamp, 280 - height // 3, lamp + 4, 286 - height // 3), fill=rng.choice([WHEAT, LINEN, FORGE])
                )
        x += width + rng.randint(0, 26)
    mirror = ImageOps.flip(sky).resize((WORK[0], 234)).filter(ImageFilter.BoxBlur((1, 9)))
    ripple = tx.white_noise((26, 78), rng).resize((WORK[0], 234), Image.Resampling.BICUBIC)
    water = ImageChops.overlay(mirror, Image.merge("RGB", [ripple] * 3)).point(
        [value * 4 // 5 for value in range(256)] * 3
    )
    picture = Image.new("RGB", WORK)
    picture.paste(sky, (0, 0))
    picture.paste(Image.blend(water, Image.new("RGB", water.size, SEINE), 0.16), (0, 300))
    return tx.bloom(picture, 5).point([value * 7 // 8 for value in range(256)] * 3)
