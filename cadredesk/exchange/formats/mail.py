"""Web archives (.mht) that Excel saves under the name .xls: pages packed as the parts of a mail."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from html import unescape

from cadredesk.exchange.formats import web
from cadredesk.exchange.formats.charsets import decode_page
from cadredesk.exchange.formats.page import Page
from cadredesk.exchange.formats.webfonts import Styles

_SHEET = re.compile(r"<x:ExcelWorksheet>(.*?)</x:ExcelWorksheet>", re.DOTALL | re.IGNORECASE)
_NAME = re.compile(r"<x:Name>([^<]*)<", re.IGNORECASE)
_SOURCE = re.compile(r"<x:WorksheetSource\s+HRef=\"([^\"]*)\"", re.IGNORECASE)
_HIDDEN = re.compile(r"<x:Visible>\s*Sheet(?:Very)?Hidden", re.IGNORECASE)


def pages(data: bytes, name: str) -> Iterator[Page]:
    """The sheets of a web archive."""
    parts = [part for part in message_from_bytes(data).walk() if not part.is_multipart()]
    texts = [(part, *_text(part)) for part in parts]
    styles = Styles()
    for part, text, _ in texts:
        if part.get_content_type() == "text/css":
            styles.read(text)
    names = {key: told for _, text, _ in texts for key, told in _names(text).items()}
    for part, text, old in texts:
        if part.get_content_type() == "text/html" and web.is_markup(text):
            title, visible = names.get(_file(part.get("Content-Location", "")), (name, True))
            for page in web.pages(text, title, old, styles):
                page.visible = visible
                yield page


def _text(part: Message) -> tuple[str, str | None]:
    if part.get_content_maintype() != "text":
        return "", None
    payload = part.get_payload(decode=True)
    decoded = decode_page(payload) if isinstance(payload, bytes) else None
    return (decoded.text, decoded.old) if decoded else ("", None)


def _names(text: str) -> dict[str, tuple[str, bool]]:
    """What the sheets are called and whether they are shown, by the files they stand in."""
    found = {}
    for sheet in _SHEET.findall(text):
        name, source = _NAME.search(sheet), _SOURCE.search(sheet)
        if name and source:
            found[_file(source.group(1))] = (unescape(name.group(1)), not _HIDDEN.search(sheet))
    return found


def _file(address: str) -> str:
    return address.replace("\\", "/").rpartition("/")[2].casefold()
