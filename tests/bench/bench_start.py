"""Start of the window until its first page shows its figures, beside a bare window on the rows.

Whole processes, in turn, in one run: ``python -m pytest tests/bench/bench_start.py -s``. The bare
one is PySide6 with the standard sqlite3 and a plain table on the person table of the same file.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

BARE = """
import sqlite3, sys, time
from PySide6.QtCore import QAbstractTableModel, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

class Rows(QAbstractTableModel):
    def __init__(self, rows):
        super().__init__()
        self.rows = rows
    def rowCount(self, parent=None):
        return len(self.rows)
    def columnCount(self, parent=None):
        return len(self.rows[0])
    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows[index.row()][index.column()]

app = QApplication([])
base = sqlite3.connect(sys.argv[1])
rows = base.execute("select full_name, birth_party, gender, hometown, citizen_id, phone "
                    "from person where trashed_at is null order by sort_key").fetchall()
view = QTableView()
view.setModel(Rows(rows))
window = QMainWindow()
window.setCentralWidget(view)
window.resize(1366, 698)
window.show()
view.viewport().repaint()
print(time.time())
"""

OURS = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from cadredesk import app
from cadredesk.ui.pages.overview.cards import CardGrid

def look():
    for widget in QApplication.allWidgets():
        if isinstance(widget, CardGrid) and widget.isVisible() and widget.views:
            widget.repaint()
            print(time.time())
            QApplication.exit()
            return

opened = app._open_first
def probe(window, arguments):
    timer = QTimer(window)
    timer.timeout.connect(look)
    timer.start(2)
    opened(window, arguments)
app._open_first = probe
app.main(sys.argv[1:])
"""

REPOSITORY = Path(__file__).resolve().parents[2]


def start(program: str, file: Path) -> float:
    """Seconds from starting the process to the painted figures."""
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", program, str(file)],
        cwd=REPOSITORY,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout.split()[0]) - begun


@pytest.mark.parametrize("people", [120, 5000])
def test_start_beside_a_bare_window(tmp_path: Path, people: int) -> None:
    file = tmp_path / "demo.cadre"
    make = ["-m", "cadredesk", "demo", str(file), "--people", str(people)]
    subprocess.run([sys.executable, *make], cwd=REPOSITORY, check=True, capture_output=True)
    ours, bare = [], []
    for round_ in range(8):
        pair = start(BARE, file), start(OURS, file)
        if round_:
            bare.append(pair[0])
            ours.append(pair[1])
    first, second = statistics.median(bare), statistics.median(ours)
    print(f"\n{people} people: bare {first:.3f} s, CadreDesk {second:.3f} s, "
          f"difference {second - first:.3f} s (medians of {len(ours)})")  # fmt: skip
