"""Form fields: what a clerk types, leaves, chooses, and what the field says back."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.codes import Code, CodeBook
from cadredesk.ui import theme
from cadredesk.ui.widgets.fields import Field, FieldGrid
from cadredesk.ui.widgets.fields_choice import ChoiceField, TriField
from cadredesk.ui.widgets.fields_combo import Choice, ChoiceCombo, code_choices
from cadredesk.ui.widgets.fields_text import DateField, NameField, TextField
from tests.ui.hands import bring_up, type_in

AS_OF = date(2026, 11, 30)
BOOK = CodeBook(
    (
        Code("ethnic_group", "01", "Kinh", variants=("Việt",)),
        Code("ethnic_group", "14", "Hrê", variants=("H'rê",)),
        Code("ethnic_group", "12", "Ê Đê", variants=("Ê-đê", "Rađê")),
        *(Code("ethnic_group", f"x{i}", f"Dân tộc {i}") for i in range(8)),
    )
)


@pytest.fixture(autouse=True)
def kept() -> Iterator[None]:
    """Windows live until the test is over."""
    yield
    _windows.clear()


_windows: list[QWidget] = []


def stand(qtbot: QtBot, *fields: Field) -> QWidget:
    """Fields in a shown window with something else to move the focus to."""
    window = QWidget()
    box = QVBoxLayout(window)
    for field in fields:
        box.addWidget(field)
    elsewhere = QLineEdit()
    elsewhere.setObjectName("elsewhere")
    box.addWidget(elsewhere)
    box.addStretch(1)
    qtbot.addWidget(window)
    window.resize(500, 300)
    bring_up(qtbot, window)
    _windows.append(window)
    return window


def leave(field: Field) -> None:
    """Move the focus out of a field as Tab or a click does."""
    window = field.window()
    other = window.findChild(QLineEdit, "elsewhere")
    assert isinstance(other, QLineEdit)
    other.setFocus()
    QApplication.processEvents()


def birth(**more: object) -> DateField:
    return DateField("Ngày sinh", as_of=lambda: AS_OF, ages=True, later=False, **more)


@pytest.mark.parametrize(
    ("typed", "stored", "shown", "said"),
    [
        ("8/10/90", "1990-10-08", "08/10/1990", "08/10/1990 · 36 tuổi"),
        ("08101990", "1990-10-08", "08/10/1990", "08/10/1990 · 36 tuổi"),
        ("10/1990", "1990-10", "10/1990", "chỉ biết tháng 10/1990 · 36 tuổi"),
        ("1990", "1990", "1990", "chỉ biết năm 1990 · 35–36 tuổi"),
        ("1/12/1990", "1990-12-01", "01/12/1990", "01/12/1990 · 35 tuổi"),
    ],
)
def test_a_date_is_read_and_shown_back(
    qtbot: QtBot, typed: str, stored: str, shown: str, said: str
) -> None:
    field = birth()
    stand(qtbot, field)
    field.focus_editor()
    type_in(field.line(), typed)
    assert field.line().text() == typed, "nothing is replaced while typing"
    assert field.note() == f"sẽ đọc là {said}"
    leave(field)
    assert field.value() == stored
    assert field.line().text() == shown
    assert field.note() == said
    assert field.problem() is None


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (
            "31/2/1991",
            "Tháng 2/1991 không có ngày 31. Ghi lại ngày, hoặc chỉ ghi 02/1991.",
        ),
        (
            "31021991",
            "Tháng 2/1991 không có ngày 31. Ghi lại ngày, hoặc chỉ ghi 02/1991.",
        ),
        ("8/13/1990", "Không có tháng 13. Ghi lại tháng, hoặc chỉ ghi năm."),
        ("hôm qua", "Không đọc được ngày. Ghi như 08/10/1990, 10/1990 hoặc 1990."),
        (
            "1/1/1790",
            "Năm phải trong khoảng 1900 đến 2100. Ghi lại năm đủ bốn chữ số.",
        ),
        ("1/1/2027", "Ngày sinh 01/01/2027 ở sau ngày 30/11/2026. Kiểm tra lại năm."),
    ],
)
def test_a_wrong_date_is_told_on_leaving_not_while_typing(
    qtbot: QtBot, typed: str, sentence: str
) -> None:
    field = birth()
    stand(qtbot, field)
    field.focus_editor()
    type_in(field.line(), typed)
    assert field.problem() is None
    leave(field)
    assert field.problem() == sentence
    assert field.line().text() == typed, "what was typed stays to be mended"
    assert field.line().property("state") == "error"
    assert field.line().accessibleDescription() == sentence


def test_an_unreadable_date_counts_as_a_change_and_is_no_value(qtbot: QtBot) -> None:
    field = birth()
    stand(qtbot, field)
    field.load("1990-10-08")
    assert not field.changed()
    field.focus_editor()
    field.line().clear()
    type_in(field.line(), "mai")
    assert field.unreadable()
    assert field.value() is None
    assert field.changed()


def test_ctrl_semicolon_writes_the_reference_date(qtbot: QtBot) -> None:
    field = DateField("Từ ngày", as_of=lambda: AS_OF)
    stand(qtbot, field)
    field.focus_editor()
    qtbot.keyClick(field.line(), Qt.Key.Key_Semicolon, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == "2026-11-30"
    assert field.changed()


def test_two_digit_years_of_births_lie_in_the_past(qtbot: QtBot) -> None:
    field = birth()
    stand(qtbot, field)
    field.line().setText("1/1/28")
    assert field.value() == "1928-01-01"
    term_end = DateField("Đến", as_of=lambda: AS_OF)
    qtbot.addWidget(term_end)
    term_end.line().setText("1/1/30")
    assert term_end.value() == "2030-01-01"


def test_text_is_composed_only_after_the_field_is_left(qtbot: QtBot) -> None:
    field = TextField("Họ và tên", required=True)
    stand(qtbot, field)
    field.focus_editor()
    # Unikey rewrites a word by Backspace and new letters; the field lets every stage be
    line = field.line()
    for letters in ("Hô", "̀"):
        event = QInputMethodEvent("", [])
        event.setCommitString(letters)
        QApplication.sendEvent(line, event)
    type_in(line, "  Lan")
    assert line.text() == "Hô\u0300  Lan"
    leave(field)
    assert line.text() == "Hồ Lan"
    assert field.value() == "Hồ Lan"


def test_backspacing_input_methods_meet_no_resistance(qtbot: QtBot) -> None:
    field = birth()
    stand(qtbot, field)
    field.focus_editor()
    type_in(field.line(), "8/1x")
    qtbot.keyClick(field.line(), Qt.Key.Key_Backspace)
    type_in(field.line(), "0/1990")
    leave(field)
    assert field.value() == "1990-10-08"


def test_required_is_in_the_accessible_name_and_asked_on_leaving(qtbot: QtBot) -> None:
    field = TextField("Họ và tên", required=True)
    stand(qtbot, field)
    assert field.line().accessibleName() == "Họ và tên, bắt buộc"
    field.focus_editor()
    leave(field)
    assert field.problem() == "Cần ghi mục này."


def test_a_changed_field_shows_its_bar_until_it_is_as_before(qtbot: QtBot) -> None:
    field = TextField("Quê quán")
    stand(qtbot, field)
    field.load("Phổ Hòa")
    bar = next(w for w in field.findChildren(QWidget) if w.property("role") == "changed-bar")
    assert bar.property("state") in (None, "")
    field.focus_editor()
    type_in(field.line(), "X")
    assert bar.property("state") == "changed"
    field.enter("Phổ Hòa")
    assert bar.property("state") == ""


def test_nothing_jumps_when_an_error_appears(qtbot: QtBot) -> None:
    field = TextField("Số căn cước", check=lambda _text: "Có 11 chữ số, cần 12.")
    window = stand(qtbot, field)
    below = window.findChild(QLineEdit, "elsewhere")
    assert isinstance(below, QLineEdit)
    before = below.y()
    field.focus_editor()
    type_in(field.line(), "05119000147")
    leave(field)
    assert field.problem()
    QApplication.processEvents()
    assert below.y() == before


def combo_field(qtbot: QtBot, **more: object) -> ChoiceField:
    field = ChoiceField("Dân tộc", code_choices(BOOK, "ethnic_group", unknown="chưa rõ"), **more)
    stand(qtbot, field)
    return field


def test_typing_without_accents_finds_and_enter_takes(qtbot: QtBot) -> None:
    field = combo_field(qtbot)
    field.load(None)
    field.focus_editor()
    type_in(field.combo, "e")
    popup = field.combo.popup()
    assert popup is not None
    assert popup.search.text() == "e"
    type_in(popup.search, "de")
    assert popup.search.text() == "ede", "the text is as typed, nothing is completed"
    assert popup.view.model().rowCount() == 1
    qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    assert field.value() == "12"
    assert field.combo.currentText() == "Ê Đê"
    assert field.changed()


def test_escape_leaves_the_choice_as_it_was(qtbot: QtBot) -> None:
    field = combo_field(qtbot)
    field.load("01")
    field.focus_editor()
    type_in(field.combo, "h")
    popup = field.combo.popup()
    assert popup is not None
    qtbot.keyClick(popup.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: field.combo.popup() is None)
    assert field.value() == "01"
    assert not field.changed()


def test_f4_opens_with_the_present_line_marked(qtbot: QtBot) -> None:
    field = combo_field(qtbot)
    field.load("14")
    field.focus_editor()
    qtbot.keyClick(field.combo, Qt.Key.Key_F4)
    popup = field.combo.popup()
    assert popup is not None
    assert popup.view.currentIndex().data() == "Hrê"
    qtbot.keyClick(popup.search, Qt.Key.Key_Up)
    qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    assert field.value() == "01"


def test_unknown_is_a_line_of_its_own(qtbot: QtBot) -> None:
    field = combo_field(qtbot)
    field.load(None)
    assert field.combo.currentText() == "chưa rõ"
    assert field.combo.property("empty") is True
    field.load("01")
    assert field.combo.property("empty") is False
    field.combo.choose(None)
    assert field.value() is None
    assert field.changed()


def test_a_code_the_list_does_not_know_is_kept(qtbot: QtBot) -> None:
    field = combo_field(qtbot)
    field.load("99")
    assert field.value() == "99"
    assert field.combo.currentText() == "99"


def test_other_stands_last_and_opens_a_text(qtbot: QtBot) -> None:
    field = combo_field(qtbot, free=True)
    field.load(None)
    last = field.combo.choices()[-1]
    assert last.name == "Khác (ghi rõ)"
    field.combo.choose(last.code)
    assert field.other.isVisible()
    type_in(field.other, "Cử nhân thực hành")
    assert field.value() is None
    assert field.text() == "Cử nhân thực hành"
    assert field.changed()
    field.load("01")
    assert not field.other.isVisible()
    assert field.text() is None


def test_the_wheel_does_not_change_a_value(qtbot: QtBot) -> None:
    field = combo_field(qtbot)
    field.load("01")
    field.focus_editor()
    qtbot.keyClick(field.combo, Qt.Key.Key_Down)
    assert field.value() == "14"
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field.combo, wheel)
    assert field.value() == "14"


def test_three_answers_are_three(qtbot: QtBot) -> None:
    field = TriField("Làm việc môi trường quốc tế")
    stand(qtbot, field)
    assert field.answer() is None
    field.combo.choose(False)
    assert field.answer() is False
    field.combo.choose(True)
    assert field.answer() is True
    assert [c.name for c in field.combo.choices()] == ["chưa rõ", "Có", "Không"]


def test_tab_goes_across_the_row(qtbot: QtBot) -> None:
    grid = FieldGrid()
    fields = [TextField(name) for name in ("Một", "Hai", "Ba", "Bốn")]
    for field in fields:
        grid.add(field)
    qtbot.addWidget(grid)
    grid.resize(700, 200)
    bring_up(qtbot, grid)
    assert fields[0].y() == fields[1].y()
    assert fields[1].x() > fields[0].x()
    fields[0].focus_editor()
    seen = []
    for _step in range(4):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(focus.accessibleName())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert seen == ["Một", "Hai", "Ba", "Bốn"]


def test_narrow_windows_put_the_label_above(qtbot: QtBot) -> None:
    grid = FieldGrid()
    field = TextField("Quê quán")
    grid.add(field)
    qtbot.addWidget(grid)
    grid.resize(400, 200)
    grid.show()
    grid.set_columns(1, stacked=True)
    QApplication.processEvents()
    label = next(w for w in field.findChildren(QWidget) if w.property("role") == "field-label")
    assert (
        label.mapTo(grid, label.rect().bottomLeft()).y()
        < field.line().mapTo(grid, field.line().rect().topLeft()).y() + 2
    )


def test_the_combo_shows_long_names_whole_in_its_list(qtbot: QtBot) -> None:
    combo = ChoiceCombo()
    name = "Phó Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"
    combo.set_choices([Choice("a", name), Choice("b", "Ngắn")])
    qtbot.addWidget(combo)
    combo.resize(90, 28)
    combo.show()
    combo.open_list("")
    popup = combo.popup()
    assert popup is not None
    assert popup.view.viewport().width() >= popup.view.fontMetrics().horizontalAdvance(name)


def test_the_combo_ends_a_cut_name_in_dots_and_tells_it_whole(qtbot: QtBot) -> None:
    combo = ChoiceCombo()
    combo.set_choices([Choice("a", "Ứng dụng CNTT nâng cao"), Choice("b", "Không")])
    qtbot.addWidget(combo)
    combo.set_code("a")
    combo.resize(90, 28)
    combo.show()
    assert combo.shown_text().endswith("…")
    combo.resize(combo.longest(), 28)
    assert combo.shown_text() == "Ứng dụng CNTT nâng cao"


@pytest.mark.parametrize("letters", [9, 80])
def test_the_list_is_as_wide_as_its_longest_line_within_the_screen(
    qtbot: QtBot, letters: int
) -> None:
    combo = ChoiceCombo()
    names = [f"Ban {'n' * letters} {place}" for place in range(30)]
    combo.set_choices([Choice(name, name) for name in names])
    qtbot.addWidget(combo)
    combo.resize(90, 28)
    combo.show()
    combo.open_list("")
    popup = combo.popup()
    assert popup is not None
    QApplication.processEvents()
    longest = max(map(popup.view.fontMetrics().horizontalAdvance, names))
    assert popup.view.viewport().width() >= longest + 8
    assert popup.width() <= combo.screen().availableGeometry().width()


def test_a_required_chooser_is_not_red_while_its_list_is_open(qtbot: QtBot) -> None:
    field = ChoiceField("Giới tính", [Choice("m", "Nam"), Choice("f", "Nữ")], required=True)
    field.load(None)
    stand(qtbot, field)
    field.focus_editor()
    qtbot.keyClick(field.combo, Qt.Key.Key_F4)
    popup = field.combo.popup()
    assert popup is not None
    QApplication.processEvents()
    assert field.problem() is None
    assert field.combo.property("state") in (None, "")
    qtbot.keyClick(popup.view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: field.combo.popup() is None)
    assert not popup.search.text(), "Esc is no letter to search for"
    assert field.combo.hasFocus()
    assert field.problem() is None
    qtbot.keyClick(field.combo, Qt.Key.Key_Tab)
    assert field.problem() == "Cần chọn mục này."


def test_another_window_is_not_leaving_the_field(qtbot: QtBot) -> None:
    field = TextField("Họ và tên", required=True)
    stand(qtbot, field)
    field.focus_editor()
    other = QWidget()
    qtbot.addWidget(other)
    bring_up(qtbot, other)
    assert field.problem() is None
    assert not field.visited()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_hint_keeps_to_its_own_field(qtbot: QtBot, qapp: QApplication, scale: float) -> None:
    theme.apply(qapp, theme.wanted("light"), scale)
    try:
        first, second = TextField("Ngày sinh", hint="theo lý lịch đảng viên"), TextField("Giới")
        grid = FieldGrid(1)
        for field in (first, second):
            grid.add(field)
        grid.set_columns(1, stacked=scale > 1)
        qtbot.addWidget(grid)
        grid.resize(420, 220)
        bring_up(qtbot, grid)
        note = next(label for label in first.findChildren(QLabel) if label.text() == first.note())

        def top(widget: QWidget) -> int:
            return widget.mapTo(grid, QPoint(0, 0)).y()

        above = top(note) - (top(first.line()) + first.line().height())
        below = top(second) - (top(note) + note.height())
        assert below >= above + 4
    finally:
        theme.apply(qapp, theme.wanted("light"))


def test_a_name_is_offered_in_name_case_and_never_changed_unasked(qtbot: QtBot) -> None:
    name, other = NameField("Họ và tên"), TextField("Tên gọi khác")
    grid = FieldGrid(1)
    grid.add(name)
    grid.add(other)
    qtbot.addWidget(grid)
    grid.resize(420, 220)
    bring_up(qtbot, grid)
    name.load(None)
    name.focus_editor()
    type_in(name.line(), "nguyễn thị THỬ nghiệm")
    assert name.note() == "", "not while typing"
    qtbot.keyClick(name.line(), Qt.Key.Key_Tab)
    assert other.typing()
    assert name.value() == "nguyễn thị THỬ nghiệm"
    assert name.note() == 'Ghi thành <a href="#">Nguyễn Thị Thử Nghiệm</a>?'
    qtbot.keyClick(other.line(), Qt.Key.Key_Backtab)
    link = QApplication.focusWidget()
    assert isinstance(link, QLabel)
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert name.value() == "Nguyễn Thị Thử Nghiệm"
    assert name.changed()
    assert name.note() == ""
    assert name.typing()
    qtbot.keyClick(name.line(), Qt.Key.Key_Tab)
    assert other.typing(), "without an offer there is nothing to stop at"


def test_a_name_with_an_offer_is_told_what_is_wrong_first(qtbot: QtBot) -> None:
    name = NameField("Họ và tên")
    stand(qtbot, name)
    name.load("lê văn a")
    name.focus_editor()
    leave(name)
    assert name.offer() == "Lê Văn A"
    name.load("Lê Văn A")
    assert (name.offer(), name.note()) == ("", "")
