"""The process that opens spreadsheets, so that a hostile file takes down nothing but this.

One JSON line in: {"path": …}, or {"html": …, "text": …} for what was pasted. JSON lines out: per
sheet what is to be known of it, then its rows; at last {"done": true}; or one {"fault": code, …}.
Values: text, number, true/false, {"d": day}, {"e": error}, {"f": formula without a value}.
"""

import datetime
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from cadredesk.exchange import limits
from cadredesk.exchange.formats import reader
from cadredesk.exchange.formats.page import Page
from cadredesk.exchange.limits import Fault

Line = dict[str, Any]
CHUNK = 250
_LONG = 4 << 20
"""A chunk of more letters than this holds cells that are cut to what Excel allows."""
_LONGEST = 32_767
_MERGED = 5_000


def main(source: TextIO | None = None, target: TextIO | None = None) -> int:
    """Answer one request; always ends with 0 unless the machine itself gives way."""
    limits.limit_memory()
    request = json.loads((source or sys.stdin).readline())
    if source is None:
        limits.end_with_parent()
    if isinstance(sys.stdout, io.TextIOWrapper):  # whatever the environment says of it
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    out = target or sys.stdout
    try:
        _answer(request, out)
    except Fault as fault:
        _say(out, fault.line)
    except MemoryError:
        _say(out, {"fault": "sheet-too-big"})
    except FileNotFoundError:  # it was there a moment ago
        _say(out, {"fault": "sheet-missing"})
    except PermissionError:
        _say(out, {"fault": "sheet-locked"})
    except Exception as error:  # whatever a reader trips over is the file's fault, not a bug here
        _say(out, {"fault": "sheet-unreadable", "reason": type(error).__name__})
    return 0


def _answer(request: dict[str, str], out: TextIO) -> None:
    """Say all sheets; a file none of whose sheets can be read is no file at all."""
    faults = []
    for page in _pages(request):
        faults.append(page.fault)
        for line in _lines(page):
            out.write(line)
        out.flush()
    if faults and all(fault == "sheet-unreadable" for fault in faults):
        raise Fault("sheet-unreadable")
    _say(out, {"done": True})


def _pages(request: dict[str, str]) -> Iterator[Page]:
    if "path" in request:
        return reader.pages(Path(request["path"]))
    return reader.pasted(request.get("html", ""), request.get("text", ""), request["name"])


def _say(out: TextIO, line: Line) -> None:
    out.write(_json(line) + "\n")
    out.flush()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=_plain, separators=(",", ":"))


def _plain(value: object) -> object:
    if isinstance(value, datetime.datetime | datetime.date):
        return {"d": value.isoformat()[:10]}
    if value == datetime.time():  # what Excel shows for nothing in a cell of days
        return "00/01/1900"
    return str(value)


def _lines(page: Page) -> Iterator[str]:
    if page.fault:
        yield _json({"sheet": page.name, "fault": page.fault, "cell": page.far}) + "\n"
        return
    rows = list(page.rows)
    yield _json(_head(page, rows)) + "\n"
    for row in rows:
        while row and (row[-1] == "" or row[-1] is None):
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    for at in range(0, len(rows), CHUNK):
        part = _json(rows[at : at + CHUNK])
        if len(part) > _LONG:
            part = _json([[_cut(cell) for cell in row] for row in rows[at : at + CHUNK]])
        yield '{"rows":' + part + "}\n"


def _cut(cell: Any) -> Any:
    return cell[:_LONGEST] if isinstance(cell, str) else cell


def _head(page: Page, rows: list[list[Any]]) -> Line:
    """What is to be known of a sheet; what is nothing or says nothing is left out."""
    deep = len(rows)

    def holds(row: int, column: int) -> bool:
        return row < deep and column < len(rows[row]) and isinstance(rows[row][column], str)

    fonts = {k: [c for c in cells if holds(*c)] for k, cells in page.fonts.items()}
    runs = [
        [row, column, pieces]
        for (row, column), pieces in page.runs.items()
        if holds(row, column) and "".join(text for text, _ in pieces) == rows[row][column]
    ]
    head: Line = {
        "hidden": not page.visible,
        "merged": [area for area in page.merged if area[0] < deep][:_MERGED],
        "hidden_rows": [row for row in page.hidden_rows if row < deep],
        "hidden_columns": page.hidden_columns,
        "fonts": fonts,
        "runs": runs,
        "date1904": page.date1904,
    }
    return {"sheet": page.name} | {key: value for key, value in head.items() if value}


if __name__ == "__main__":
    sys.exit(main())
