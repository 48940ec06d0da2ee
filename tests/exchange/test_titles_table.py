"""Two hundred title texts as offices write them, each with what it means, or does not mean."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from cadredesk.domain.names import text_key
from cadredesk.exchange.titles import TitleReader
from cadredesk.services.importing_knowledge import knowledge

TABLE = Path(__file__).with_name("titles.txt")
AROUND = re.compile(r" \[(đơn vị|mục): ([^\]]+)\]")


@dataclass(frozen=True)
class Said:
    """A text with its unit and section, and what it must give."""

    text: str
    unit: str
    section: str
    positions: tuple[str, ...]
    left: tuple[str, ...]


def table() -> list[Said]:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if line.strip()]
    found: list[Said] = []
    at = 0
    while at < len(lines):
        line, at = lines[at], at + 1
        if line.startswith("#"):
            continue
        means = []
        while at < len(lines) and lines[at].startswith("    "):
            means.append(lines[at].strip())
            at += 1
        around = dict(AROUND.findall(line))
        found.append(
            Said(
                AROUND.sub("", line).replace(" ⏎ ", "\n"),
                around.get("đơn vị", ""),
                around.get("mục", ""),
                tuple(m for m in means if "@" in m),
                tuple(m.removeprefix("? ") for m in means if m.startswith("? ")),
            )
        )
    return found


@pytest.fixture(scope="module")
def reader() -> TitleReader:
    known = knowledge(None)
    return TitleReader(known.organisation, known.abbreviations, ["Phổ Hòa"], year=2026)


@pytest.mark.parametrize("said", table(), ids=lambda said: said.text)
def test_a_text_means_what_the_table_says(reader: TitleReader, said: Said) -> None:
    pieces, left = reader.read(said.text, said.unit, said.section)
    assert [f"{p.title} @ {p.body}" for p in pieces] == list(said.positions)
    assert left == said.left


def test_the_table_is_large_and_holds_what_must_not_match() -> None:
    told = table()
    assert len(told) >= 200
    assert sum(bool(s.left) for s in told) >= 60
    assert sum(not s.positions for s in told) >= 55


def test_a_letter_less_in_a_title_is_never_guessed(reader: TitleReader) -> None:
    """Every text of one plain title, each of its words without its last letter."""
    for said in table():
        if len(said.positions) != 1 or said.left or said.unit or said.section:
            continue
        words = said.text.split(" ")
        if len(words) < 3 or not all(w.isalpha() and w.islower() for w in words[1:3]):
            continue
        slip = " ".join([words[0], words[1][:-1], *words[2:]])
        title = said.positions[0].split(" @ ")[0]
        assert title not in {p.title for p in reader.read(slip)[0]}, slip


def test_a_body_is_proposed_once_however_it_is_spelled(reader: TitleReader) -> None:
    spellings = {
        "Chi bộ Tổ dân phố 5": (
            "BTCB TDP 5", "Bí thư chi bộ tổ dân phố số 05", "BÍ THƯ CHI BỘ TDP5",
            "Bí thư Chi bộ (Tổ DP 5)", "Bí thư, Tổ trưởng tổ dân phố 5",
        ),
        "Chi bộ Trường Tiểu học Phổ Hòa": (
            "Bí thư chi bộ TH Phổ Hòa", "BT chi bộ Trường Tiểu học Phổ Hoà",
            "BÍ THƯ CHI BỘ TRƯỜNG TIỂU HỌC PHỔ HÒA", "Bí thư chi bộ trường tiểu học phổ hòa",
        ),
        "Chi bộ Thôn An Thường": (
            "Bí thư chi bộ thôn An Thường", "BÍ THƯ CHI BỘ THÔN AN THƯỜNG", "BTCB Thôn An thường.",
        ),
    }  # fmt: skip
    for name, texts in spellings.items():
        for text in texts:
            bodies = [p.body for p in reader.read(text)[0] if p.body_kind == "chi_bo"]
            assert [text_key(b) for b in bodies] == [text_key(name)], text


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư chi bộ (thôi giữ 1/2026)", "Bí thư chi bộ TDP 3 - đã nghỉ",
        "Bí thư chi bộ các tổ dân phố", "Bí thư chi bộ TDP 3 nguyên Chủ tịch UBND",
        "Bí thư chi bộ 15/7/2025", "Bí thư chi bộ: theo QĐ số 12-QĐ/ĐU",
        "Bí thư chi bộ Tổ dân phố 3 Tổ trưởng", "Trưởng thôn An Thường Bí thư chi bộ",
        "Hiệu trưởng (quyền) Trường THCS Phổ Hòa",
    ],
)  # fmt: skip
def test_no_body_is_made_of_what_is_no_name(reader: TitleReader, text: str) -> None:
    pieces, left = reader.read(text)
    assert pieces == ()
    assert left


def test_an_office_with_the_acting_title_gives_it() -> None:
    known = knowledge(None)
    chair = next(t for t in known.organisation.titles if t.code == "ct_ubnd")
    acting = replace(chair, code="q_ct", name="Quyền Chủ tịch UBND", short_name=None, variants=())
    organisation = replace(known.organisation, titles=(*known.organisation.titles, acting))
    reader = TitleReader(organisation, known.abbreviations, ["Phổ Hòa"])
    for text in ("Quyền Chủ tịch UBND phường", "Q. Chủ tịch UBND", "Q.CT UBND"):
        assert [p.title_code for p in reader.read(text)[0]] == ["q_ct"], text
