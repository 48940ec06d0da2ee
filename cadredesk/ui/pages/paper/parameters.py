"""What may be chosen about a paper, at the right of the preview; each choice shows at once."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.period import Month
from cadredesk.domain.signing import FORMS, words_of
from cadredesk.reports.document import Missing, Tone
from cadredesk.services.printing import NO_CHART, PARTS
from cadredesk.ui.pages.paper.missing import MissingList
from cadredesk.ui.pages.paper.sources import ListSource, MonthlySource, Order, Source
from cadredesk.ui.widgets.fields_combo import Choice, ChoiceCombo
from cadredesk.ui.widgets.side_panel import SidePanel

MONTHS_BACK = 36
_REST_MS = 350
_ARROW = 36


class Parameters(SidePanel):
    """Emits ``changed`` with the source as it is now chosen, ``asked`` with what is to be told."""

    changed = Signal(object)
    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("paper", self.tr("Tùy chọn"), parent)
        self._source: Source | None = None
        self._sections: dict[str, QCheckBox] = {}
        self._charts: tuple[tuple[str, str], ...] = ()
        self._chart = ChoiceCombo()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._tell)
        self.missing = MissingList()

    @property
    def source(self) -> Source | None:
        """What is chosen now."""
        return self._source

    def show_source(self, source: Source, last: Month) -> None:
        """Offer what may be chosen of this paper; months up to ``last``."""
        self._source = source
        self.clear()
        self._sections = {}
        if isinstance(source, MonthlySource):
            self._months(source, last)
            self._parts(source)
        group = self.add_group(self.tr("Trình bày"))
        if isinstance(source, MonthlySource):
            self._signing(source, group)
        if isinstance(source, ListSource):
            self._ordering(source, group)
        self._spelling(source, group)
        self.add_group(self.tr("Còn thiếu"))
        self.missing = MissingList()
        self.missing.asked.connect(self.asked)
        self.content.addWidget(self.missing)
        self.end()

    def show_missing(self, facts: Sequence[Missing]) -> None:
        """Say what the office has not told and the paper leaves dotted."""
        self.missing.show_facts(facts)

    # --- groups ---------------------------------------------------------------------------------

    def _months(self, source: MonthlySource, last: Month) -> None:
        group = self.add_group()
        choices = [Choice(month, str(month)) for month in _back(max(last, source.month))]
        month = self._combo(choices, source.month, self.tr("Tháng"))
        month.picked.connect(lambda code: self._choose(month=code))
        compared = source.options.compared or source.month.before
        earlier = [c for c in choices if c.code < source.month]  # type: ignore[operator]
        other = self._combo(
            earlier or [Choice(compared, str(compared))], compared, self.tr("So với tháng")
        )
        other.picked.connect(lambda code: self._option(compared=code))
        beside = QGridLayout()
        beside.setHorizontalSpacing(8)
        beside.setVerticalSpacing(3)
        for column, combo in enumerate((month, other)):
            letters = combo.fontMetrics().horizontalAdvance("00/0000")
            combo.setMinimumWidth(letters + _ARROW)  # both beside each other, and a scroll bar
            beside.addWidget(_label(combo.accessibleName()), 0, column)
            beside.addWidget(combo, 1, column)
            beside.setColumnStretch(column, 1)
        holder = QWidget()
        beside.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(beside)
        group.addWidget(holder)

    def _parts(self, source: MonthlySource) -> None:
        group = self.add_group(self.tr("Các phần"))
        for code, name in PARTS.items():
            words = name.capitalize().replace("hđnd", "HĐND")
            box = QCheckBox(f"{code}. {words}")
            box.setChecked(code in source.options.sections)
            box.toggled.connect(lambda _on: self._option(sections=self._chosen_parts()))
            self._sections[code] = box
            group.addWidget(box)
        group.addWidget(_label(self.tr("Biểu đồ trong phần VIII")))
        self._chart = self._combo(
            self._chart_choices(), source.options.chart, self.tr("Biểu đồ trong phần VIII")
        )
        self._chart.picked.connect(lambda code: self._option(chart=str(code or "")))
        group.addWidget(self._chart)

    def offer_charts(self, charts: Sequence[tuple[str, str]]) -> None:
        """The targets (series, title) a chart can be made of."""
        if tuple(charts) != self._charts:
            self._charts = tuple(charts)
            if isinstance(self._source, MonthlySource):
                self._chart.set_choices(self._chart_choices())
                self._chart.set_code(self._source.options.chart)

    def _chart_choices(self) -> list[Choice]:
        found = [Choice("", self.tr("đáng chú ý nhất"))]
        found += [Choice(series, title) for series, title in self._charts]
        return [*found, Choice(NO_CHART, self.tr("không in biểu đồ"))]

    def _signing(self, source: MonthlySource, group: QVBoxLayout) -> None:
        group.addWidget(_label(self.tr("Người ký")))
        kinds = [Choice("", self.tr("như thông tin văn phòng"))]
        kinds += [
            Choice(words_of((*lines, posts[0])), words_of((*lines, posts[0])))
            for lines, posts in FORMS
        ]
        behalf = self._combo(kinds, source.options.behalf or "", self.tr("Người ký"))
        behalf.picked.connect(lambda code: self._option(behalf=str(code) or None))
        group.addWidget(behalf)
        group.addWidget(_label(self.tr("Người lập biểu")))
        maker = QLineEdit(source.options.maker or "")
        maker.setPlaceholderText(self.tr("như thông tin văn phòng"))
        maker.setAccessibleName(self.tr("Người lập biểu"))
        maker.textChanged.connect(lambda text: self._later(maker=text.strip() or None))
        group.addWidget(maker)

    def _ordering(self, source: ListSource, group: QVBoxLayout) -> None:
        group.addWidget(_label(self.tr("Xếp theo")))
        choices = [
            Choice("shown", self.tr("như danh sách đang xem")),
            Choice("rank", self.tr("thứ tự chức danh")),
            Choice("name", self.tr("tên, họ, đệm")),
        ]
        order = self._combo(choices, source.order, self.tr("Xếp theo"))
        order.picked.connect(self._ordered)
        group.addWidget(order)

    def _ordered(self, code: object) -> None:
        orders: dict[object, Order] = {"rank": "rank", "name": "name"}
        if isinstance(self._source, ListSource):
            self._source = replace(self._source, order=orders.get(code, "shown"))
            self._tell()

    def _spelling(self, source: Source, group: QVBoxLayout) -> None:
        group.addWidget(_label(self.tr("Kiểu đặt dấu")))
        choices = [
            Choice("as_entered", self.tr("như đã nhập")),
            Choice("new", self.tr("kiểu mới: ủy, hòa")),
            Choice("old", self.tr("kiểu cũ: uỷ, hoà")),
        ]
        tone = self._combo(choices, source.tone, self.tr("Kiểu đặt dấu"))
        tone.picked.connect(self._toned)
        group.addWidget(tone)

    def _combo(self, choices: Sequence[Choice], code: object, name: str) -> ChoiceCombo:
        combo = ChoiceCombo()
        combo.set_choices(choices)
        combo.set_code(code)
        combo.setAccessibleName(name)
        return combo

    # --- choosing -------------------------------------------------------------------------------

    def _chosen_parts(self) -> tuple[str, ...]:
        return tuple(code for code, box in self._sections.items() if box.isChecked())

    def _toned(self, code: object) -> None:
        tones: dict[object, Tone] = {"new": "new", "old": "old"}
        if self._source is not None:
            self._source = self._source.toned(tones.get(code, "as_entered"))
            self._tell()

    def _choose(self, month: object) -> None:
        if isinstance(self._source, MonthlySource) and isinstance(month, Month):
            options = replace(self._source.options, compared=None)
            self._source = replace(self._source, month=month, options=options)
            self._tell()

    def _option(self, **changes: object) -> None:
        if isinstance(self._source, MonthlySource):
            options = replace(self._source.options, **changes)  # type: ignore[arg-type]
            self._source = replace(self._source, options=options)
            self._tell()

    def _later(self, **changes: object) -> None:
        """As :meth:`_option`, once typing rests."""
        if isinstance(self._source, MonthlySource):
            options = replace(self._source.options, **changes)  # type: ignore[arg-type]
            self._source = replace(self._source, options=options)
            self._rest.start()

    def _tell(self) -> None:
        self._rest.stop()
        self.changed.emit(self._source)


def _back(last: Month) -> list[Month]:
    found = [last]
    while len(found) < MONTHS_BACK:
        found.append(found[-1].before)
    return found


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "caption")
    return label
