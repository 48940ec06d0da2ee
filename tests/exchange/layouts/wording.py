"""What stands around a table (titles, totals, signatures), and how headings are dressed."""

import unicodedata
from random import Random

Line = tuple[tuple[float, str], ...]
"""Texts of one row, each with where it begins: 0 the first column, 1 behind the last."""

_WARD = "PHƯỜNG PHỔ HÒA"
_LEFT, _RIGHT = 0.0, 0.55
TITLES: dict[str, tuple[Line, ...]] = {
    "none": (),
    "line": (((0.0, "DANH SÁCH CÁN BỘ, CÔNG CHỨC PHƯỜNG PHỔ HÒA"),), ()),
    "bare line": (((0.0, "Danh sách trích ngang"),),),
    "party": (
        ((_LEFT, "ĐẢNG BỘ TỈNH QUẢNG NGÃI"), (_RIGHT, "ĐẢNG CỘNG SẢN VIỆT NAM")),
        ((_LEFT, f"ĐẢNG ỦY {_WARD}"),),
        ((_LEFT, "*"), (_RIGHT, "Phổ Hòa, ngày 05 tháng 10 năm 2026")),
        (),
        ((0.0, "DANH SÁCH TRÍCH NGANG"),),
        ((0.0, f"CÁN BỘ, ĐẢNG ỦY VIÊN {_WARD}"),),
        ((0.0, "(Số liệu tính đến ngày 30/9/2026)"),),
        ((0.0, "-----"),),
        (),
    ),
    "state": (
        ((_LEFT, "ỦY BAN NHÂN DÂN"), (_RIGHT, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
        ((_LEFT, _WARD), (_RIGHT, "Độc lập - Tự do - Hạnh phúc")),
        ((_LEFT, "Số: 12/DS-UBND"),),
        ((0.0, "DANH SÁCH CÁN BỘ, CÔNG CHỨC, NGƯỜI HOẠT ĐỘNG KHÔNG CHUYÊN TRÁCH"),),
        ((0.0, "(Kèm theo Công văn số 12/UBND ngày 02/10/2026 của UBND phường Phổ Hòa)"),),
    ),
    "annex": (
        ((0.8, "Biểu số 01"),),
        ((0.0, "PHỤ LỤC 1"),),
        ((0.0, "DANH SÁCH CÁN BỘ DIỆN BAN THƯỜNG VỤ ĐẢNG ỦY QUẢN LÝ"),),
        ((0.0, "(kèm theo Báo cáo số 15-BC/ĐU, ngày 05/10/2026 của Đảng ủy phường Phổ Hòa)"),),
        ((0.0, "-----"),),
        ((0.8, "Đơn vị tính: người"),),
    ),
    "one cell": (
        ((0.0, "ĐẢNG ỦY PHƯỜNG PHỔ HÒA\nBAN XÂY DỰNG ĐẢNG"),),
        ((0.0, "DANH SÁCH\ncán bộ dự nguồn quy hoạch nhiệm kỳ 2025 - 2030"),),
    ),
    "filled in": (
        ((0.0, "TRÍCH NGANG CÁN BỘ"),),
        ((0.0, "Đơn vị:"), (0.3, "Ban Xây dựng Đảng")),
        ((0.0, "Họ tên người báo cáo:"), (0.3, "Lê Thị Báo Cáo")),
        ((0.0, "Ngày báo cáo:"), (0.3, "05/10/2026")),
        (),
    ),
}

SIGNATURES: dict[str, tuple[Line, ...]] = {
    "none": (),
    "two": (
        (),
        ((_RIGHT, "Phổ Hòa, ngày 05 tháng 10 năm 2026"),),
        ((0.1, "NGƯỜI LẬP BIỂU"), (_RIGHT, "T/L BAN THƯỜNG VỤ")),
        ((_RIGHT, "CHÁNH VĂN PHÒNG"),),
        (), (), (),
        ((0.1, "Lê Thị Lập Biểu"), (_RIGHT, "Lương Văn Ký Tên")),
    ),
    "undated": (
        ((0.1, "Người lập"), (_RIGHT, "TM. BAN THƯỜNG VỤ")),
        ((_RIGHT, "BÍ THƯ"),),
        ((0.1, "(Ký, ghi rõ họ tên)"), (_RIGHT, "(Ký, đóng dấu)")),
        (), (),
        ((0.1, "Lê Thị Lập Biểu"), (_RIGHT, "Phạm Văn Bí Thư")),
    ),
    "receivers": (
        (),
        ((0.0, "Nơi nhận:"), (_RIGHT, "T/M ĐẢNG ỦY")),
        ((0.0, "- Ban Tổ chức Tỉnh ủy (b/c),"), (_RIGHT, "PHÓ BÍ THƯ THƯỜNG TRỰC")),
        ((0.0, "- Các đồng chí ủy viên Ban Thường vụ,"),),
        ((0.0, "- Lưu Văn phòng Đảng ủy."),),
        (),
        ((_RIGHT, "Lê Thị Bích Ký"),),
    ),
    "state": (
        ((0.6, "Phổ Hòa, ngày … tháng 10 năm 2026"),),
        ((0.05, "NGƯỜI TỔNG HỢP"), (0.6, "KT. CHỦ TỊCH")),
        ((0.6, "PHÓ CHỦ TỊCH"),),
        ((0.05, "(đã ký)"), (0.6, "(đã ký)")),
        ((0.05, "Lê Thị Tổng Hợp"), (0.6, "Võ Văn Chủ Tịch")),
    ),
    "one cell": (
        (),
        ((0.1, "NGƯỜI LẬP BIỂU\n(Ký tên)\n\n\n\nLê Thị Lập Biểu"),
         (_RIGHT, "T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\n\n\nPhạm Văn Bí Thư")),
    ),
    "confirmed": (
        ((0.1, "Lập biểu"), (0.6, "XÁC NHẬN CỦA ĐẢNG ỦY")),
        (),
        ((0.1, "Lê Thị Lập Biểu"), (0.6, "Phạm Văn Bí Thư")),
    ),
    "three": (
        ((0.5, "Ngày 05 tháng 10 năm 2026"),),
        ((0.0, "NGƯỜI LẬP"), (0.3, "KẾ TOÁN TRƯỞNG"), (0.6, "THỦ TRƯỞNG ĐƠN VỊ")),
        (), (),
        ((0.0, "Lê Thị Lập"), (0.3, "Ngô Thị Kế Toán"), (0.6, "Phạm Văn Trưởng")),
    ),
}  # fmt: skip

TOTALS: dict[str, Line] = {
    "none": (),
    "list": ((0.05, "Danh sách này có {n} người."),),
    "list dots": ((0.0, "Danh sách này có {n} người./."),),
    "gathered": ((0.05, "(Danh sách gồm có {n:02} đồng chí)"),),
    "total": ((0.05, "Tổng cộng: {n} người"),),
    "total caps": ((0.0, "TỔNG CỘNG"), (0.3, "{n}")),
    "sum": ((0.05, "Cộng"), (0.5, "{n}")),
    "fixed": ((0.0, "Ấn định danh sách có {n} người"),),
    "total people": ((0.05, "Tổng số: {n} đồng chí; trong đó nữ: {w}"),),
}

NOTES = (
    "Ghi chú: những đồng chí có dấu (*) là cán bộ luân chuyển.",
    "(Số liệu do Ban Xây dựng Đảng cung cấp)",
    "* Các đồng chí chưa đủ hồ sơ bổ sung trước ngày 15/10/2026.",
)


def plain(text: str) -> str:
    """A text without its marks."""
    bare = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in bare if not unicodedata.combining(c))


def dress(text: str, style: str, rng: Random) -> str:
    """A heading in one of the ways headings are typed."""
    if style == "mixed":
        style = rng.choice(("plain", "upper", "broken", "starred", "spaced"))
    if style == "upper":
        return text.upper()
    if style == "bare":
        return plain(text)
    if style == "broken":
        words = text.split(" ")
        at = rng.randrange(1, len(words)) if len(words) > 1 else 1
        return " ".join(words[:at]) + ("\n" if len(words) > at else "") + " ".join(words[at:])
    if style == "starred":
        return text + rng.choice((" (*)", " *", "*", ":"))
    if style == "spaced":
        return f"  {text.replace(' ', '  ')} "
    if style == "decomposed":
        return unicodedata.normalize("NFD", text)
    if style == "old tones":
        return text.replace("óa", "oá").replace("ủy", "uỷ").replace("Ủy", "Uỷ")
    return text


HEADING_STYLES = (
    "plain", "upper", "bare", "broken", "starred", "spaced", "decomposed", "old tones", "mixed",
)  # fmt: skip


def roman(number: int) -> str:
    """1 to 39 in Roman numerals."""
    tens, ones = divmod(number, 10)
    units = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * tens + units[ones]
