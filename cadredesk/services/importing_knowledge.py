"""What a sheet is read with: the office's lists, bodies, layouts and learned titles."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from cadredesk import resources
from cadredesk.domain.body import Body, Organisation, Title
from cadredesk.domain.codes import Code, CodeBook
from cadredesk.domain.homes import Places
from cadredesk.exchange.understand import Knowledge
from cadredesk.services import lists
from cadredesk.services.office import Office, kind_of
from cadredesk.storage import imports, spellings


def knowledge(office: Office | None, kind: str = "roster") -> Knowledge:
    """What is known before a sheet is read; without an office the usual lists and bodies."""
    if office is None:
        return Knowledge(
            codes=_usual_codes(),
            organisation=_usual_organisation("phường"),
            abbreviations=_abbreviations(),
        )
    info, known = office.info(), lists.organisation(office)
    with office.db.read() as session:
        layouts = imports.layouts(session, kind)
        learned = spellings.learned(session)
    return Knowledge(
        codes=lists.codebook(office),
        organisation=replace(known, titles=tuple(t for t in known.titles if t.in_use)),
        abbreviations=_abbreviations(),
        office_name=info.name,
        cap=info.kind or kind_of(info.name),
        layouts=layouts,
        learned=learned,
    )


@cache
def places() -> Places:
    """How places are compared."""
    return Places(resources.load_json("import", "matching.json")["place_words"])


@cache
def _abbreviations() -> Mapping[str, str]:
    entries = resources.load_json("office", "abbreviations.json")["entries"]
    return {entry["short"]: entry["full"] for entry in entries}


def _usual_codes() -> CodeBook:
    entries = []
    for file in sorted(resources.path("codes").glob("*.json")):
        data = resources.load_json("codes", file.name)
        for entry in data["entries"]:
            known = {k: v for k, v in entry.items() if k in Code.__slots__}
            known["variants"] = tuple(entry.get("variants", ()))
            entries.append(Code(list=data["list"], **known))
    return CodeBook(tuple(entries))


def _usual_organisation(cap: str) -> Organisation:
    bodies = []
    for number, entry in enumerate(resources.load_json("office", "bodies.json")["entries"]):
        bodies.append(
            Body(
                id=number,
                uid="",
                code=entry["code"],
                kind=entry["kind"],
                name=entry["name"].format(cap=cap),
                short_name=entry.get("short_name"),
                variants=tuple(v.format(cap=cap) for v in entry.get("variants", ())),
                within=entry.get("within"),
            )
        )
    titles = tuple(
        Title(
            id=number,
            uid="",
            code=entry["code"],
            name=entry["name"],
            body_kinds=tuple(entry["body_kinds"]),
            rank=entry["rank"],
            short_name=entry.get("short_name"),
            variants=tuple(entry.get("variants", ())),
        )
        for number, entry in enumerate(resources.load_json("office", "titles.json")["entries"])
    )
    return Organisation(tuple(bodies), titles)
