"""Letters that only look like ours: Cyrillic, Greek and full-width ones typed among Latin."""

import re

_CYRILLIC = dict(zip("АВСЕНІЈКМОРЅТУХаеіјорсухѕ", "ABCEHIJKMOPSTYXaeijopcyxs", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι", "ABEZHIKMNOPTYXovi", strict=True))
_FULL_WIDTH = {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)}
_TABLE = str.maketrans(_CYRILLIC | _GREEK | _FULL_WIDTH)
_FOREIGN = re.compile(r"[\u0370-\u04ff\uff01-\uff5e]")
_WORDS = re.compile(r"[^\s]+")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u04ff]")


def plain_letters(text: str) -> str:
    """A text whose words have Latin letters for those that only look like them.

    A word with a letter that looks like none of ours is left as it is: it is no Latin word.
    """
    return _WORDS.sub(_plain_word, text) if _FOREIGN.search(text) else text


def _plain_word(found: re.Match[str]) -> str:
    word = found[0].translate(_TABLE)
    return found[0] if _OTHER_SCRIPT.search(word) else word
