"""Text files: separators, quotes, lines above the list."""

from pathlib import Path

from tests.exchange.grids import grids, table, texts


def text_of(path: Path, text: str) -> list[list[str]]:
    path.write_text(text, encoding="utf-8", newline="")
    return texts(grids(path)[0])


def test_quotes_hold_lines_and_separators_together(tmp_path: Path) -> None:
    rows = [["Họ tên", "Quê"], ["Lê Văn\nTám", "Xã A, huyện B"], ['Tên "gọi"', "x;y"]]
    for separator in ",;\t|":
        assert text_of(tmp_path / "a.csv", table(rows, separator)) == rows


def test_a_quote_nobody_closed_swallows_nobody(tmp_path: Path) -> None:
    lines = ["TT\tHọ và tên\tQuê"] + [f'{n}\t"Ba" Lê Văn {n}\tX' for n in range(1, 60)]
    lines[3] = '3\t"Lê Văn Ba\tX'
    found = text_of(tmp_path / "a.txt", "\n".join(lines))
    assert len(found) == 60
    assert found[3] == ["3", "Lê Văn Ba", "X"]


def test_titles_above_do_not_hide_the_separator(tmp_path: Path) -> None:
    lines = ["ĐẢNG ỦY PHƯỜNG PHỔ HÒA", "DANH SÁCH, có đến ngày 30/9/2026, của phường", ""]
    lines += ["TT;Họ và tên;Quê quán"]
    lines += [f"{n};Lê Văn {n};Xã A, huyện B, tỉnh C, Việt Nam" for n in range(1, 20)]
    assert text_of(tmp_path / "a.csv", "\n".join(lines))[4] == [
        "1", "Lê Văn 1", "Xã A, huyện B, tỉnh C, Việt Nam",
    ]  # fmt: skip


def test_one_column_is_a_list_too(tmp_path: Path) -> None:
    assert text_of(tmp_path / "a.txt", "Họ và tên\nLê Văn Tám\n") == [["Họ và tên"], ["Lê Văn Tám"]]
