"""How names of places are compared: without accents, case, hyphens or apostrophes.

This module imports nothing from the project, so that models may use it.
"""

import re
import unicodedata

#: Abbreviations French people type for the words that open a name of place.
ABBREVIATIONS = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}

#: Letters that Unicode does not decompose into a plain letter and an accent.
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae"})


def normalise(text: str) -> str:
    """Return a text as lower-case unaccented words separated by one space.

    Hyphens, apostrophes and any other sign count as spaces; « st » and « ste » standing alone
    are written in full: ``normalise("St-Fargeau")`` gives ``"saint fargeau"``.
    """
    decomposed = unicodedata.normalize("NFKD", text.translate(LIGATURES))
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    words = re.findall(r"[a-z0-9]+", plain.lower())
    return " ".join(ABBREVIATIONS.get(word, word) for word in words)


def typographic(name: str) -> str:
    """Return a name with the apostrophe of French print, one way whatever the source writes."""
    return " ".join(name.replace("'", "’").split())
