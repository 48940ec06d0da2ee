"""The same work without a window: JSON or files out, faults as one line on standard error."""

import argparse
import getpass
import io
import json
import os
import re
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from cadredesk import messages
from cadredesk.errors import UserError

Arguments = argparse.Namespace
Command = Callable[[Arguments], Any]

_LAST_YEAR = 2200


def main(argv: Sequence[str]) -> int:
    """Run one command. 0 done, 1 a fault of the world, 2 wrong usage."""
    _utf8()
    parser = _parser()
    arguments = parser.parse_args(argv)
    if arguments.command == "targets":
        _whole_span(parser, arguments)
    if arguments.command == "export" and _columns(arguments) == []:
        parser.error("--columns cần ít nhất một cột")
    try:
        _put(COMMANDS[arguments.command](arguments))
    except UserError as error:
        text = " ".join(messages.sentence(error).split())
        print(f"{error.code}: {text}", file=sys.stderr)
        return 1
    return 0


def _whole_span(parser: argparse.ArgumentParser, arguments: Arguments) -> None:
    """--from and --to go together, and not with --as-of."""
    if (arguments.first is None) != (arguments.last is None):
        parser.error("--from và --to đi cùng nhau")
    if arguments.first is not None and arguments.as_of is not None:
        parser.error("--as-of không đi cùng --from, --to")


def _put(result: Any) -> None:
    """Print the answer; a reader that went away or a full disk is a fault of the world."""
    try:
        print(json.dumps(result, ensure_ascii=False, indent=1), flush=True)
    except OSError as error:
        # what is still in the buffer would fail once more, and loudly, at the very end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise UserError("output-lost") from error


def _utf8() -> None:
    # a name that is no Unicode is written as its escape, which is JSON too
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _day(text: str) -> date:
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise UserError("bad-date", value=text) from None


def _as_of(arguments: Arguments) -> date:
    return date.today() if arguments.as_of is None else _day(arguments.as_of)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "cli"


def _open(arguments: Arguments) -> Any:
    from cadredesk.services.office import open_office

    return open_office(Path(arguments.file), user=_user())


def _look(arguments: Arguments) -> Any:
    """The office to read only: also on a full disk and in a read-only folder."""
    from cadredesk.services.office import open_for_reading

    return open_for_reading(Path(arguments.file), user=_user())


def _new_file(arguments: Arguments) -> Path:
    """Where an office is to be made: by another name no window would offer it for opening."""
    from cadredesk.services.office import SUFFIX

    path = Path(arguments.file)
    if path.suffix.casefold() != SUFFIX and not path.is_dir():  # that is said of a folder later
        raise UserError("file-suffix", file=path.name)
    return path


# --- commands ---------------------------------------------------------------------------------


def _new(arguments: Arguments) -> Any:
    from cadredesk.services.office import create

    path = _new_file(arguments)
    with create(path, arguments.office, user=_user(), replace=arguments.replace) as office:
        return {"file": str(arguments.file), "office": office.info().name, "people": 0}


def _demo(arguments: Arguments) -> Any:
    from cadredesk.services.demo import demo

    until = _day(arguments.until)
    if until.year < 1900:  # its elders would be born before there are days to name
        raise UserError("date-too-early", value=arguments.until)
    return demo(
        _new_file(arguments),
        people=arguments.people,
        seed=arguments.seed,
        until=until,
        replace=arguments.replace,
    )


def _dump(arguments: Arguments) -> Any:
    from cadredesk.services.dumping import dump

    with _look(arguments) as office:
        return dump(office)


def _people(arguments: Arguments) -> Any:
    from cadredesk.services import people, shapes

    with _look(arguments) as office:
        lines = people.lines(office, _as_of(arguments))
    return [shapes.person(p) for p in people.found(lines, arguments.search, arguments.sort)]


def _import(arguments: Arguments) -> Any:
    from cadredesk.services import importing, imports

    with (_open if arguments.apply else _look)(arguments) as office:
        day = None if arguments.as_of is None else _day(arguments.as_of)
        sheet = importing.read(office, Path(arguments.sheetfile), sheet=arguments.sheet, as_of=day)
        if why := importing.nobody(sheet):
            print(messages.sentence(why), file=sys.stderr)
        plan = importing.plan(office, sheet)
        if not arguments.apply:
            return importing.as_json(plan)
        done = importing.apply_plan(office, plan)
        number = imports.of_operation(office, done.changes.operation) if done.changes else None
        return importing.as_json(plan, done) | {"import": number}


