"""Tone marks stand where the office wants them, and only in open syllables of oa, oe, uy."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.table import TableColumn
from cadredesk.reports.document import Document, Row, Table, plain
from cadredesk.reports.tones import place, toned

PAIRS = [
    ("hòa", "hoà"),
    ("Đảng ủy", "Đảng uỷ"),
    ("ĐẢNG ỦY PHƯỜNG PHỔ HÒA", "ĐẢNG UỶ PHƯỜNG PHỔ HOÀ"),
    ("Ủy viên", "Uỷ viên"),
    ("khỏe", "khoẻ"),
    ("lũy kế", "luỹ kế"),
    ("tùy, hóa; lóe", "tuỳ, hoá; loé"),
]
SAME = ["quý", "Quý", "quỳ", "hoàn", "thoát", "thuở", "khuya", "của", "mùa", "thuế", "nguyễn",
        "khoảng", "quả", "xoáy", "hoài", "toàn quốc", "người"]  # fmt: skip


@pytest.mark.parametrize(("new", "old"), PAIRS)
def test_both_spellings_become_the_wanted_one(new: str, old: str) -> None:
    for text in (new, old, unicodedata.normalize("NFD", new), unicodedata.normalize("NFD", old)):
        assert place(text, "new") == new
        assert place(text, "old") == old


@pytest.mark.parametrize("word", SAME)
def test_other_syllables_are_spelt_one_way(word: str) -> None:
    assert place(word, "new") == place(word, "old") == word


@given(st.text(alphabet="aoeuyqhQtừủỷòoàáýỳẻ ,.nxI", max_size=30))
def test_there_and_back_again(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert place(place(composed, "old"), "new") == place(composed, "new")
    assert place(place(composed, "new"), "new") == place(composed, "new")
    assert place(text, "as_entered") == text


def test_a_document_is_respelt_everywhere() -> None:
    columns = (TableColumn(title="Khối"), TableColumn(title="Số"))
    table = Table(code="t", columns=columns, rows=[Row(cells=("Đảng ủy", 3))])
    document = Document(name="x", title="ủy", blocks=(plain("hòa"), table), tone="old")
    paragraph, changed = toned(document).blocks
    assert paragraph.text == "hoà"  # type: ignore[union-attr]
    assert changed.rows[0].cells == ("Đảng uỷ", 3)  # type: ignore[union-attr]
    untouched = Document(name="x", title="ủy", blocks=(plain("hòa"),))
    assert toned(untouched) is untouched
