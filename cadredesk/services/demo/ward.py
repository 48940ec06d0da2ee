"""The ward: its bodies of today, the two wards it was made of, terms and seats kept empty."""

from cadredesk.services.demo.story import Row, Story

MERGER = "2025-07-01"
BASE_TDP = 8
MOST_TDP = 100
"""So many tổ dân phố at most, however many people: a real ward has fewer."""


def settle(story: Story, places: Row, cast: Row, numbers: int) -> None:
    """Bodies, links, names and terms; ``numbers`` tổ dân phố."""
    _former(story, places)
    school = places["school"]
    _body(story, school["code"], "truong", school["name"], sort=240, parent="ubnd")
    for number in range(1, numbers + 1):
        _neighbourhood(story, places["tdp"], number)
    _terms(story, cast)
    _vacancies(story, cast)
    _quotas(story, cast)


def _former(story: Story, places: Row) -> None:
    """The two wards merged on 1/7/2025: their bodies ended and became ours that day."""
    end = MERGER if story.until >= MERGER else None
    for ward_number, ward in enumerate(places["former_wards"]):
        for number, kind in enumerate(places["former_bodies"]):
            code = f"{kind['code']}_{ward['suffix']}"
            within = f"{kind['within']}_{ward['suffix']}" if "within" in kind else None
            made = _body(
                story,
                code,
                kind["kind"],
                kind["name"].format(of=ward["of"]),
                sort=900 + 10 * ward_number + number,
                parent=within,
                within=within,
                start="2015",
                end=end,
            )
            if end:
                link = {"from_body_id": made, "to_body_id": story.bodies[kind["code"]]}
                story.add("body_link", {**link, "kind": "merged", "on": end, **_NO_DECISION})


_NO_DECISION: Row = {"decision_number": None}


def _neighbourhood(story: Story, words: Row, number: int) -> None:
    sort = 1000 + 10 * number
    names = {kind: text.format(n=number) for kind, text in words.items()}
    _body(story, f"chi_bo_tdp_{number}", "chi_bo", names["chi_bo"], sort=sort, parent="bch")
    _body(story, f"tdp_{number}", "tdp", names["body"], sort=sort + 1, parent="ubnd")
    _body(story, f"ctmt_tdp_{number}", "ctmt", names["ctmt"], sort=sort + 2, parent="mttq")


def _body(
    story: Story,
    code: str,
    kind: str,
    name: str,
    *,
    sort: int,
    parent: str | None = None,
    within: str | None = None,
    start: str | None = None,
    end: str | None = None,
) -> int:
    scope = "own" if kind in ("bch", "btv", "hdnd", "ubnd", "mttq") else "subordinate"
    story.bodies[code] = story.add(
        "body",
        {
            "code": code,
            "kind": kind,
            "name": name,
            "short_name": None,
            "variants": [],
            "parent_id": story.bodies[parent] if parent else None,
            "within_id": story.bodies[within] if within else None,
            "scope": scope,
            "sort": sort,
            "start": start,
            "end": end,
        },
    )
    return story.bodies[code]


def _terms(story: Story, cast: Row) -> None:
    for term in cast["terms"]:
        if term["start"] > story.until:
            continue
        end = term["end"]
        if end is not None and end > story.until:
            end = None
        cells = {"name": term["name"], "start": term["start"], "end": end, "seats": term["seats"]}
        made = story.add("term", {"body_id": story.bodies[term["body"]], **cells})
        story.terms.append((term["body"], made, term["start"], end))


def _quotas(story: Story, cast: Row) -> None:
    """What the province gave each block; of one the letter never came."""
    given = cast["quotas"]
    decision = {f"decision_{part}": given["decision"].get(part) for part in _DECISION}
    for block, number in given["numbers"].items():
        cells = {"body_id": None, "body_group": block, "employment_kind": None, "number": number}
        story.dated("quota", (given["start"], None, None), {**cells, **decision})


_DECISION = ("number", "date", "authority", "signer")


def _vacancies(story: Story, cast: Row) -> None:
    for one in cast["vacancies"]:
        term = next((t for t in story.terms if t[0] == one["body"] and t[2] == one["start"]), None)
        story.dated(
            "vacancy",
            (one["start"], None, None),
            {
                "body_id": story.bodies[one["body"]],
                "title_id": story.titles[one["title"]],
                "term_id": term[1] if term else None,
                "count": one["count"],
                "reserved_for": one["reserved_for"],
                "reason": one["reason"],
            },
        )