def _imports(arguments: Arguments) -> Any:
    from cadredesk.services import imports

    with _look(arguments) as office:
        return [imports.as_json(one) for one in imports.imports(office)]


def _import_undo(arguments: Arguments) -> Any:
    from cadredesk.services import imports

    with _open(arguments) as office:
        return imports.back_as_json(imports.take_back(office, arguments.number))


def _targets(arguments: Arguments) -> Any:
    from cadredesk.services import shapes, targets

    months = _months(arguments)
    with _look(arguments) as office:
        if not months:
            return [shapes.target(r) for r in targets.results(office, _as_of(arguments))]
        found = targets.series(office, [month.last for month in months])
    return [
        {"month": month.iso, "as_of": month.last.isoformat()}
        | {"targets": [shapes.target(r) for r in results]}
        for month, results in zip(months, found, strict=True)
    ]


def _month(text: str) -> Any:
    from cadredesk.domain.period import Month

    found = Month.parse(text)
    if found is None or not 1900 <= found.year <= _LAST_YEAR:
        raise UserError("bad-period", value=text)
    return found


def _months(arguments: Arguments) -> Any:
    from cadredesk.domain.period import months

    if arguments.first is None:
        return ()
    first, last = _month(arguments.first), _month(arguments.last)
    if first > last:
        raise UserError("period-order", first=str(first), last=str(last))
    return months(first, last)


def _composition(arguments: Arguments) -> Any:
    from cadredesk.services import organisation, shapes

    with _look(arguments) as office:
        found = organisation.composition(office, arguments.body, _as_of(arguments))
    return shapes.composition(found)


def _columns(arguments: Arguments) -> list[str] | None:
    """The columns named, None where the usual ones are meant."""
    if arguments.columns is None:
        return None
    return [name for part in arguments.columns.split(",") if (name := part.strip())]


def _export(arguments: Arguments) -> Any:
    from cadredesk.services import exporting

    columns = _columns(arguments)
    with _look(arguments) as office:
        return exporting.roster(office, Path(arguments.out), _as_of(arguments), columns)


def _report(arguments: Arguments) -> Any:
    from cadredesk.services import exporting, printing
    from cadredesk.ui.paper import output

    month, out = _month(arguments.period), Path(arguments.out)
    if out.suffix.casefold() not in (".pdf", ".xlsx"):
        raise UserError("report-kind", file=out.name)
    running = output.application()  # letters are measured and charts drawn while it lives
    with _look(arguments) as office:
        exporting.not_the_data(office, out)
        document = printing.monthly_sheet(office, month, today=date.today())
    done: dict[str, Any] = {"file": str(arguments.out), "kind": arguments.kind}
    done |= {"period": month.iso, "missing": [one.words for one in document.missing]}
    if out.suffix.casefold() == ".pdf":
        done["pages"] = output.pdf(document, out)
    else:
        printing.workbook(document, out)
    del running
    return done


def _undo(arguments: Arguments) -> Any:
    with _open(arguments) as office:
        return _changes(office.undo())


def _redo(arguments: Arguments) -> Any:
    with _open(arguments) as office:
        return _changes(office.redo())


def _changes(done: Any) -> Any:
    return {"operation": done.operation, "label": done.label, "changes": done.count}


def _log(arguments: Arguments) -> Any:
    with _look(arguments) as office:
        entries = office.log()
    keys = ("id", "label", "user", "at", "kind", "undoes", "changes")
    return [{k: getattr(e, k) for k in keys} | {"tables": list(e.tables)} for e in entries]


def _check(arguments: Arguments) -> Any:
    from cadredesk.services import checking

    return checking.check_file(Path(arguments.file), user=_user())


def _backup(arguments: Arguments) -> Any:
    from cadredesk.services import backups

    with _look(arguments) as office:
        return backups.as_json(
            arguments.out, backups.copy_out(office, Path(arguments.out), replace=arguments.replace)
        )


def _restore(arguments: Arguments) -> Any:
    from cadredesk.services import backups

    target = Path(arguments.file)
    done = backups.restore(Path(arguments.backup), target, replace=arguments.replace, user=_user())
    return backups.as_json(arguments.file, done.facts) | {"kept": done.kept and str(done.kept)}


