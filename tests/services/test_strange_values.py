"""A sound file with cells no rule can read: said to be damaged, by every command, never a crash."""

import json
import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadredesk import cli
from cadredesk.domain.person import Person, PersonCard
from cadredesk.services import people
from cadredesk.services.demo import demo
from cadredesk.services.office import open_office
from cadredesk.storage.driver import connect

COMMANDS = (
    ("people",),
    ("people", "--as-of", "1990-01-01", "--sort", "rank"),
    ("targets",),
    ("composition", "--body", "bch"),
    ("dump",),
    ("log",),
    ("undo",),
)
Ask = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    def asked(*arguments: object) -> tuple[int, str, str]:
        code = cli.main([str(a) for a in arguments])
        out = capsys.readouterr()
        return code, out.out, out.err

    return asked


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "van-phong.cadre"
    demo(path, people=30, until=date(2026, 10, 31))
    with open_office(path) as office:
        people.save(office, PersonCard(person=Person(full_name="Lê Văn Mới", birth_party="1990")))
    return path


@pytest.fixture
def file(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sound, tmp_path))


def foreign(path: Path, statement: str, *values: object) -> None:
    """What another program may do to the file: SQLite lets anything stand anywhere."""
    with closing(connect(path)) as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("UPDATE current_operation SET replaying = 1")
        raw.execute(statement, values)
        raw.execute("UPDATE current_operation SET replaying = 0")


def one(table: str, column: str) -> str:
    inside = f'SELECT max(id) FROM "{table}" WHERE "{column}" IS NOT NULL'
    return f'UPDATE "{table}" SET "{column}" = ? WHERE id = ({inside})'


NOBODY = 99_999
DAMAGE: list[tuple[str, str, Any]] = [
    ("title", "rank", "một"),
    ("code", "rank", "abc"),
    ("code", "rank", 1.5),
    ("body", "sort", b"\x80"),
    ("term", "seats", "nhiều"),
    ("position", "main", 7),
    ("qualification", "equivalent", "có"),
    ("person", "birth_party", "26/04/1968"),
    ("person", "birth_party", "1968-02-31"),
    ("person", "birth_party", "0000"),
    ("person", "birth_party", "9999-12-31"),
    ("person", "joined_party", "1990-13"),
    ("person", "official_member", "hôm qua"),
    ("position", "start", "2026-1-1"),
    ("position", "end", ""),
    ("person_status", "start", "x"),
    ("body", "start", " 2026"),
    ("term", "start", "١٩٩٠"),
    ("target_milestone", "deadline", "2026"),
    ("person", "full_name", b"\xff\xfe"),
    ("person", "note", b"ghi ch\xfa"),
    ("person", "citizen_id", b"1"),
    ("body", "name", b"\x00"),
    ("operation", "label", b"\x00"),
    ("operation", "at", "lúc nãy"),
    ("operation", "tables", "{}"),
    ("title", "member_of", '"bch"'),
    ("title", "groups", "[1]"),
    ("code", "variants", "5"),
    ("code", "variants", "[null]"),
    ("office", "settings", "[]"),
    ("target", "population", "[]"),
    ("target", "criterion", "tuổi"),
    ("position", "title_id", NOBODY),
    ("position", "body_id", NOBODY),
    ("target", "source_id", NOBODY),
    ("person_status", "person_id", NOBODY),
]


@pytest.mark.parametrize(("table", "column", "value"), DAMAGE)
def test_a_cell_no_rule_can_read_is_damage(
    file: Path, ask: Ask, table: str, column: str, value: object
) -> None:
    foreign(file, one(table, column), value)
    before = file.read_bytes()
    for command, *more in COMMANDS:
        code, out, said = ask(command, file, *more)
        assert (code, out) == (1, ""), command
        assert said.startswith("file-damaged: ") and said.count("\n") == 1
    code, out, _ = ask("check", file)
    found = json.loads(out)
    assert (code, found["ok"]) == (0, False)
    assert found["integrity"] is (value == NOBODY)
    assert found["references"] is (value != NOBODY)
    assert found["problems"][0]["code"] == "file-damaged"
    assert any(table in p["text"] for p in found["problems"][1:])
    assert file.read_bytes() == before


