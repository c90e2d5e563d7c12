"""Textures and light, made with Pillow alone, for the rasters of the seed.

Everything is deterministic: the only source of chance is the `Chance` handed in.
Images are worked on at a small size (pixels) and enlarged at the end.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise

from PIL import Image, ImageChops, ImageFilter

#: Red, green, blue, from 0 to 255.
Colour = tuple[int, int, int]

#: Pixels: scenes are worked at this size, then enlarged.
WORK = (800, 534)

INK: Colour = (20, 32, 46)
FORGE: Colour = (194, 65, 12)
SEINE: Colour = (11, 100, 112)
WHEAT: Colour = (244, 187, 58)
LINEN: Colour = (239, 230, 212)
WHITE: Colour = (255, 253, 249)


class Chance(random.Random):
    """A source of chance that its seed decides: pictures are the same each time, and nothing here is secret."""


def white_noise(size: tuple[int, int], rng: Chance) -> Image.Image:
    """Return grey noise, one random value a pixel."""
    return Image.frombytes("L", size, rng.randbytes(size[0] * size[1]))


def cloud(size: tuple[int, int], cells: tuple[int, int], rng: Chance, octaves: int = 4) -> Image.Image:
    """Return soft grey noise: random grids of `cells`, each octave twice as fine and half as strong."""
    total = Image.new("L", size, 128)
    columns, rows = cells
    for octave in range(octaves):
        grid = (max(2, columns << octave), max(2, rows << octave))
        layer = white_noise(grid, rng).resize(size, Image.Resampling.BICUBIC)
        total = Image.blend(total, layer, 0.75 / (octave + 1))
    return total


def ridges(image: Image.Image, sharpness: float = 3.0) -> Image.Image:
    """Return the lines along which grey noise crosses its middle value: bright threads on black."""
    return image.point([round(255 * (1 - abs(value - 128) / 128) ** sharpness) for value in range(256)])


def ramp(image: Image.Image, stops: Sequence[tuple[float, Colour]]) -> Image.Image:
    """Return a grey image coloured by a ramp; `stops` go from (0.0, darkest) to (1.0, lightest)."""
    tables: list[list[int]] = [[], [], []]
    for value in range(256):
        position = value / 255
        low, high = stops[0], stops[-1]
        for before, after in pairwise(stops):
            if before[0] <= position <= after[0]:
                low, high = before, after
                break
        share = (position - low[0]) / ((high[0] - low[0]) or 1)
        for channel in range(3):
            tables[channel].append(round(low[1][channel] + share * (high[1][channel] - low[1][channel])))
    return Image.merge("RGB", [image.point(table) for table in tables])


def glow(size: tuple[int, int], centre: tuple[float, float], radius: float, falloff: float = 1.0) -> Image.Image:
    """Return a grey disc of light, white at its centre; `centre` in shares of the size, `radius` in pixels."""
    disc = Image.radial_gradient("L").resize((round(2 * radius), round(2 * radius)), Image.Resampling.BICUBIC)
    # The gradient reaches 255 at the corners of its square: keep the inscribed circle.
    disc = disc.point([round(255 * max(0.0, 1 - value / 180) ** falloff) for value in range(256)])
    light = Image.new("L", size, 0)
    light.paste(disc, (round(centre[0] * size[0] - radius), round(centre[1] * size[1] - radius)))
    return light


def tinted(light: Image.Image, colour: Colour) -> Image.Image:
    """Return a grey light in one colour, to be screened over a scene."""
    return Image.merge("RGB", [light.point([value * part // 255 for value in range(256)]) for part in colour])


def bloom(image: Image.Image, radius: float) -> Image.Image:
    """Return the image with its lights spilling over, as a lens does."""
    return ImageChops.screen(image, image.filter(ImageFilter.GaussianBlur(radius)))


def vertical(size: tuple[int, int], stops: Sequence[tuple[float, Colour]]) -> Image.Image:
    """Return a gradient from the top (0.0) to the bottom (1.0)."""
    return ramp(Image.linear_gradient("L").resize(size), stops)


def vignette(image: Image.Image, strength: float = 0.6) -> Image.Image:
    """Return the image darkened towards its corners; `strength` from 0 to 1."""
    shade = Image.radial_gradient("L").resize(image.size)
    shade = shade.point([round(255 * (1 - strength * (value / 255) ** 2.2)) for value in range(256)])
    return ImageChops.multiply(image, Image.merge("RGB", [shade] * 3))


def grain(image: Image.Image, rng: Chance, strength: float = 0.05) -> Image.Image:
    """Return the image with a film's grain; `strength` from 0 to 1."""
    noise = white_noise((image.width // 2, image.height // 2), rng).resize(image.size)
    return Image.blend(image, ImageChops.overlay(image, Image.merge("RGB", [noise] * 3)), min(1.0, strength * 4))