COMMANDS: dict[str, Command] = {
    "new": _new,
    "demo": _demo,
    "dump": _dump,
    "people": _people,
    "import": _import,
    "imports": _imports,
    "import-undo": _import_undo,
    "targets": _targets,
    "composition": _composition,
    "export": _export,
    "report": _report,
    "undo": _undo,
    "redo": _redo,
    "log": _log,
    "check": _check,
    "backup": _backup,
    "restore": _restore,
}


# --- usage ------------------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="cadredesk", description="Sổ cán bộ của văn phòng Đảng ủy phường, xã."
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="LỆNH")

    def command(name: str, text: str, *, as_of: bool = False) -> argparse.ArgumentParser:
        found = commands.add_parser(name, help=text, description=text)
        found.add_argument("file", metavar="FILE", help="tệp dữ liệu, đuôi .cadre")
        if as_of:
            found.add_argument("--as-of", metavar="D", help="tính đến ngày (2026-09-30)")
        return found

    new = command("new", "Tạo văn phòng mới")
    new.add_argument("--office", required=True, metavar="NAME", help="tên cơ quan")
    demo = command("demo", "Tạo văn phòng mẫu")
    demo.add_argument("--people", type=_count, default=120, metavar="N", help="số người")
    demo.add_argument("--seed", type=int, default=1, metavar="S", help="số gieo")
    demo.add_argument("--until", default="2026-10-31", metavar="D", help="ngày cuối của số liệu")
    for target in (new, demo):
        target.add_argument("--replace", action="store_true", help="ghi đè tệp đã có")
    command("dump", "Toàn bộ dữ liệu dạng JSON")
    people = command("people", "Danh sách người", as_of=True)
    people.add_argument("--search", default="", metavar="TEXT", help="tìm, không cần dấu")
    people.add_argument("--sort", choices=("name", "rank"), default="name", help="cách xếp")
    taken = command("import", "Đọc và nhập bảng tính", as_of=True)
    taken.add_argument("sheetfile", metavar="SHEETFILE", help="tệp bảng tính")
    taken.add_argument("--sheet", metavar="NAME", help="tên trang tính")
    taken.add_argument("--apply", action="store_true", help="ghi vào dữ liệu")
    command("imports", "Các lần nhập")
    back = command("import-undo", "Rút lại một lần nhập")
    back.add_argument("number", type=int, metavar="ID", help="số của lần nhập (lệnh imports)")
    targets = command("targets", "Chỉ tiêu của kế hoạch", as_of=True)
    targets.add_argument("--from", dest="first", metavar="YYYY-MM", help="từ tháng")
    targets.add_argument("--to", dest="last", metavar="YYYY-MM", help="đến tháng")
    composition = command("composition", "Thành viên của một tổ chức", as_of=True)
    composition.add_argument("--body", required=True, metavar="CODE", help="mã tổ chức")
    export = command("export", "Xuất bảng Excel", as_of=True)
    export.add_argument("kind", choices=("roster",), metavar="KIND", help="roster")
    export.add_argument("--columns", metavar="a,b,c", help="các cột, theo thứ tự")
    export.add_argument("out", metavar="OUT.xlsx", help="tệp Excel sẽ ghi")
    report = command("report", "In biểu ra PDF hoặc Excel")
    report.add_argument("kind", choices=("monthly",), metavar="KIND", help="monthly")
    report.add_argument("--period", required=True, metavar="YYYY-MM", help="tháng báo cáo")
    report.add_argument("out", metavar="OUT", help="tệp .pdf hoặc .xlsx sẽ ghi")
    command("undo", "Hoàn tác việc gần nhất")
    command("redo", "Làm lại việc vừa hoàn tác")
    command("log", "Nhật ký thay đổi")
    command("check", "Kiểm tra tệp dữ liệu")
    kept = command("backup", "Sao lưu, có kiểm tra")
    kept.add_argument("out", metavar="OUT", help="bản sao lưu sẽ ghi")
    put = commands.add_parser("restore", help="Khôi phục", description="Khôi phục bản sao lưu")
    put.add_argument("backup", metavar="BACKUP", help="bản sao lưu, chỉ đọc")
    put.add_argument("file", metavar="FILE", help="tệp dữ liệu sẽ ghi")
    for target in (kept, put):
        target.add_argument("--replace", action="store_true", help="ghi đè tệp đã có")
    return top


def _count(text: str) -> int:
    value = int(text)
    if not 1 <= value <= 100_000:
        raise argparse.ArgumentTypeError("1–100000")
    return value
