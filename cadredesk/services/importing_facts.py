"""The dated facts of an import: titles, levels, texts; gathered, then each table written once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cadredesk.domain.codes import Code, CodeBook
from cadredesk.domain.difference import LEVELS, body_key, is_said
from cadredesk.domain.lines import Book, Dossier
from cadredesk.domain.names import fold, text_key
from cadredesk.domain.service import Qualification, Unassigned
from cadredesk.domain.sheet import PlanRow, TitlePiece
from cadredesk.exchange.levels import language_level
from cadredesk.services.importing_people import ABROAD
from cadredesk.storage import importing as writing
from cadredesk.storage import positions as titles

Cells = dict[str, Any]
_LANGUAGE = "foreign_language"


@dataclass(slots=True)
class Facts:
    """Rows to insert, gathered so that each table is written once."""

    codes: CodeBook
    seen_on: str
    title_ids: Mapping[str, int]
    body_ids: Mapping[str, int]
    by_name: Mapping[tuple[str, str], int]
    positions: list[Cells] = field(default_factory=list)
    qualifications: list[Cells] = field(default_factory=list)
    texts: list[Cells] = field(default_factory=list)
    recognised: list[int] = field(default_factory=list)
    changes: int = 0
    _levels: dict[tuple[str, str], tuple[str | None, Code | None]] = field(default_factory=dict)

    @classmethod
    def of(cls, book: Book, seen_on: str) -> "Facts":
        """Nothing gathered yet; bodies the sheet proposed are in the book by now."""
        organisation = book.seats.organisation
        return cls(
            codes=book.codes,
            seen_on=seen_on,
            title_ids={t.code: t.id for t in organisation.titles},
            body_ids={b.code: b.id for b in organisation.bodies},
            by_name={(b.kind, text_key(b.name)): b.id for b in organisation.bodies},
        )

    def add(
        self,
        person_id: int,
        row: PlanRow,
        levels: Mapping[str, str],
        before: Sequence[Unassigned] = (),
    ) -> None:
        """What a row says beside the person's own cells; ``before`` are texts already waiting."""
        kinds = [k for k in LEVELS if k in levels]
        if "major" in levels and "degree" not in kinds:
            kinds.append("degree")
        if ABROAD in levels and _LANGUAGE not in kinds:
            kinds.append(_LANGUAGE)
        for kind in kinds:
            self.qualifications.append(self._qualification(person_id, row, kind, levels))
        for piece in row.positions:
            self._title(person_id, row, piece, before)
        self.texts += [self._text(person_id, row, text) for text in row.unassigned]

    def merged(self, session: Any, dossier: Dossier, levels: Mapping[str, str]) -> dict[str, str]:
        """The levels left once a judgement or a major went to the qualification already there."""
        left = dict(levels)
        if "major" in left and "degree" not in left:
            best = _best(dossier, "degree")
            if best:
                self._change(session, best.id, {"major": left.pop("major")})
        if ABROAD in left and _LANGUAGE not in left:
            best = _best(dossier, _LANGUAGE)
            if best:
                del left[ABROAD]
                self._change(session, best.id, {ABROAD: True})
        return left

    def write(self, session: Any) -> bool:
        """Write what was gathered; whether there was anything."""
        if self.recognised:
            titles.drop_unassigned(session, self.recognised)
        tables = (
            ("position", self.positions),
            ("qualification", self.qualifications),
            ("unassigned_title", self.texts),
        )
        for table, rows in tables:
            writing.add_rows(session, table, rows)
        return bool(self.recognised or self.changes or any(rows for _, rows in tables))

    def _change(self, session: Any, qualification_id: int, cells: Cells) -> None:
        self.changes += 1
        writing.change_qualification(session, qualification_id, cells)

    def _title(
        self, person_id: int, row: PlanRow, piece: TitlePiece, before: Sequence[Unassigned]
    ) -> None:
        body_id = self._body_id(piece)
        if body_id is None:
            if fold(piece.text) not in {fold(u.text) for u in before}:
                self.texts.append(self._text(person_id, row, piece.text))
            return
        if before:
            self.recognised += [u.id for u in before if is_said(piece, u.text)]
        self.positions.append(
            {
                "person_id": person_id,
                "title_id": self.title_ids[piece.title_code],
                "body_id": body_id,
                "seen_on": self.seen_on,
                "main": _is_main(row, piece),
            }
        )

    def _body_id(self, piece: TitlePiece) -> int | None:
        if piece.body_code is not None:
            return self.body_ids.get(piece.body_code)
        return self.by_name.get(body_key(piece))

    def _text(self, person_id: int, row: PlanRow, text: str) -> Cells:
        section = row.person.section or row.person.values.get("unit")
        return {"person_id": person_id, "text": text, "seen_on": self.seen_on, "section": section}

    def _qualification(
        self, person_id: int, row: PlanRow, kind: str, levels: Mapping[str, str]
    ) -> Cells:
        said = levels.get(kind)
        language, entry = self._level(kind, said) if said else (None, None)
        spoken = kind == _LANGUAGE
        return {
            "person_id": person_id,
            "kind": kind,
            "level": entry.code if entry else None,
            "text": said if spoken else row.person.raw.get(kind),
            "major": levels.get("major") if kind == "degree" else None,
            "language": language,
            "seen_on": self.seen_on,
            ABROAD: True if spoken and ABROAD in levels else None,
        }

    def _level(self, kind: str, said: str) -> tuple[str | None, Code | None]:
        """The language and the level a text stands for; the same few texts come again and again."""
        known = self._levels.get((kind, said))
        if known is None:
            if kind == _LANGUAGE:
                known = language_level(said, self.codes)
            else:
                known = None, self.codes.find(kind, said)
            self._levels[kind, said] = known
        return known


def _is_main(row: PlanRow, piece: TitlePiece) -> bool:
    """Whether a title of somebody new is the main one: his unit, where told, is the body of it."""
    unit = row.person.values.get("unit")
    several = row.uid is None and len(row.positions) > 1
    return bool(several and unit and text_key(unit) == text_key(piece.body))


def _best(dossier: Dossier, kind: str) -> Qualification | None:
    facts = [q for q in dossier.qualifications if q.kind == kind]
    return max(facts, key=lambda q: -1 if q.rank is None else q.rank, default=None)
