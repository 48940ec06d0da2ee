"""What a clerk reads: found by the collector, Vietnamese, worded as the office words it."""

import ast
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from cadredesk.errors import UserError
from cadredesk.messages import TEXTS, sentence
from cadredesk.ui import i18n

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "cadredesk"
FILES = {name: ROOT / "i18n" / f"{name}.ts" for name in ("cadredesk_en", "qtbase_vi")}
FORBIDDEN = re.compile(r"vui lòng|\bbạn\b|thành công|lỗi hệ thống|chắc không|!", re.IGNORECASE)
PLACEHOLDER = re.compile(r"\{\w+\}|%(?:\d+|n|L\d+)")
ENGLISH = re.compile(
    r"\b(the|and|or|of|to|please|error|warning|failed|cancel|close|open|save|delete|search|file"
    r"|name|date|add|edit|yes|no|ok|next|back|undo|redo|select|all|from|with|for|loading)\b",
    re.IGNORECASE,
)
NOT_WORDS = re.compile(r"CadreDesk|Excel|PDF|xlsx|Ctrl\+\w+|\bEsc\b|<[^>]+>|\{\w+\}")


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(PROGRAM.rglob("*.py")):
        yield path.relative_to(ROOT), ast.parse(path.read_text(encoding="utf-8"))


def texts_to_translate() -> Iterator[tuple[str, list[ast.expr]]]:
    """Where a text is handed to the translator, with its arguments: context apart, text last."""
    for path, tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            where, name = f"{path}:{node.lineno}", called(node)
            if name == "tr":
                yield where, node.args[:1]
            elif name == "QT_TRANSLATE_NOOP":
                yield where, node.args[:2]
            elif name == "translate" and len(node.args) > 1 and "i18n" not in str(path):
                first = node.args[0]
                if isinstance(getattr(first, "value", ""), int | float):
                    continue  # a painter moving its origin
                yield where, node.args[:2]


def shown_texts() -> Iterator[tuple[str, str]]:
    for where, arguments in texts_to_translate():
        last = arguments[-1]
        if isinstance(last, ast.Constant) and isinstance(last.value, str):
            yield where, last.value
    yield from TEXTS.items()


def messages(file: Path) -> Iterator[tuple[str, str, ElementTree.Element]]:
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            source, translation = message.findtext("source"), message.find("translation")
            assert source is not None and translation is not None
            yield context.findtext("name") or "", source, translation


def test_every_text_reaches_the_collector() -> None:
    # Only a plain literal is found; tr(f"…") or an alias is taken for something else in silence.
    wrong = [
        where
        for where, arguments in texts_to_translate()
        if not arguments
        or any(not isinstance(a, ast.Constant) or not isinstance(a.value, str) for a in arguments)
    ]
    assert not wrong
    aliases = [
        f"{path}:{node.lineno}"
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == "translate"
        and [ast.unparse(one) for one in node.targets] != ["translate"]
    ]
    assert not aliases, "call it translate: the collector knows no other name"


def test_texts_are_vietnamese() -> None:
    assert [
        (where, text)
        for where, text in shown_texts()
        if ENGLISH.search(NOT_WORDS.sub(" ", text)) and text.isascii()
    ] == []


def test_texts_are_worded_as_the_office_words_them() -> None:
    assert [(where, text) for where, text in shown_texts() if FORBIDDEN.search(text)] == []
    assert [(where, text) for where, text in shown_texts() if "..." in text] == []


def test_letters_are_composed() -> None:
    # A letter and a loose mark look alike, yet are not found by a search and sort elsewhere.
    assert [
        (where, text) for where, text in shown_texts() if unicodedata.normalize("NFC", text) != text
    ] == []


def raised_codes() -> set[str]:
    """Codes given to UserError, directly or through a table of codes in the same file."""
    codes: set[str] = set()
    for _, tree in trees():
        if not any(getattr(node, "id", "") == "UserError" for node in ast.walk(tree)):
            continue
        codes |= {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and node.value in TEXTS
        }
        codes |= {
            node.args[0].value
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and called(node) == "UserError"
            and node.args
            and isinstance(node.args[0], ast.Constant)
        }
    return codes


