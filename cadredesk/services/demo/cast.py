"""The 120 people of the story, in the order in which a smaller office would keep them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cadredesk.services.demo.autumn import APPOINTED_UNTIL, ARRIVED, PROMOTED, left, probation
from cadredesk.services.demo.flaws import (
    STATE_KEYS,
    TWIN,
    UNASSIGNED,
    UNSURE,
    away,
    flawed,
    flawed_deputy,
)
from cadredesk.services.demo.folk import Folk, Wish, pick
from cadredesk.services.demo.story import Row, Span, Story
from cadredesk.services.demo.ward import BASE_TDP, MERGER

_ELECTION = "2026-03-15"
_DEGREES = (("dai_hoc", 80, 23), ("thac_si", 9, 31), ("cao_dang", 7, 22), ("trung_cap", 4, 21))
_SIMPLE = (("none", 40, 0), ("trung_cap", 30, 21), ("cao_dang", 10, 22), ("dai_hoc", 20, 24))
_THEORY = (("trung_cap", 55, 0), ("so_cap", 25, 0), ("none", 6, 0), ("cao_cap", 5, 0), ("", 9, 0))
_STATE = (("chuyen_vien", 62, 0), ("can_su", 12, 0), ("none", 8, 0), ("", 18, 0))
_LOW = (("so_cap", 55, 0), ("trung_cap", 15, 0), ("none", 15, 0), ("", 15, 0))
_OBTAINED = {"can_bo": "bau_cu", "cong_chuc": "bo_nhiem", "hop_dong": "tuyen_dung"}


class Cast:
    """Makes the people of the story until the wanted number is reached."""

    def __init__(self, story: Story, folk: Folk, cast: Row) -> None:
        self._story = story
        self._folk = folk
        self._cast = cast
        self._rng = story.rng
        self._ids: dict[str, int] = {}
        self._twin = ""
        self.signer = self.list_maker = ""

    def play(self, most: int) -> int:
        """Make at most so many people; how many there are."""
        made = 0
        for make in self._everybody():
            if made == most:
                break
            make()
            made += 1
        self._cases()
        return made

    def _everybody(self) -> Iterator[Any]:
        for entry in self._cast["people"]:
            yield lambda e=entry: self._told(e)
        number = 0
        for title, body, count, kind in self._cast["staff"]:
            for _ in range(count):
                yield lambda n=number, t=title, b=body, k=kind: self._staff(n, t, b, k)
                number += 1
        deputies = self._cast["deputies"]
        for number in range(deputies["new"]):
            yield lambda n=number: self._deputy(n, deputies)
        for number in range(deputies["former"]):
            yield lambda n=number: self._former_deputy(n)
        yield from self._neighbours()
        for entry in self._cast["gone"]:
            yield lambda e=entry: self._told(e)

    # --- people told in full ------------------------------------------------------------

    def _told(self, entry: Row) -> None:
        wish = Wish(
            gender=entry["sex"],
            birth=entry["birth"],
            ethnic_group=entry.get("eth", "01"),
            civil=entry.get("civil"),
            local=self._rng.random() < 0.7,
            note=entry.get("note"),
        )
        person, name = self._folk.make(wish, self._rng.randint(1, BASE_TDP))
        if "key" in entry:
            self._ids[entry["key"]] = person
        if entry.get("signer"):
            self.signer = name
        self._told_levels(person, entry)
        gone = _gone(entry)
        begun = str(int(entry["birth"][:4]) + 24)
        states = [dict(zip(STATE_KEYS, s, strict=True)) for s in entry.get("states", ())]
        self._folk.working(person, begun, states, gone)
        self._employed(person, entry["kind"], entry.get("unit"), begun, gone.get("day"))
        for post in entry["posts"]:
            self._post(person, post, gone, entry["kind"])

    def _told_levels(self, person: int, entry: Row) -> None:
        if "deg" not in entry:
            self._folk.school(person, int(entry["birth"][:4]), _DEGREES)
            self._folk.skills(person)
            return
        level, major, when = entry["deg"]
        self._folk.degree(person, level, when, major)
        found = [("political_theory", entry["llct"]), ("state_management", entry["qlnn"])]
        for kind, known in found:
            if known:
                self._story.qualification(person, kind, *known)
        for kind, level, when in entry.get("more", ()):
            self._story.qualification(person, kind, level, when)
        if "lang" not in entry:
            self._folk.skills(person)
            return
        level, able = entry["lang"]
        self._story.qualification(
            person,
            "foreign_language",
            level,
            "2021-11",
            language="Anh",
            text="Tiếng Anh " + level.upper(),
            can_converse=True,
            can_work_internationally=able,
        )

    def _post(self, person: int, post: list[Any], gone: Row, kind: str) -> None:
        title, body, begun = post[:3]
        end = post[3] if len(post) > 3 else None
        main = post[-1] == "main"
        if end is None:
            end = gone.get("day")
        seen = begun.startswith("seen ")
        span: Span = (None, end, begun[5:]) if seen else (begun, end, None)
        reason = None
        if end is not None:
            reason = "sap_xep" if end == MERGER else "dieu_dong"
            if gone.get("status") == "retired" and end == gone["day"]:
                reason = "nghi_huu"
        self._story.position(
            person,
            title,
            body,
            span,
            main=main,
            obtained=_obtained(body, begun, kind),
            end_reason=reason,
        )

    def _employed(
        self, person: int, kind: str, unit: str | None, begun: str, end: str | None
    ) -> None:
        """Before the merger with one of the two wards, since then with today's body."""
        if unit is None or unit.startswith(("tdp_", "truong_")) or kind == "luc_luong_vu_trang":
            self._story.employment(person, kind, unit, (begun, end, None))
            return
        before = f"ubnd_{self._rng.choice(('cu_1', 'cu_2'))}"
        self._story.employment(person, kind, before, (begun, MERGER, None))
        self._story.employment(person, kind, unit, (MERGER, end, None))

    # --- staff --------------------------------------------------------------------------

    def _staff(self, number: int, title: str, body: str, kind: str) -> None:
        rng = self._rng
        leads = title != "chuyen_vien"
        born = self._folk.birth(1976, 1990) if leads else self._folk.birth(1982, 1998)
        gender = "female" if rng.random() < 0.5 else "male"
        eth = "19" if rng.random() < 0.07 else "30" if rng.random() < 0.04 else "01"
        wish = Wish(gender=gender, birth=born, ethnic_group=eth, local=rng.random() < 0.75)
        wish = flawed(wish, number)
        wish = replace(wish, more=wish.more | probation(number, self._story.until))
        person, name = self._folk.make(wish, rng.randint(1, BASE_TDP))
        if number == TWIN:
            self._twin = name
        if body == "vpdu" and title == "chuyen_vien" and not self.list_maker:
            self.list_maker = name
        year = int((wish.birth or born)[:4])
        self._folk.school(person, year, _DEGREES)
        self._folk.levels(person, year, pick(rng.random(), _THEORY), pick(rng.random(), _STATE))
        self._folk.skills(person)
        recent = number in ARRIVED or (not leads and number % 7 == 5)
        since = f"2026-{rng.randint(1, 9):02}-01" if recent else MERGER
        since = ARRIVED.get(number, since)
        gone = left(number)
        begun = since if recent else f"{min(year + 25, 2022)}-{rng.randint(1, 12):02}"
        self._folk.working(person, begun, away(number), gone)
        if recent:
            self._story.employment(person, kind, body, (since, None, None))
        else:
            self._employed(person, kind, body, begun, gone.get("day"))
            former = rng.choice(("cu_1", "cu_2"))
            if kind == "cong_chuc":
                early = (f"{min(year + 26, 2022)}-01-01", MERGER, None)
                self._hold(person, "chuyen_vien", f"ubnd_{former}", early, "tuyen_dung", "sap_xep")
        self._staff_post(person, number, title, body, since, kind)
        text = UNASSIGNED.get(number)
        if text is not None and self._story.until >= "2026-01-15":
            texts = self._cast["unassigned"]
            cells = {"text": texts[text], "seen_on": "2026-01-15", "section": None}
            self._story.add("unassigned_title", {"person_id": person, **cells})

    def _staff_post(
        self, person: int, number: int, title: str, body: str, since: str, kind: str
    ) -> None:
        """The post of today, and what came after it."""
        end, reason = left(number).get("day"), "dieu_dong"
        higher = PROMOTED.get(number)
        if higher is not None:
            end, reason = higher[1], "chuyen_chuc_danh"
        span: Span = (since, end, None)
        if number in UNSURE:
            span = (None, end, "2026-01-15")
        if title == "pho_giam_doc":
            span = ("2026-06-15", end, None)
        obtained = _OBTAINED.get(kind, "bo_nhiem")
        until = APPOINTED_UNTIL.get(number)
        self._hold(person, title, body, span, obtained, reason, appointed_until=until)
        if higher is not None:
            post, begun, until = higher
            then: Span = (begun, None, None)
            self._hold(person, post, body, then, "bo_nhiem", appointed_until=until)

    def _hold(
        self,
        person: int,
        title: str,
        body: str,
        span: Span,
        obtained: str | None,
        reason: str | None = None,
        *,
        main: bool = True,
        appointed_until: str | None = None,
    ) -> None:
        cells: Row = {"main": main, "obtained": obtained, "end_reason": reason}
        self._story.position(person, title, body, span, **cells, appointed_until=appointed_until)

    # --- deputies without employment in the ward ----------------------------------------

    def _deputy(self, number: int, wanted: Row) -> None:
        gender = "female" if number < wanted["women"] else "male"
        wish = Wish(
            gender=gender,
            birth=self._folk.birth(1966, 1995),
            ethnic_group="19" if number in (2, 9) else "01",
            party=number % 3 != 0,
        )
        wish = flawed_deputy(wish, number, self._twin)
        person = self._simple(wish, self._rng.randint(1, BASE_TDP))
        again = number % 2 == 0 and number // 2 < wanted["continued"]
        if again:
            old = f"hdnd_cu_{1 + number // 2 % 2}"
            self._hold(person, "db_hdnd", old, ("2021-05-23", MERGER, None), "bau_cu", "sap_xep")
        since = MERGER if again else _ELECTION
        self._hold(person, "db_hdnd", "hdnd", (since, None, None), "bau_cu")
        if number % 4 != 3:
            self._story.employment(person, "none", None, (None, None, since))

    def _former_deputy(self, number: int) -> None:
        gender = "female" if number % 3 == 0 else "male"
        wish = Wish(gender=gender, birth=self._folk.birth(1960, 1984), party=number % 2 == 0)
        person = self._simple(wish, self._rng.randint(1, BASE_TDP))
        old = f"hdnd_cu_{1 + number % 2}"
        self._hold(person, "db_hdnd", old, ("2021-05-23", MERGER, None), "bau_cu", "sap_xep")
        span: Span = (MERGER, _ELECTION, None)
        self._hold(person, "db_hdnd", "hdnd", span, "bau_cu", "het_nhiem_ky")
        self._story.employment(person, "none", None, (None, None, "2024-01-02"))

    def _simple(self, wish: Wish, tdp: int) -> int:
        person, _ = self._folk.make(wish, tdp)
        year = int((wish.birth or "1975")[:4])
        self._folk.school(person, year, _SIMPLE)
        self._folk.levels(person, year, pick(self._rng.random(), _LOW), None)
        return person

    # --- chi bộ and tổ dân phố ----------------------------------------------------------

    def _neighbours(self) -> Iterator[Any]:
        """Who leads where: mostly one person leads both; in tổ dân phố 5 two do."""
        for number in (2, 4, 6, 7, 8):
            titles = (("bi_thu_chi_bo", "chi_bo_tdp"), ("to_truong_tdp", "tdp"))
            yield lambda n=number, t=titles: self._neighbour(n, t)
        yield lambda: self._neighbour(5, (("bi_thu_chi_bo", "chi_bo_tdp"),))
        yield lambda: self._neighbour(5, (("to_truong_tdp", "tdp"),))
        for number in range(1, BASE_TDP + 1):
            yield lambda n=number: self._neighbour(n, (("truong_ban_ctmt", "ctmt_tdp"),))

    def _neighbour(self, number: int, titles: tuple[tuple[str, str], ...]) -> None:
        rng = self._rng
        gender = "female" if rng.random() < 0.3 else "male"
        born = self._folk.birth(1956, 1986) if number % 3 else str(rng.randint(1956, 1970))
        person = self._simple(Wish(gender=gender, birth=born), number)
        begun = None if number == 7 else f"2022-{rng.randint(10, 12)}-{rng.randint(1, 28):02}"
        span: Span = (begun, None, None if begun else "2025-07-10")
        for place, (title, body) in enumerate(titles):
            self._hold(person, title, f"{body}_{number}", span, "bau_cu", main=place == 0)
        self._story.employment(person, "khong_chuyen_trach", f"tdp_{number}", span)
        self._folk.working(person, begun, (), {})

    # --- cases --------------------------------------------------------------------------

    def _cases(self) -> None:
        story = self._story
        for case in self._cast["cases"]:
            told = case["proposed_on"] or case["decided_on"]
            if case["who"] not in self._ids or told > story.until:
                continue
            decided = case["decided_on"]
            open_ = decided is None or decided > story.until
            story.add(
                "personnel_case",
                {
                    "person_id": self._ids[case["who"]],
                    "kind": case["kind"],
                    "title_id": story.titles[case["title"]],
                    "body_id": story.bodies[case["body"]],
                    "outside": None,
                    "managing_level": story.levels.get(case["title"]),
                    "proposed_on": case["proposed_on"],
                    "decided_on": None if open_ else decided,
                    "result": "pending" if open_ else case["result"],
                    "position_id": None,
                    **dict.fromkeys(_DECISION_KEYS),
                },
            )


_DECISION_KEYS = tuple(f"decision_{n}" for n in ("number", "date", "authority", "signer"))


def _gone(entry: Row) -> Row:
    found = entry.get("gone")
    return dict(zip(("status", "day", "reason"), found, strict=True)) if found else {}


def _obtained(body: str, begun: str, kind: str) -> str:
    if body == "bch" or body == "btv":
        return "chi_dinh"
    if body.startswith(("bch_", "btv_", "hdnd", "ubnd", "mttq", "hoi_", "doan", "chi_bo", "tdp")):
        return "bau_cu"
    return _OBTAINED.get(kind, "bo_nhiem")
