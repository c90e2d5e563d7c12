"""Cut the two brand typefaces down to what the site prints.

Input: the variable woff2 files that npm installs (both under the SIL Open Font
License). Output: three files in ``static/dist/fonts/``, 50 KB in all instead of
150: Bricolage Grotesque at 80 % width (page titles) and at normal width (other
titles), and Atkinson Hyperlegible Next from regular to bold (text).

Run with the project's Python after ``npm ci``: ``python static/build_fonts.py``.
A second run with nothing changed ends at once.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

STATIC = Path(__file__).resolve().parent
PACKAGES = STATIC.parent / "node_modules" / "@fontsource-variable"
OUTPUT = STATIC / "dist" / "fonts"

ASCII = "".join(map(chr, range(0x20, 0x7F)))
FRENCH = "ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸàâäçéèêëîïôöùûüÿœŒæÆ"
NEIGHBOURS = "ÁÍÓÚÑÅØßáíóúñåøãõ"
SIGNS = "\u00a0\u2009«»–—‘’“”…°²³·×€§©®±½µ−•‰"
DISPLAY_CHARACTERS = ASCII + FRENCH + SIGNS
TEXT_CHARACTERS = DISPLAY_CHARACTERS + NEIGHBOURS

# French typography asks for characters the typefaces do not draw; each borrows
# the glyph of its twin: narrow no-break space from thin space, no-break hyphen
# from hyphen.
TWINS = {0x202F: 0x2009, 0x2011: 0x2D}

# The typefaces draw a thin space half as wide as a space: « 5 300 » reads as one
# word. Typographers make it two thirds to three quarters.
THIN_SHARE = 0.72


@dataclass(frozen=True)
class Cut:
    """One file to produce: a source font, the axes to fix or narrow, its characters."""

    name: str
    source: Path
    axes: dict[str, float | tuple[float, float]]
    characters: str


BRICOLAGE = PACKAGES / "bricolage-grotesque" / "files" / "bricolage-grotesque-latin-standard-normal.woff2"
ATKINSON = PACKAGES / "atkinson-hyperlegible-next" / "files" / "atkinson-hyperlegible-next-latin-wght-normal.woff2"
CUTS = (
    Cut(
        "bricolage-condensed",
        BRICOLAGE,
        {"opsz": 96, "wdth": 80, "wght": 800},
        DISPLAY_CHARACTERS,
    ),
    Cut("bricolage", BRICOLAGE, {"opsz": 40, "wdth": 100, "wght": 750}, DISPLAY_CHARACTERS),
    Cut("atkinson", ATKINSON, {"wght": (400, 700)}, TEXT_CHARACTERS),
)


def fingerprint() -> str:
    """Return a digest of this script and of its sources: what the output depends on."""
    digest = hashlib.sha256(Path(__file__).read_bytes())
    for source in sorted({cut.source for cut in CUTS}):
        digest.update(source.read_bytes())
    return digest.hexdigest()


def reduce_font(cut: Cut, target: Path) -> int:
    """Write ``cut`` to ``target`` as woff2 and return its size in bytes."""
    font = TTFont(cut.source, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = ["kern"]
    options.hinting = False
    options.name_IDs = [0, 13, 14]  # copyright and licence stay in the file
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[ord(character) for character in cut.characters])
    subsetter.subset(font)
    with tempfile.TemporaryFile() as file:
        # The instancer needs tables that are consistent again: write and reread.
        font.flavor = None
        font.save(file)
        file.seek(0)
        font = TTFont(file, recalcTimestamp=False)
        instancer.instantiateVariableFont(font, cut.axes, inplace=True)
        names = font.getBestCmap()
        font["hmtx"][names[0x2009]] = (round(THIN_SHARE * font["hmtx"][names[0x20]][0]), 0)
        for table in font["cmap"].tables:
            for missing, twin in TWINS.items():
                if twin in table.cmap:
                    table.cmap.setdefault(missing, table.cmap[twin])
        font.flavor = "woff2"
        font.save(target)
    return target.stat().st_size


def main() -> int:
    """Build what is missing or out of date; return the process's exit code."""
    absent = [str(cut.source) for cut in CUTS if not cut.source.exists()]
    if absent:
        sys.stderr.write("\n  ".join(["Font sources are missing; run « npm ci » first:", *absent]) + "\n")
        return 1
    stamp = OUTPUT / ".fingerprint"
    current = fingerprint()
    targets = [(cut, OUTPUT / f"{cut.name}.woff2") for cut in CUTS]
    if stamp.exists() and stamp.read_text() == current and all(target.exists() for _, target in targets):
        return 0
    OUTPUT.mkdir(parents=True, exist_ok=True)
    for cut, target in targets:
        sys.stdout.write(f"{target.name}: {reduce_font(cut, target):,} bytes\n")
        shutil.copyfile(cut.source.parent.parent / "LICENSE", OUTPUT / f"OFL-{cut.name.split('-')[0]}.txt")
    stamp.write_text(current)
    return 0


if __name__ == "__main__":
    sys.exit(main())
