"""Fonts and number formats of a web page: what its style sheet, styles and font tags say."""

import re
from collections.abc import Mapping

from cadredesk.exchange.fonts import font_class

Attributes = Mapping[str, str | None]

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_FAMILY = re.compile(r"(?:^|;)\s*font-family\s*:\s*([^;,]+)", re.IGNORECASE)
_SHORT = re.compile(r"(?:^|;)\s*font\s*:[^;]*?[\d.](?:pt|px|em|%)(?:/\S+)?\s+([^;,]+)", re.I)
_FORMAT = re.compile(r"(?:^|;)\s*mso-number-format\s*:\s*(\"[^\"]*\"|[^;]+)", re.IGNORECASE)
_AWAY = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:collapse|hidden)", re.IGNORECASE)
_DAY = re.compile(r"(?:short|medium|long|general) date|y", re.IGNORECASE)
_QUOTED = re.compile(r"\\?\[[^\]]*\]|\\.")


class Styles:
    """The rules of one page. A rule's font is None where it names one that is not old."""

    def __init__(self) -> None:
        self._fonts: dict[str, str | None] = {}
        self._formats: dict[str, str] = {}
        self._away: set[str] = set()

    def read(self, sheet: str) -> None:
        """Take in the text of a style sheet."""
        for rule in _COMMENT.sub(" ", sheet).split("}"):
            selectors, _, body = rule.rpartition("{")
            for selector in selectors.split(","):
                self._rule(selector.strip().casefold(), body)

    def _rule(self, selector: str, body: str) -> None:
        family, shown = _family(body), _FORMAT.search(body)
        if family:
            self._fonts[selector] = font_class(family)
        if shown:
            self._formats[selector] = shown.group(1)
        if _AWAY.search(body):
            self._away.add(selector)

    def font(self, tag: str, given: Attributes, outer: str | None) -> str | None:
        """The class of the font inside a tag; ``outer`` is the one around it."""
        style = given.get("style")
        family = (_family(style) if style else None) or given.get("face")
        if family:
            return font_class(family.split(",")[0])
        if not self._fonts:
            return outer
        for selector in self._selectors(tag, given):
            if selector in self._fonts:
                return self._fonts[selector]
        return outer

    def is_day(self, tag: str, given: Attributes) -> bool:
        """Whether a number in this cell stands for a day."""
        shown = _FORMAT.search(given.get("style") or "")
        if shown:
            return says_day(shown.group(1))
        names = (s for s in self._selectors(tag, given) if s in self._formats)
        return says_day(self._formats.get(next(names, ""), ""))

    def away(self, tag: str, given: Attributes) -> bool:
        """Whether a row or column is not shown."""
        style = given.get("style")
        if given.get("height") == "0" or (style and _AWAY.search(style)):
            return True
        if not self._away:
            return False
        return any(selector in self._away for selector in self._selectors(tag, given))

    @staticmethod
    def _selectors(tag: str, given: Attributes) -> list[str]:
        names = (given.get("class") or "").casefold().split()
        return [s for name in reversed(names) for s in (f"{tag}.{name}", f".{name}")] + [tag]


def _family(body: str) -> str | None:
    found = _FAMILY.search(body) or _SHORT.search(body)
    return found.group(1).strip(" \t\r\n\"'") if found else None


def says_day(number_format: str) -> bool:
    """Whether a number format shows days."""
    return bool(_DAY.search(_QUOTED.sub(" ", number_format)))
