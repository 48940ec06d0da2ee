"""The process that opens spreadsheets, so that a hostile file takes down nothing but this.

One JSON line in ({"path": …}), JSON lines out: the sheets, then per sheet its facts and its rows,
at last {"done": true}; or one {"fault": code, …}. Values: text, number, true/false, {"d": day},
{"e": error}, {"f": formula without a value}.
"""

import datetime
import io
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from cadredesk.exchange import limits
from cadredesk.exchange.limits import Fault

Line = dict[str, Any]
CHUNK = 250


def main(source: TextIO | None = None, target: TextIO | None = None) -> int:
    """Answer one request; always ends with 0 unless the machine itself gives way."""
    limits.limit_memory()
    request = json.loads((source or sys.stdin).readline())
    if isinstance(sys.stdout, io.TextIOWrapper):  # whatever the environment says of it
        sys.stdout.reconfigure(encoding="utf-8", errors="strict")
    out = target or sys.stdout
    try:
        for line in read(Path(request["path"])):
            _say(out, line)
        _say(out, {"done": True})
    except Fault as fault:
        _say(out, fault.line)
    except MemoryError:
        _say(out, {"fault": "sheet-too-big"})
    except Exception as error:  # whatever a reader trips over is the file's fault, not a bug here
        _say(out, {"fault": "sheet-unreadable", "reason": type(error).__name__})
    return 0


def _say(out: TextIO, line: Line) -> None:
    out.write(json.dumps(line, ensure_ascii=False, default=_plain, separators=(",", ":")) + "\n")
    out.flush()


def _plain(value: object) -> object:
    if isinstance(value, datetime.datetime | datetime.date):
        return {"d": value.isoformat()[:10]}
    return str(value)


def read(path: Path) -> Iterator[Line]:
    """All lines for one file."""
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith(b"PK"):
        yield from _workbook(path, zipped=True)
    elif head.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16le") in path.read_bytes():
            raise Fault("sheet-password")
        yield from _workbook(path, zipped=False)
    else:
        yield from _delimited(path)


def _delimited(path: Path) -> Iterator[Line]:
    from cadredesk.exchange.delimited import decode, rows_of
    from cadredesk.exchange.markup import is_markup, table_rows

    text = decode(path.read_bytes())
    if text is None:
        raise Fault("sheet-unreadable", reason="binary")
    merged: list[tuple[int, int, int, int]] = []
    if is_markup(text):
        rows, merged = table_rows(text)
    else:
        rows = rows_of(text)
    name = path.stem
    yield {"sheets": [{"name": name, "visible": True}]}
    yield {"sheet": name, "merged": merged[:5000]}
    yield from _chunks(rows)


def _workbook(path: Path, *, zipped: bool) -> Iterator[Line]:
    import python_calamine

    from cadredesk.exchange.facts import SheetFacts, xls_facts, zip_facts

    facts: dict[str, SheetFacts] = zip_facts(path) if zipped else xls_facts(path)
    try:
        with path.open("rb") as file:
            book = python_calamine.CalamineWorkbook.from_filelike(file)
            listed = [s for s in book.sheets_metadata if s.typ == _worksheet()]
            yield {"sheets": [{"name": s.name, "visible": _visible(s)} for s in listed]}
            for entry in listed:
                known = facts.get(entry.name, SheetFacts())
                if known.fault:
                    yield {"sheet": entry.name, "fault": known.fault, "cell": known.far}
                    continue
                yield from _sheet(book.get_sheet_by_name(entry.name), known)
    except python_calamine.PasswordError:
        raise Fault("sheet-password") from None


def _worksheet() -> Any:
    import python_calamine

    return python_calamine.SheetTypeEnum.WorkSheet


def _visible(entry: Any) -> bool:
    import python_calamine

    return bool(entry.visible == python_calamine.SheetVisibleEnum.Visible)


def _sheet(sheet: Any, facts: Any) -> Iterator[Line]:
    end = sheet.end or (0, 0)
    if end[0] >= limits.ROWS or end[1] >= limits.COLUMNS or end[0] * end[1] > limits.CELLS:
        yield {"sheet": sheet.name, "fault": "sheet-too-big", "cell": facts.far}
        return
    merged = [[*first, *last] for first, last in sheet.merged_cell_ranges or ()]
    yield {
        "sheet": sheet.name,
        "merged": merged[:5000],
        "hidden_rows": facts.hidden_rows,
        "hidden_columns": facts.hidden_columns,
        "fonts": facts.fonts,
    }
    yield from _chunks(_with_formulas(sheet.to_python(skip_empty_area=False), facts.formulas))


def _with_formulas(rows: list[list[Any]], formulas: dict[tuple[int, int], str]) -> list[list[Any]]:
    for (row, column), text in formulas.items():
        if row < len(rows) and column < len(rows[row]) and rows[row][column] == "":
            rows[row][column] = {"f": "=" + text}
    return rows


def _chunks(rows: Iterable[list[Any]]) -> Iterator[Line]:
    part: list[list[Any]] = []
    for row in rows:
        while row and row[-1] == "":
            row.pop()
        part.append(row)
        if len(part) == CHUNK:
            yield {"rows": part}
            part = []
    if part:
        yield {"rows": part}


if __name__ == "__main__":
    sys.exit(main())
