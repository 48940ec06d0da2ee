"""A kind of list is a description: its fields, how they are headed and how they read."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from cadredesk import resources
from cadredesk.exchange.columns import labels, words
from cadredesk.exchange.kinds import READS, described, kind
from cadredesk.exchange.understand import Wishes, understand
from cadredesk.services import importing
from cadredesk.services.importing_knowledge import knowledge
from tests.exchange.sheets import TODAY, book


def test_the_roster_says_of_every_field_what_it_is_called_and_how_it_reads() -> None:
    roster = kind()
    names = [f.field for f in roster.fields]
    assert len(set(names)) == len(names)
    assert {f.reads for f in roster.fields} <= set(READS)
    assert all(f.label for f in roster.fields)
    assert labels()["citizen_id"] == "Số căn cước"
    assert words("total")[0] == "tổng cộng"


def test_a_field_is_found_by_its_name_and_by_its_number() -> None:
    roster = kind()
    second = roster.get("position_2")
    assert second is not None and second.field == "position"
    assert roster.get("degree=dai_hoc") is None
    assert [f.of for f in roster.reading("gender_date")] == ["birth", "birth"]


def test_a_description_that_reads_in_an_unknown_way_is_refused() -> None:
    entry = {"field": "x", "label": "X", "reads": "magic"}
    with pytest.raises(ValueError, match="magic"):
        described({"kind": "k", "label": "K", "fields": [entry]})


TRAINING: dict[str, Any] = {
    "kind": "training",
    "label": "Danh sách đào tạo",
    "fields": [
        {"field": "number", "label": "STT", "reads": "number", "is": ["STT", "TT"]},
        {"field": "full_name", "label": "Họ và tên", "reads": "name", "is": ["Họ tên học viên"],
         "has": ["họ tên", "họ và tên"]},
        {"field": "birth", "label": "Ngày sinh", "reads": "date", "has": ["ngày sinh"]},
        {"field": "course", "label": "Lớp", "reads": "text", "is": ["Lớp", "Tên lớp", "Khóa học"]},
        {"field": "start", "label": "Từ ngày", "reads": "date", "under": ["thời gian"],
         "leaf": ["Từ ngày", "Từ"], "is": ["Từ ngày", "Ngày khai giảng"]},
        {"field": "end", "label": "Đến ngày", "reads": "date", "under": ["thời gian"],
         "leaf": ["Đến ngày", "Đến"], "is": ["Đến ngày", "Ngày bế giảng"]},
        {"field": "certificate", "label": "Số chứng chỉ", "reads": "text", "has": ["chứng chỉ"]},
        {"field": "level", "label": "LLCT", "reads": "code", "list": "political_theory",
         "is": ["Trình độ LLCT"]},
    ],
}  # fmt: skip


def test_another_kind_of_list_is_one_more_description(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["DANH SÁCH CÁN BỘ ĐƯỢC CỬ ĐI HỌC"],
        ["TT", "Họ tên học viên", "Ngày sinh", "Tên lớp", "Thời gian", None, "Số chứng chỉ",
         "Trình độ LLCT", "Chức vụ"],
        [None, None, None, None, "Từ", "Đến", None, None, None],
        [1, "Lê Văn Tám", "2/3/1980", "Trung cấp LLCT", "05/09/2025", "30/06/2026", "TC-12", "TC",
         "Bí thư"],
        [2, "Trần Thị Chín", 1979, "Kiến thức QPAN", "9/2025", "10/2025", None, "Cao cấp", None],
        ["Danh sách này có 2 người"],
    ]  # fmt: skip
    path = book(tmp_path / "a.xlsx", rows, merge=("E2:F2",))
    grids = importing.open_file(path).grids
    sheet = understand(grids, path, knowledge(None), Wishes(kind=described(TRAINING)), TODAY)
    assert sheet.kind == "training"
    assert "position" not in sheet.columns
    first, second = (person.values for person in sheet.people)
    assert first["course"] == "Trung cấp LLCT" and first["certificate"] == "TC-12"
    assert (first["start"], first["end"]) == ("2025-09-05", "2026-06-30")
    assert (second["start"], second["level"]) == ("2025-09", "Cao cấp")
    assert sheet.problems == ()
    assert sheet.date_orders["start"].order == "dmy"


def test_a_kind_is_found_by_the_name_of_its_description(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "resources"
    shutil.copytree(resources.ROOT / "import", folder / "import")
    (folder / "import" / "training.json").write_text(json.dumps(TRAINING), encoding="utf-8")
    monkeypatch.setattr(resources, "ROOT", folder)
    assert kind("training").labels()["course"] == "Lớp"
    assert labels(kind("training"))["end"] == "Đến ngày"
