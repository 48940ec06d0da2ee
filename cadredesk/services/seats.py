"""Whether a title for some people would seat more than approved: advice before it is written."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.body import Body
from cadredesk.domain.membership import Seats
from cadredesk.services import lists
from cadredesk.services.office import Office
from cadredesk.services.organisation import overview
from cadredesk.storage import positions


@dataclass(frozen=True, slots=True)
class Beyond:
    """A body that would hold more people than it has approved seats."""

    body: Body
    seats: int
    now: int
    after: int

    @property
    def surplus(self) -> int:
        """How many people more than seats there would be."""
        return self.after - self.seats


def beyond(
    office: Office, person_ids: Iterable[int], title_id: int, body_id: int, day: date
) -> tuple[Beyond, ...]:
    """The bodies that would be overfull on a day if these people got the title.

    Who holds it already gets nothing new; who may be a member today would surely be one.
    """
    with office.db.read() as session:
        held = positions.holders(session, title_id, body_id)
    new = set(person_ids) - held
    joined = Seats(lists.organisation(office, day)).member_of(title_id, body_id)
    found = []
    for composition in overview(office, day):
        term = composition.term
        if composition.body.code not in joined or term is None or term.seats is None:
            continue
        sure = {m.person.id for m in composition.members if m.certain}
        after = len(sure | new)
        if after > max(term.seats, len(sure)):
            found.append(Beyond(composition.body, term.seats, len(sure), after))
    return tuple(found)
