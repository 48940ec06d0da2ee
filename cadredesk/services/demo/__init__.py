"""An invented ward with three years of history, to learn on, to test with and to show.

Nobody in it exists. Equal arguments give equal files, apart from what the file format itself
counts: the dice have their own seed, uids are made from them, no clock is asked.
"""

import random
from datetime import date
from pathlib import Path
from typing import Any

from cadredesk import resources
from cadredesk.services.demo.cast import Cast
from cadredesk.services.demo.crowd import gather, neighbourhoods
from cadredesk.services.demo.folk import Folk
from cadredesk.services.demo.naming import Names
from cadredesk.services.demo.story import TABLES, Row, Story
from cadredesk.services.demo.ward import MERGER, settle
from cadredesk.services.office import create
from cadredesk.storage import bulk
from cadredesk.storage.database import Database

DEFAULT_PEOPLE = 120
DEFAULT_SEED = 1
DEFAULT_UNTIL = date(2026, 10, 31)
MOST_PEOPLE = 100_000


def demo(
    path: Path,
    people: int = DEFAULT_PEOPLE,
    seed: int = DEFAULT_SEED,
    until: date = DEFAULT_UNTIL,
    replace: bool = False,
) -> dict[str, Any]:
    """Make a demo office and close it; what it holds, for the command line.

    Its log starts empty. Raises UserError file-exists and faults of the disk.
    """
    if not 0 <= people <= MOST_PEOPLE:
        raise ValueError(f"between 0 and {MOST_PEOPLE} people, not {people}")
    places = resources.load_json("demo", "places.json")
    words = places["office"]
    counts: dict[str, int] = {}
    office = create(
        path,
        words["name"],
        replace=replace,
        place=words["place"],
        parent=words["parent"],
        more=lambda db: counts.update(_tell(db, people, seed, until, places)),
    )
    office.close()
    return {"file": str(path), **counts, "until": until.isoformat()}


def _tell(db: Database, people: int, seed: int, until: date, places: Row) -> dict[str, int]:
    with db.write("Tạo văn phòng mẫu") as session, bulk.unlogged(session):
        next_ids = {name: bulk.next_id(session, name) for name in TABLES}
        story = Story(random.Random(seed), until, next_ids)
        bulk.renew_uids(session, story.uid)
        story.bodies = bulk.ids_by_code(session, "body")
        story.titles = bulk.ids_by_code(session, "title")
        story.levels = _levels()
        own = tuple(story.bodies.values())
        settings = _fill(story, people, places)
        for body_id in own:
            bulk.set_cells(session, "body", body_id, {"start": MERGER})
        for table in TABLES:
            bulk.insert(session, table, story.rows[table])
        bulk.set_cells(session, "office", 1, {"settings": settings})
        renamed = {"start": MERGER, "note": places["office"]["merged"]}
        bulk.set_cells(session, "office_name", 1, renamed)
    db.barrier()
    return {
        "people": len(story.rows["person"]),
        "positions": len(story.rows["position"]),
        "bodies": len(story.bodies),
    }


def _fill(story: Story, people: int, places: Row) -> Row:
    """Tell the story; the settings that travel with the data."""
    cast_data = resources.load_json("demo", "cast.json")
    crowd = max(0, people - DEFAULT_PEOPLE)
    settle(story, places, cast_data, neighbourhoods(crowd))
    former = {"name": places["office"]["former"], "start": None, "end": MERGER, "note": None}
    story.add("office_name", former)
    folk = Folk(story, Names(story.rng, resources.load_json("demo", "names.json")), places)
    cast = Cast(story, folk, cast_data)
    cast.play(people)
    gather(story, folk, crowd)
    settings: Row = {"demo": True, "last_day": story.until}
    if cast.list_maker:
        settings["list_maker"] = cast.list_maker
    if cast.signer:
        settings["signer"] = {**places["signer"], "name": cast.signer}
    return settings


def _levels() -> dict[str, str]:
    titles = resources.load_json("office", "titles.json")["entries"]
    return {t["code"]: t["managing_level"] for t in titles if t.get("managing_level")}