ODDITIES: list[tuple[str, str, Any]] = [
    ("person", "gender", "khác"),
    ("person", "religion", "mới"),
    ("person", "ethnic_group", "99"),
    ("person_status", "status", "nghỉ"),
    ("employment", "kind", ""),
    ("qualification", "level", "giáo sư"),
    ("qualification", "kind", "nghề"),
    ("body", "kind", ""),
    ("body", "within_id", 1),
    ("position", "obtained", "bốc thăm"),
    ("target_source", "active", 0),
    ("office", "settings", '{"last_day": "mai", "signer": 5, "list_maker": []}'),
]


@pytest.mark.parametrize(("table", "column", "value"), ODDITIES)
def test_a_code_nobody_knows_harms_nobody(
    file: Path, ask: Ask, table: str, column: str, value: object, tmp_path: Path
) -> None:
    foreign(file, one(table, column), value)
    for command, *more in COMMANDS:
        code, out, said = ask(command, file, *more)
        assert (code, said) == (0, ""), command
        json.loads(out)
    assert ask("export", file, "roster", tmp_path / "ds.xlsx")[0] == 0
    assert json.loads(ask("check", file)[1])["ok"] is True


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("population", '{"everybody": true}'),
        ("population", '{"union": 5}'),
        ("population", '{"subgroup": {}}'),
        ("criterion", '{"age_under": "trẻ"}'),
        ("criterion", '{"level": {"kind": "degree", "at_least": "giáo sư"}}'),
    ],
)
def test_a_target_that_cannot_be_computed_is_damage(
    file: Path, ask: Ask, column: str, value: str
) -> None:
    foreign(file, one("target", column), value)
    code, out, said = ask("targets", file)
    assert (code, out) == (1, "") and said.startswith("file-damaged: ")
    assert ask("people", file)[0] == ask("dump", file)[0] == 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change SET data = '[]'",
        "UPDATE change SET \"table\" = 'person; --'",
        "UPDATE change SET kind = 'x'",
        "UPDATE change SET row_id = row_id + 1",
        "UPDATE change SET data = '{}'",
        "UPDATE change SET digest = 'dấu'",
        "UPDATE change SET salt = 'muối'",
        "UPDATE change SET salt = NULL",
        "DELETE FROM person WHERE id = (SELECT max(id) FROM person)",
    ],
)
def test_a_log_that_was_tampered_with_is_not_replayed(file: Path, ask: Ask, statement: str) -> None:
    foreign(file, statement)
    code, out, said = ask("undo", file)
    assert (code, out) == (1, "")
    assert said.startswith("file-damaged: ") and said.count("\n") == 1
    assert ask("log", file)[0] in (0, 1)
    assert json.loads(ask("check", file)[1]).keys() >= {"ok", "problems"}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE current_operation SET replaying = 1",
        "UPDATE current_operation SET operation_id = 1",
        "DELETE FROM current_operation",
    ],
)
def test_a_guard_that_would_let_changes_pass_the_log_is_damage(
    file: Path, ask: Ask, statement: str
) -> None:
    with closing(connect(file)) as raw:
        raw.execute(statement)
    assert ask("people", file)[2].startswith("file-damaged: ")


def test_flipped_bytes_are_an_answer_or_a_fault(sound: Path, ask: Ask, tmp_path: Path) -> None:
    """One byte in every so many, in what holds text, dates, numbers and the tree itself."""
    whole = bytearray(sound.read_bytes())
    path = tmp_path / "lat.cadre"
    for turn, at in enumerate(range(4_100, len(whole), len(whole) // 60)):
        flipped = bytearray(whole)
        flipped[at] ^= (0x80, 0x01, 0x10, 0xFF)[turn % 4]
        path.write_bytes(flipped)
        for command in (("people",), ("targets",), ("dump",), ("check",)):
            code, out, said = ask(command[0], path)
            assert code in (0, 1) and bool(out) is not bool(said), (at, command, said)
