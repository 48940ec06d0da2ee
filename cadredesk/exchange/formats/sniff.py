"""What a file is, told by what is in it; its name says nothing."""

import re
import zipfile
from pathlib import Path

HEAD = 4096

_BIFF = re.compile(rb"\x09[\x00\x02\x04\x08][\x04-\x20]\x00")
"""The first record of an old workbook that stands bare, without its container."""
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"MSCF", b"BZh", b"\xfd7zXZ")
_PROGRAMS = (b"MZ", b"\x7fELF")
_PLAIN = (
    (b"%PDF", "pdf"),
    (b"{\\rtf", "document"),
    (b"SQLite format 3\0", "data"),
)
_MAIL = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
_PARTS = re.compile(rb"^Content-Type:\s*multipart/", re.IGNORECASE | re.MULTILINE)

NOT_TABLES = {
    "document": "sheet-is-document",
    "pdf": "sheet-is-pdf",
    "picture": "sheet-is-picture",
    "archive": "sheet-is-archive",
    "data": "sheet-is-data",
    "other": "sheet-not-table",
}
"""What is no table → the code of what a clerk is told."""


def kind_of(path: Path) -> str:
    """``xlsx xlsb ods xls biff mail text empty``, or one of :data:`NOT_TABLES`."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if not head:
        return "empty"
    if head.startswith(b"PK"):
        return _zipped(path)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _container(path)
    if _BIFF.match(head):
        return "biff"
    return _foreign(head) or ("mail" if _is_mail(head) else "text")


def _is_mail(head: bytes) -> bool:
    return bool(_MAIL.search(head) and _PARTS.search(head))


def _foreign(head: bytes) -> str | None:
    for mark, kind in _PLAIN:
        if head.startswith(mark):
            return kind
    for marks, kind in ((_PICTURES, "picture"), (_ARCHIVES, "archive"), (_PROGRAMS, "other")):
        # text may begin with BM or MZ too, but holds no zero bytes
        if head.startswith(marks) and any(byte < 9 for byte in head[:200]):
            return kind
    return None


def _zipped(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        names = set(package.namelist())
        if "xl/workbook.bin" in names:
            return "xlsb"
        if "word/document.xml" in names:
            return "document"
        if any(name.startswith("xl/") for name in names):
            return "xlsx"
        if "content.xml" in names or "mimetype" in names:
            return _opendocument(package, names)
        if "[Content_Types].xml" in names:
            return "other" if any(n.startswith("ppt/") for n in names) else "xlsx"
    return "archive"


def _opendocument(package: zipfile.ZipFile, names: set[str]) -> str:
    if "mimetype" not in names or package.getinfo("mimetype").file_size > 200:
        return "ods"
    said = package.read("mimetype")
    if b"opendocument.spreadsheet" in said:
        return "ods"
    return "document" if b"opendocument.text" in said else "other"


def _container(path: Path) -> str:
    """Streams of a compound document, by their names in its directory."""
    data = path.read_bytes()

    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        return "locked"
    if holds("WordDocument"):
        return "document"
    if holds("PowerPoint Document") or holds("__properties_version1.0"):
        return "other"
    return "xls"
