"""What a cell of a web page holds: the number behind what it shows, where the page says it."""

import datetime
import json
import re
from typing import Any

from cadredesk.exchange.formats.webfonts import Attributes, Styles, says_day

_NUMBER = re.compile(r"[-+(]?[\d.,\s]+(?:E[-+]?\d+)?\s*[%)]?|#+", re.IGNORECASE)
_EPOCH = datetime.date(1899, 12, 30)


def value_of(tag: str, given: Attributes, text: str, styles: Styles) -> Any:
    """The value of a cell that shows ``text``."""
    said, day = _said(given)
    if said is None:
        return text
    try:
        number = float(said)
    except ValueError:
        return text
    if (day or styles.is_day(tag, given)) and 0 < number < 2_958_466:
        return _EPOCH + datetime.timedelta(days=int(number))
    if text.isdigit() and text.startswith("0") and len(text) > 1:
        return text  # shown with its zeros
    return number if not text or _NUMBER.fullmatch(text) else text


def _said(given: Attributes) -> tuple[str | None, bool]:
    """The number a cell carries beside its text, and whether it is a day."""
    if given.get("x:num"):  # Excel
        return given["x:num"], False
    if given.get("sdval"):  # LibreOffice: language;;format
        shown = (given.get("sdnum") or "").split(";", 2)
        return given["sdval"], len(shown) == 3 and says_day(shown[2])
    sheets = given.get("data-sheets-value")  # Google
    if sheets:
        return _of_sheets(sheets), False
    return None, False


def _of_sheets(said: str) -> str | None:
    try:
        value = json.loads(said)
    except ValueError:
        return None
    number = value.get("3") if isinstance(value, dict) and value.get("1") == 3 else None
    return None if number is None else str(number)
