"""Where backups lie and what they are called: the name says the day, the moment and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from cadredesk.storage.driver import HEADER_BYTES, MAGIC, SIBLINGS, sibling

FOLDER = "Sao lưu"  # beside the data file: the clerk sees it and it goes along when it is moved
SUFFIX = ".cadre"
ID_CHARACTERS = 8
_NAME = re.compile(r"(\d{4}-\d\d-\d\d_\d{6})(?:-([a-z-]+))?\.cadre")
_STAMP = "%Y-%m-%d_%H%M%S"
_LEFT_OVER = re.compile(r".*\.(?:part|lock)(?:-wal|-shm|-journal)?|.*\.part-keys(?:\.part)?")
_PAGE_SIZE, _PAGES = slice(16, 18), slice(28, 32)
_BIGGEST_PAGE = 65536  # which the header writes as 1


class Why(StrEnum):
    """What a backup was made for, as its name says it."""

    MANUAL = "tu-tay"
    CLOSE = "khi-dong"
    DAILY = "hang-ngay"
    IMPORT = "truoc-khi-nhap"
    MIGRATION = "truoc-nang-cap"
    RESTORE = "truoc-khoi-phuc"
    OTHER = "khac"


_WHYS = {str(why): why for why in Why}


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that lies somewhere, by its name alone."""

    path: Path
    at: datetime
    why: Why
    size: int


def folder_of(data_file: Path, office_uid: str, parent: Path | None = None) -> Path:
    """The folder for one office's backups: beside the data file, or in another ``parent``.

    It is known by the end of the office's identity, so the file may be renamed and two offices
    never share one.
    """
    top = data_file.parent / FOLDER if parent is None else parent
    # the end of a UUIDv7 is random, its beginning the time
    short = office_uid.replace("-", "")[-ID_CHARACTERS:].rjust(ID_CHARACTERS, "0")
    with suppress(OSError):
        for found in sorted(top.iterdir()):
            if found.name.endswith(f"-{short}") and found.is_dir():
                return found
    return top / f"{data_file.stem}-{short}"


def folders_of(data_file: Path, parent: Path | None = None) -> list[Path]:
    """Folders that may hold backups of a file that cannot be read any more."""
    top = data_file.parent / FOLDER if parent is None else parent
    named = re.compile(re.escape(data_file.stem) + rf"-[0-9a-f]{{{ID_CHARACTERS}}}")
    with suppress(OSError):
        return [one for one in sorted(top.iterdir()) if named.fullmatch(one.name)]
    return []


def free_name(folder: Path, at: datetime, why: Why) -> Path:
    """A name nobody has yet; two in one second are a second apart."""
    while True:
        path = folder / f"{at:{_STAMP}}-{why}{SUFFIX}"
        if not path.exists():
            return path
        at += timedelta(seconds=1)


def listed(folder: Path) -> list[Backup]:
    """The backups of a folder, newest first; what is cut short is none."""
    with suppress(OSError):
        found = filter(None, map(read_name, folder.iterdir()))
        return sorted(found, key=lambda one: (one.at, one.path.name), reverse=True)
    return []


def read_name(path: Path) -> Backup | None:
    """What a file's name says of it; None if it is no backup, or not all of one."""
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        at = datetime.strptime(match[1], _STAMP)
        size = path.stat().st_size
        if size != _size_by_header(path):
            return None
    except (OSError, ValueError):
        return None
    return Backup(path, at, _WHYS.get(match[2], Why.OTHER), size)


def _size_by_header(path: Path) -> int:
    """How long the file says it is."""
    with path.open("rb") as file:
        head = file.read(HEADER_BYTES)
    if not head.startswith(MAGIC):
        return -1
    page = int.from_bytes(head[_PAGE_SIZE], "big")
    return (_BIGGEST_PAGE if page == 1 else page) * int.from_bytes(head[_PAGES], "big")


def left_over(folder: Path) -> Iterator[Path]:
    """What a killed program left in a folder: temporary names and locks, keys without a file."""
    with suppress(OSError):
        for path in folder.iterdir():
            orphan = (
                path.name.endswith(f"{SUFFIX}-keys")
                and not path.with_name(path.name.removesuffix("-keys")).exists()
            )
            if orphan or _LEFT_OVER.fullmatch(path.name):
                yield path


def parts(path: Path) -> tuple[Path, ...]:
    """A backup and all that belongs to it."""
    return (path, *(sibling(path, end) for end in ("-keys", *SIBLINGS)))
