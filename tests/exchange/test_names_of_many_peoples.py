"""Names of the Ê Đê, Gia Rai, Cơ Ho … with whatever sign the keyboard gave for an apostrophe."""

from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.fields import check_name
from tests.exchange.sheets import book, names, one, read

HEADER = ["TT", "Họ và tên", "Năm sinh"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("H'Hen Niê", "H'Hen Niê"),
        ("K’Brơi", "K’Brơi"),
        ("Y Thanh", "Y Thanh"),
        ("R'Ông", "R'Ông"),
        ("H'Đen", "H'Đen"),
        ("H”Đen", "H'Đen"),
        ('H"Hen Niê', "H'Hen Niê"),
        ("H`Hen Niê", "H'Hen Niê"),
        ("H´Hen Niê", "H'Hen Niê"),
        ("H‘Hen Niê", "H'Hen Niê"),
        ("H”", "H'"),
        ("Y Kơ\u0306m Niê", "Y Kơ\u0306m Niê"),  # no letter of its own in Unicode
        ("H‑Hen", "H-Hen"),
        ("Lê Thị Hoa – Hà", "Lê Thị Hoa - Hà"),
        ("Y Wang Mlô Duôn Du", "Y Wang Mlô Duôn Du"),
        ("Lê V. Tám", "Lê V. Tám"),
        ("Lê Văn “Tám”", "Lê Văn Tám"),
        ("Lê Văn Tám 😀", "Lê Văn Tám"),
        ("⭐ Lê Văn Tám 👍🏽", "Lê Văn Tám"),
        ("H'HEN NIÊ", "H'Hen Niê"),
        ("R’ÔNG", "R’Ông"),
    ],
)
def test_they_come_in_as_people(tmp_path: Path, said: str, name: str) -> None:
    person = one(book(tmp_path / "a.xlsx", [HEADER, [1, said, 1980]]))
    assert person.values["full_name"] == name
    assert person.raw.get("full_name", said) == said
    assert read(tmp_path / "a.xlsx").problems == ()
    assert check_name(name) is None


@pytest.mark.parametrize("said", ["😀", "123", "Y", "abc@def", "Lê Văn Tám 0912345678", "=A1", "?"])
def test_nonsense_is_a_problem_that_says_why(tmp_path: Path, said: str) -> None:
    sheet = read(_sheet(tmp_path, said))
    (problem,) = sheet.problems
    assert (problem.code, problem.column) == ("bad-name", "full_name")
    assert problem.text == "không phải họ tên: có chữ số, ký hiệu, hoặc chỉ một chữ cái"


def _sheet(folder: Path, name: str) -> Path:
    path = folder / "a.csv"
    path.write_text(f"TT,Họ và tên,Năm sinh\n1,{name},1980\n", encoding="utf-8-sig")
    return path


@pytest.mark.parametrize("middle", ["Đệm", "Tên đệm", "Chữ lót"])
def test_a_name_in_three_columns_keeps_its_middle(tmp_path: Path, middle: str) -> None:
    rows: list[list[Any]] = [
        ["TT", "Họ", middle, "Tên", "Năm sinh"],
        [1, "Lê", "Thị Kim", "Chín", 1980],
        [2, "Y", None, "Thanh", 1979],
    ]
    assert names(read(book(tmp_path / "a.xlsx", rows))) == ["Lê Thị Kim Chín", "Y Thanh"]