def test_every_fault_has_its_sentence() -> None:
    assert raised_codes() - set(TEXTS) == set()


def test_every_sentence_has_its_fault() -> None:
    everything = "\n".join(
        path.read_text(encoding="utf-8")
        for path in PROGRAM.rglob("*.py")
        if path.name != "messages.py"
    )
    unused = [code for code in TEXTS if f'"{code}"' not in everything]
    assert [code for code in unused if not code.startswith("nothing-to-")] == []


def test_the_window_says_faults_in_its_own_language() -> None:
    # messages.sentence is Vietnamese for ever; i18n.sentence asks the translator
    assert [
        str(path)
        for path, tree in trees()
        if "ui" in path.parts and path.name != "i18n.py"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node) == "messages.sentence"
    ] == []


def test_sentences_of_faults_are_translated_in_the_window_alone(
    qapp: QApplication, tmp_path: Path
) -> None:
    english = tmp_path / "cadredesk_en.ts"
    shutil.copy(FILES["cadredesk_en"], english)
    code = "import sys, pathlib, texts; texts.update(pathlib.Path(sys.argv[1]))"
    subprocess.run(
        [sys.executable, "-c", code, str(english)], cwd=ROOT / "packaging", check=True, timeout=60
    )
    tree = ElementTree.parse(english)
    source = TEXTS["file-missing"]
    message = next(m for m in tree.getroot().iter("message") if m.findtext("source") == source)
    translation = message.find("translation")
    assert translation is not None
    translation.text = "Cannot find the file “{file}”."
    translation.attrib.pop("type", None)
    tree.write(english, encoding="utf-8")
    code = "import sys, pathlib, texts; texts.compile_one(*map(pathlib.Path, sys.argv[1:]))"
    compiled = tmp_path / "cadredesk_en.qm"
    subprocess.run(
        [sys.executable, "-c", code, str(english), str(compiled)],
        cwd=ROOT / "packaging",
        check=True,
        timeout=60,
    )
    translator = QTranslator()
    assert translator.load(str(compiled))
    qapp.installTranslator(translator)
    try:
        fault = UserError("file-missing", file="a.cadre")
        assert i18n.sentence(fault) == "Cannot find the file “a.cadre”."
        assert sentence(fault).startswith("Không tìm thấy tệp «a.cadre».")
    finally:
        qapp.removeTranslator(translator)


def test_the_english_file_knows_every_text(tmp_path: Path) -> None:
    fresh = tmp_path / "cadredesk_en.ts"
    shutil.copy(FILES["cadredesk_en"], fresh)
    code = "import sys, pathlib, texts; texts.update(pathlib.Path(sys.argv[1]))"
    subprocess.run(
        [sys.executable, "-c", code, str(fresh)], cwd=ROOT / "packaging", check=True, timeout=60
    )
    known = {(context, source) for context, source, _ in messages(FILES["cadredesk_en"])}
    now = {(context, source) for context, source, _ in messages(fresh)}
    assert now == known, "run: .venv/bin/python packaging/texts.py update"


@pytest.mark.parametrize("name", FILES)
def test_translations_keep_what_is_filled_in(name: str) -> None:
    wrong = [
        (context, source, translation.text)
        for context, source, translation in messages(FILES[name])
        if translation.text
        and sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(translation.text))
    ]
    assert not wrong


def test_qt_speaks_vietnamese() -> None:
    for context, source, translation in messages(FILES["qtbase_vi"]):
        assert translation.text, (context, source)
        assert not FORBIDDEN.search(translation.text), (context, translation.text)
        for letter in re.findall(r"&(?!&)(.)", translation.text):
            assert letter.isascii(), f"{translation.text!r}: no such key on the keyboard"


def test_qts_own_buttons_are_vietnamese(qapp: QApplication, qtbot: QtBot) -> None:
    translators = i18n.install(qapp)
    try:
        buttons = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(buttons.Save | buttons.Discard | buttons.Cancel | buttons.Close)
        qtbot.addWidget(box)
        words = {one.text().replace("&", "") for one in box.buttons()}
        assert words == {"Lưu", "Bỏ thay đổi", "Hủy", "Đóng"}
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)
