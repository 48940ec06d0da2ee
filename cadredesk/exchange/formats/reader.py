"""Which reader a file is handed to, by what is in it."""

from collections.abc import Iterator
from pathlib import Path

from cadredesk.exchange.formats import sniff, text, web
from cadredesk.exchange.formats.charsets import Decoded, decode, decode_page
from cadredesk.exchange.formats.page import Page
from cadredesk.exchange.limits import Fault

_EXCEL_XML = "urn:schemas-microsoft-com:office:spreadsheet"
_OPEN_XML = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"


def pages(path: Path) -> Iterator[Page]:
    """The sheets of a file.

    Raises Fault with the code of what a clerk is told.
    """
    kind = sniff.kind_of(path)
    if kind in sniff.NOT_TABLES:
        raise Fault(sniff.NOT_TABLES[kind])
    if kind == "locked":
        raise Fault("sheet-password")
    if kind in ("xlsx", "xlsb", "xls", "biff"):
        from cadredesk.exchange.formats import workbook

        yield from workbook.pages(path, kind)
    elif kind == "ods":
        from cadredesk.exchange.formats import ods

        yield from ods.pages(path)
    elif kind == "mail":
        from cadredesk.exchange.formats import mail

        yield from _some(mail.pages(path.read_bytes(), path.stem))
    else:
        yield from _text(path.read_bytes(), path.stem)


def pasted(html: str, plain: str, name: str) -> Iterator[Page]:
    """The lists in what was copied elsewhere.

    Raises Fault sheet-nothing-pasted.
    """
    html, plain = (t.encode("utf-8", "replace").decode() for t in (html, plain))
    html = html[max(html.find("<"), 0) :]  # Windows puts lines of its own before the page
    found = web.pages(html, name) if web.is_markup(html) else []
    if any(web.holds_something(page) for page in found):
        yield from found
        return
    rows = text.rows_of(plain)
    if sum(len(row) > 1 for row in rows) < 1:
        raise Fault("sheet-nothing-pasted")
    yield text.page_of(plain, name, None)


def _some(found: Iterator[Page]) -> Iterator[Page]:
    """The sheets, if there are any."""
    count = 0
    for page in found:
        count += 1
        yield page
    if not count:
        raise Fault("sheet-not-table")


def _text(data: bytes, name: str) -> Iterator[Page]:
    decoded = decode_page(data) if data.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"<" else decode(data)
    if decoded is None:
        raise Fault("sheet-not-table")
    head = decoded.text[:4000].lstrip("\ufeff \r\n\t")
    if head.startswith("<?xml") or _EXCEL_XML in head or _OPEN_XML in head:
        yield from _xml(data, head, decoded, name)
    elif web.is_markup(decoded.text):
        yield from _some(iter(web.pages(decoded.text, name, decoded.old)))
    elif _is_page(head):
        raise Fault("sheet-not-table")
    else:
        yield text.page_of(decoded.text, name, decoded.old)


def _xml(data: bytes, head: str, decoded: Decoded, name: str) -> Iterator[Page]:
    if _EXCEL_XML in head and "<html" not in head.lower():
        from cadredesk.exchange.formats import xml2003

        yield from _some(xml2003.pages(data.lstrip()))
    elif _OPEN_XML in head:
        from cadredesk.exchange.formats import ods

        yield from _some(ods.flat_pages(data.lstrip()))
    elif web.is_markup(decoded.text):
        yield from _some(iter(web.pages(decoded.text, name, decoded.old)))
    else:
        raise Fault("sheet-not-table")


def _is_page(head: str) -> bool:
    return head[:15].lower().startswith(("<!doctype", "<html", "<svg", "<head", "<body"))
