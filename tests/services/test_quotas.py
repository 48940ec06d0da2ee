"""The numbers given to the blocks: dated, undone like everything, and on the monthly sheet."""

from datetime import date

import pytest

from cadredesk.domain.period import Month
from cadredesk.domain.service import Decision
from cadredesk.errors import UserError
from cadredesk.messages import sentence
from cadredesk.services import dumping, monthly, quotas
from cadredesk.services.office import Office

JULY, OCTOBER = date(2025, 7, 1), date(2026, 10, 1)


def test_a_number_holds_from_its_day_until_another_is_given(office: Office) -> None:
    quotas.save(office, {"dang": 20, "co_so": 17}, JULY)
    quotas.save(office, {"dang": 22}, OCTOBER, Decision(number="15-QĐ/TU"))
    assert quotas.given(office, date(2025, 6, 30)) == {}
    assert quotas.given(office, date(2026, 9, 30)) == {"dang": 20, "co_so": 17}
    assert quotas.given(office, OCTOBER) == {"dang": 22, "co_so": 17}
    (entry,) = office.log(1)
    assert entry.label == "Sửa số lượng được giao"
    office.undo()
    assert quotas.given(office, OCTOBER) == {"dang": 20, "co_so": 17}


def test_what_is_taken_back_or_corrected_leaves_the_days_before(office: Office) -> None:
    quotas.save(office, {"dang": 20}, JULY)
    quotas.save(office, {"dang": 21}, JULY)  # a slip put right the same day
    quotas.save(office, {"dang": None}, OCTOBER)
    assert quotas.given(office, date(2026, 9, 30)) == {"dang": 21}
    assert quotas.given(office, OCTOBER) == {}
    quotas.save(office, {"dang": 18}, date(2024, 1, 1))  # told late: ends where the next begins
    assert quotas.given(office, date(2025, 6, 30)) == {"dang": 18}
    assert quotas.given(office, JULY) == {"dang": 21}
    quotas.save(office, {"dang": None}, JULY)
    assert quotas.given(office, JULY) == {}


def test_saving_the_same_leaves_no_trace(office: Office) -> None:
    quotas.save(office, {"dang": 20}, JULY)
    before = len(office.log())
    quotas.save(office, {"dang": 20}, OCTOBER)
    assert len(office.log()) == before


@pytest.mark.parametrize("number", [-1, 10_000])
def test_a_number_nobody_is_given_is_refused(office: Office, number: int) -> None:
    with pytest.raises(UserError) as caught:
        quotas.save(office, {"dang": 20, "co_so": number}, JULY)
    assert str(number) in sentence(caught.value)
    assert quotas.given(office, JULY) == {}


def test_the_monthly_sheet_takes_the_number_of_its_month(office: Office) -> None:
    quotas.save(office, {"dang": 20}, JULY)
    quotas.save(office, {"dang": 22}, OCTOBER)
    for month, number in ((Month(2026, 9), 20), (Month(2026, 10), 22)):
        rows = {r.block.code: r.quota for r in monthly.summary(office, month).headcount.rows}
        assert rows["dang"] == number
        assert rows["co_so"] is None
    assert [q["number"] for q in dumping.dump(office)["quotas"]] == [20, 22]
