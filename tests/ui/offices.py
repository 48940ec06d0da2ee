"""A real office file with invented people, and a desk over it whose asker answers by itself."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk import messages
from cadredesk.domain.body import Organisation
from cadredesk.domain.person import Person, PersonCard
from cadredesk.domain.service import Employment, Position, Qualification, Unassigned
from cadredesk.errors import UserError
from cadredesk.services import lists, office, people
from cadredesk.ui.desk import Desk
from cadredesk.ui.settings import SettingsStore

AS_OF = date(2026, 11, 30)


class Answers:
    """An asker that notes what is asked and answers from a list; never blocks."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.answers: list[int] = []
        self.offered: list[tuple[str, ...]] = []

    def tell(self, title: str, text: str) -> None:
        self.said.append(f"{title}: {text}")

    def warn(self, error: UserError) -> None:
        self.said.append(messages.sentence(error))

    def sure(self, title: str, consequence: str, do: str) -> bool:
        return self.choose(title, consequence, [do, "Hủy"]) == 0

    def choose(self, title: str, text: str, answers: Sequence[str]) -> int:
        self.said.append(f"{title}: {text}")
        self.offered.append(tuple(answers))
        return self.answers.pop(0)

    def save_as(self, suggestion: Path, kind: str) -> Path | None:
        return None

    def open_file(self, folder: Path | None, kind: str) -> Path | None:
        return None


def held(
    organisation: Organisation,
    title: str,
    body: str,
    start: str | None = None,
    *,
    seen_on: str | None = None,
    end: str | None = None,
    main: bool = False,
) -> Position:
    """A position by codes, not yet anybody's."""
    titles = {t.code: t.id for t in organisation.titles}
    bodies = {b.code: b.id for b in organisation.bodies}
    return Position(
        person_id=0,
        title_id=titles[title],
        body_id=bodies[body],
        start=start,
        seen_on=seen_on,
        end=end,
        main=main,
    )


def chi(organisation: Organisation) -> PersonCard:
    """A full record with one wrong number and one text without a title."""
    return PersonCard(
        person=Person(
            full_name="Hồ Thị Lan Chi",
            gender="female",
            birth_party="1990-10-08",
            ethnic_group="01",
            religion="none",
            hometown="Phường Phổ Hòa, tỉnh Quảng Ngãi",
            citizen_id="05119000147",
            joined_party="2014-05-19",
            official_member="2015-05-19",
            phone="0912000417",
        ),
        positions=(
            held(organisation, "uv_bch", "bch", "2025-07-15"),
            held(organisation, "pct_mttq", "mttq", "2025-07-01", main=True),
            held(organisation, "chuyen_vien", "ubnd", "2012-09", end="2017-02-01"),
        ),
        qualifications=(
            Qualification(person_id=0, kind="degree", level="dai_hoc", major="Luật", start="2012"),
            Qualification(
                person_id=0, kind="foreign_language", text="B1 khung châu Âu", seen_on="2026-09-30"
            ),
        ),
        employments=(Employment(person_id=0, kind="cong_chuc", start="2012-09"),),
        unassigned=(Unassigned(person_id=0, text="Ủy viên UBKT kiêm nhiệm", seen_on="2026-09-30"),),
    )


@contextmanager
def desk_with_people(tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[Desk, Answers, list[int]]]:
    """A desk over a new office: Chi, and five people whose titles came from a sheet."""
    file = office.create(tmp_path / "phổ hòa.cadre", "Đảng ủy phường Phổ Hòa", user="Lê Thị Ngân")
    organisation = lists.organisation(file)
    ids = [int(people.save(file, chi(organisation)))]
    others = (
        ("Phạm Quốc Tuấn", "bi_thu", "bch", "2025-07-15"),
        ("Đỗ Thị Minh Nguyệt", "pho_bi_thu_tt", "bch", None),
        ("Lê Hoàng Phúc", "uv_btv", "btv", "2025-07-15"),
        ("Bùi Thanh Sơn", "uv_bch", "bch", None),
        ("Tạ Thị Bích Hạnh", "truong_phong", "phong_kt", "2025-07-01"),
    )
    for place, (name, title, body, start) in enumerate(others):
        seen = None if start else "2026-09-30"
        texts = ("Thành viên Ban đại diện NHCSXH",) if place < 3 else ()
        card = PersonCard(
            person=Person(full_name=name, birth_party=f"198{place}-03-12"),
            positions=(held(organisation, title, body, start, seen_on=seen),),
            unassigned=tuple(
                Unassigned(person_id=0, text=text, seen_on="2026-09-30") for text in texts
            ),
        )
        ids.append(int(people.save(file, card)))
    asker = Answers()
    desk = Desk(SettingsStore(tmp_path / "settings.json"), asker, today=lambda: AS_OF)
    desk.use(file)
    try:
        yield desk, asker, ids
    finally:
        desk.close()
        QApplication.processEvents()
