"""What a list says of itself: its filters as chips, its order, how sorting is worded."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.names import collate
from cadredesk.ui.models import Column, nil_words
from cadredesk.ui.query import Order, Query, Values, View

_MOST = 3


def chips(
    view: View[Any], query: Query, columns: Mapping[str, Column[Any]]
) -> list[tuple[str, str]]:
    """(key, words) of everything that filters: the view's condition, then column by column."""
    found = [("view", view.words)] if view.words else []
    for key, values in query.filters.items():
        if key in columns:
            found.append((f"column:{key}", f"{columns[key].title}: {listed(values)}"))
    return found


def listed(values: Values) -> str:
    """A few values by name, many by number."""
    words = sorted((v for v in values if v is not None), key=collate)
    if None in values:
        words.append(nil_words())
    if len(words) <= _MOST:
        return ", ".join(words)
    text = QCoreApplication.translate("ListWords", "{some} và {count} giá trị khác")
    return text.format(some=", ".join(words[:2]), count=len(words) - 2)


def orders(
    named: Sequence[Order[Any]], query: Query, columns: Mapping[str, Column[Any]]
) -> list[tuple[str, str]]:
    """(key, words) of the orders offered; sorting by a column is one more."""
    offered = [(order.key, order.title) for order in named]
    kind, _, key = query.order.partition(":")
    if kind == "column" and key in columns:
        text = QCoreApplication.translate("ListWords", "Cột {title}")
        if query.down:
            text = QCoreApplication.translate("ListWords", "Cột {title}, giảm dần")
        offered.append((query.order, text.format(title=columns[key].title)))
    return offered


def sorting(kind: str) -> tuple[str, str]:
    """How sorting up and down is called for a kind of column."""
    translate = QCoreApplication.translate
    if kind == "date":
        return translate("ListWords", "Xếp từ cũ đến mới"), translate(
            "ListWords", "Xếp từ mới đến cũ"
        )
    if kind in ("number", "rank"):
        return translate("ListWords", "Xếp từ thấp lên cao"), translate(
            "ListWords", "Xếp từ cao xuống thấp"
        )
    return translate("ListWords", "Xếp từ A đến Y"), translate("ListWords", "Xếp từ Y đến A")
