"""Ways put together at random, within what one paper can be."""

from random import Random

from tests.exchange.layouts import wording
from tests.exchange.layouts.layout import Layout

_NAMES = ("name", "name", "name", "name_2", "name_3")
_BIRTHS = ("birth", "birth", "birth_nam_nu", "birth_nam_nu", "birth_parts", "birth_year")
_GENDERS = ("gender", "gender_women", "gender_marks", "")
_OTHERS = (
    ("ethnic",), ("religion",), ("hometown",), ("residence",), ("phone", "phone_number"),
    ("citizen_id", "citizen_id_number", "citizen_id_spaced"), ("card", "card_number"),
    ("joined_2", "joined"), ("degree", "degree_short", "degree_major", "degree_marks"),
    ("theory", "theory_short", "theory_marks"), ("state", "state_short"), ("school",),
    ("language",), ("title", "title", "title_2", "title_unit"), ("salary",), ("age",),
    ("praise",), ("graduated",),
)  # fmt: skip
_DATES = ("d/m/yyyy", "dd/mm/yyyy", "d.m.yyyy", "d-m-yyyy", "party", "real", "mixed", "wild",
          "yyyy-mm-dd", "words")  # fmt: skip
_SECTIONS = ("", "", "roman", "roman dot", "merged", "merged bare", "names", "numbered",
             "letters", "nested", "counted", "counted apart", "capitals")  # fmt: skip


def layout(seed: int) -> Layout:
    """The layout of a seed."""
    rng = Random(f"mix/{seed}")
    form = rng.choice(("xlsx", "xlsx", "xlsx", "xlsx", "ods", "csv", "html"))
    header = rng.choice(("merged", "merged", "lost", "flat"))
    columns = _columns(rng)
    sections = rng.choice(_SECTIONS) if "title" in columns else ""
    if header == "flat" and any("parts" in c or "marks" in c or "_2" in c for c in columns):
        header = "merged"  # nobody writes "Ngày sinh Ngày"
    if form == "csv" or header == "lost":
        header = "lost" if header == "merged" else header
    stt = rng.choice(("number", "number", "text", "dotted", "padded", "restart", "gaps", "bracket"))
    if sections in ("numbered", "letters") and stt != "restart":
        stt = "restart"
    title = rng.choice(list(wording.TITLES))
    old = rng.choice(("", "", "", "", "tcvn3", "vni", "unicode in old")) if form == "xlsx" else ""
    return Layout(
        name=f"mix {seed}",
        columns=columns,
        count=rng.randint(6, 22),
        precision=rng.choice(((2,), (2, 2, 1, 0), (2, 1))),
        dates=rng.choice(_DATES),
        title=title,
        start=rng.choice((0, 0, 0, 1, 2)),
        top=rng.choice((0, 0, 1, 3)),
        header=header,
        groups=header in ("merged", "lost") and rng.random() < 0.15,
        headings=rng.choice(wording.HEADING_STYLES),
        number_heading=rng.choice(("STT", "TT", "Số TT", "Stt", "Số thứ tự")),
        numbering=rng.choice(("", "", "(1)", "1", "A", "[1]")),
        stt=stt,
        sections=sections,
        subtotals=bool(sections) and rng.random() < 0.3,
        total=rng.choice(list(wording.TOTALS)),
        signature=rng.choice(list(wording.SIGNATURES)),
        notes=rng.choice((0, 0, 1, 2)),
        repeat=rng.choice((0, 0, 0, 5)),
        second_table=rng.random() < 0.1,
        blank_rows=rng.choice((0, 0, 0, 1, 2)),
        tail=rng.choice((0, 0, 40)),
        spacer=rng.random() < 0.1,
        hidden_rows=rng.choice((0, 0, 3)) if form in ("xlsx", "ods") else 0,
        hidden_column=rng.random() < 0.1,
        dirt="" if old else rng.choice(("", "", "", "", "all", "nfd", "nbsp", "eth")),
        capitals=rng.random() < 0.1,
        ditto=("ethnic", "religion", "hometown") if rng.random() < 0.15 else (),
        font=old,
        other_sheets=("cover", "summary") if form in ("xlsx", "ods") and rng.random() < 0.2 else (),
        format=form,
        encoding=rng.choice(("utf-8", "utf-8-sig", "utf-16")) if form == "csv" else "utf-8",
        separator=rng.choice(",;\t") if form == "csv" else ",",
        as_of="2026-09-30" if title == "party" else None,
    )


def _columns(rng: Random) -> tuple[str, ...]:
    first = [rng.choice(_NAMES), rng.choice(_BIRTHS)]
    if first[1] != "birth_nam_nu":
        first.append(rng.choice(_GENDERS))
    rest = [rng.choice(group) for group in rng.sample(_OTHERS, k=rng.randint(2, 10))]
    if rng.random() < 0.5:
        rest.append("note")
    return tuple(c for c in (*first, *rest) if c)
