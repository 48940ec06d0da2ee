"""A cell that names a person: one name in its own spelling; notes beside it, several people."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from cadredesk.domain.names import in_name_case, tidy
from cadredesk.exchange.cellwords import spelt
from cadredesk.exchange.grid import Cell, as_text
from cadredesk.exchange.lookalikes import plain_letters
from cadredesk.exchange.values import Reading, raw_of

_NAME_CHARS = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]|[\u0300-\u036f '’().\-]")
_QUOTED = re.compile(r"(?<!\S)[\"“”«]([^\"“”«»]+)[\"“”»](?!\S)")
_APOSTROPHES = re.compile(r"[`´‘ʼʹʻ′＇\"“”„″]")
_HYPHENS = re.compile(r"[‐-―−]")
_BRACKETED = re.compile(r"\(([^()]*)\)?")
_NUMBERED = re.compile(r"(?:^|\s)\d{1,3}\s*[.)/-]\s*(?=[^\W\d_])")
_BULLET = re.compile(r"^(?:[-+*•▪–—]\s+|\d{1,4}\s*[.)]\s*(?=[^\W\d_]))")
_PERHAPS_SEVERAL = re.compile(r"[\n,;&+\d]|v[àÀ]", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*[,;]\s*")
_BIRTHS = re.compile(r"\d{1,2}\s*[./\-]\s*\d{1,2}\s*[./\-]\s*\d{2,4}|(?<!\d)(?:19|20)\d{2}(?!\d)")
_LONGEST = 60


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"(?i)^(?:(?:{spelt('honorifics')})(?![^\W\d_])\s*[.:]?\s*)+(?=\S)"),
        re.compile(rf"(?i)^(?:{spelt('courtesies')})(?![^\W\d_])[\s.:]+(?=\S)"),
        re.compile(rf"(?i)^(?:{spelt('note_words')})(?![^\W\d_])"),
        re.compile(rf"(?i)\s+(?:{spelt('together')})\s+"),
    )


def courteous(cells: Iterable[Cell]) -> bool:
    """Whether a column of names begins most of them with Ông, Bà …: then it is no part of them.

    Ông is also a family name, so that one cell cannot tell.
    """
    begins = _patterns()[1]
    texts = [tidy(c) for c in cells if isinstance(c, str) and c.strip()]
    return sum(begins.match(text) is not None for text in texts) * 2 > len(texts) > 1


def name(cell: Cell, *, decoded: bool = False, courtesies: bool = False) -> Reading:
    """A person's name in one line; ``extra`` is a note that stood in brackets beside it.

    ``decoded``: the text came out of an old encoding, whose capitals carry no marks.
    """
    said = as_text(cell)
    if not isinstance(cell, str):
        return Reading(problem="bad-name", raw=said)
    honorific, courtesy, _, _ = _patterns()
    value, note = _without_notes(_plain_signs(plain_letters(said)))
    value = honorific.sub("", _BULLET.sub("", value)).strip(" ,;:*")
    if courtesies:
        value = courtesy.sub("", value)
    if not _is_name(value):
        return Reading(problem="bad-name", raw=said.strip())
    value = _in_case(value, decoded)
    return Reading(value=value, raw=raw_of(said, value), extra=note)


def _in_case(value: str, decoded: bool) -> str:
    """A name that shouts or whispers in name case; a bracket in it is left as it stands."""
    if value.isupper() or value.islower() or decoded:
        return " ".join(_proper(word) for word in value.split(" "))
    bare, bracket, rest = value.partition("(")
    if any(w.isupper() and sum(map(str.isalpha, w)) > 1 for w in bare.split(" ")):
        bare = in_name_case(bare) + (" " if bracket else "")
    return bare + bracket + rest


def _proper(word: str) -> str:
    parts = re.split(r"(['’`\-(.])", word)
    return "".join(p[:1].upper() + p[1:].lower() for p in parts)


def _without_notes(text: str) -> tuple[str, str | None]:
    """A text without the brackets that are no part of a name: on a line of their own, or notes.

    "(Út)" stays: some are known by it.
    """
    notes: list[str] = []
    is_note = _patterns()[2]

    def kept(found: re.Match[str]) -> str:
        inside = tidy(found[1])
        alone = found.start() > 0 and text[found.start() - 1] == "\n"
        if alone or is_note.match(inside) or not all(_NAME_CHARS.fullmatch(c) for c in inside):
            notes.append(inside)
            return " "
        return found[0]

    text = _BRACKETED.sub(kept, text)
    return tidy(text), "; ".join(n for n in notes if n) or None


def _plain_signs(text: str) -> str:
    """Pictures and quotation marks left out; every sign that stands for an apostrophe is one.

    "H'Hen Niê" and "K’Brơi" are written with whatever the keyboard gave, also with " and `.
    """
    text = "".join(c for c in text if not _is_picture(c))
    text = _HYPHENS.sub("-", _APOSTROPHES.sub("'", _QUOTED.sub(r"\1", text)))
    return "\n".join(line for part in text.splitlines() if (line := tidy(part)))


def _is_picture(char: str) -> bool:
    """Emoji and their parts, and characters no font has."""
    if "\ufe00" <= char <= "\ufe0f" or "\U0001f3fb" <= char <= "\U0001f3ff":
        return True
    return unicodedata.category(char) in ("So", "Cs", "Co", "Cn", "Cc") and not char.isspace()


def _is_name(value: str) -> bool:
    letters = sum(c.isalpha() or c in "'’" for c in value)
    plain = all(_NAME_CHARS.fullmatch(c) for c in value)
    return plain and letters >= 2 and value[:1].isalpha() and len(value) <= _LONGEST


# --- several people -------------------------------------------------------------------------------


def several_people(cell: Cell, births: Iterable[Cell]) -> bool:
    """Whether one cell names several people: numbered, joined by "và" or a comma, or by lines.

    Lines may also be one long name; as many births as lines say they are people.
    """
    said = as_text(cell)
    if not _PERHAPS_SEVERAL.search(said):
        return False
    bare = _BRACKETED.sub(" ", plain_letters(said))
    if len(_NUMBERED.findall(bare)) > 1 or _joined_by_and(tidy(bare)):
        return True
    joined = [part for part in _BETWEEN_NAMES.split(bare) if part.strip()]
    if len(joined) > 1 and all(map(_whole_name, joined)):
        return True
    lines = [line for line in bare.splitlines() if line.strip()]
    if len(lines) < 2 or not all(map(_whole_name, lines)):
        return False
    counts = [_births_in(birth) for birth in births if birth is not None]
    return len(lines) in (*counts, sum(counts))


def _joined_by_and(text: str) -> bool:
    """A small "và" between names; Và with a capital is a name itself."""
    found = _patterns()[3].search(text)
    return found is not None and (text.isupper() or not found[0].strip()[:1].isupper())


def _whole_name(text: str) -> bool:
    """Two words or more, each begun by a capital as names are (or all the same)."""
    words = _BULLET.sub("", tidy(text)).split(" ")
    if len(words) < 2 or not _is_name(" ".join(words)):
        return False
    return text.islower() or all(word[:1].isupper() for word in words)


def _births_in(cell: Cell) -> int:
    text = as_text(cell)
    return max(len(_BIRTHS.findall(text)), sum(bool(line.strip()) for line in text.splitlines()))
