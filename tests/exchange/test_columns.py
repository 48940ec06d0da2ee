"""Headings offices write, and the field each is; above all those that only look like one."""

from typing import Any

import pytest

from cadredesk.exchange import kinds
from cadredesk.exchange.columns import best_field
from cadredesk.exchange.mapping import fields_of
from cadredesk.services.importing_knowledge import knowledge

MEANT = {
    "number": ("STT", "TT", "Số TT", "Số\nTT", "Số thứ tự", "Stt."),
    "full_name": (
        "Họ và tên", "HỌ VÀ TÊN", "Ho va ten", "HO TEN", "Họ & tên", "Họ tên", "Họ, tên",
        "Họ và tên (*)", "Họ và tên*", "HỌ VÀ TÊN (viết chữ in hoa)", "Họ, chữ đệm và tên",
        "Họ tên khai sinh", "Họ và tên đảng viên", "Họ và tên cán bộ", "Ho va ten can bo",
        "Họ tên CBCC", "Họ và tên cán bộ, công chức, viên chức", "Tên cán bộ", "Tên nhân viên",
        "Họ và tên ứng cử viên", "Họ và tên đại biểu", "Họ và tên người được quy hoạch",
        "Họ và\ntên", "HoTen", "HO_TEN", "Tên", "TÊN NGƯỜI LAO ĐỘNG NƯỚC NGOÀI",
        "Họ và tên (kể cả tên gọi khác)",
    ),
    "family_name": ("Họ đệm", "Họ và chữ đệm", "Họ lót", "Họ", "HỌ VÀ TÊN ĐỆM", "Họ, đệm"),
    "birth": (
        "Ngày sinh", "NGÀY SINH", "Năm sinh", "Ngày, tháng, năm sinh", "Ngày/tháng/năm sinh",
        "Ngày tháng năm sinh (dd/mm/yyyy)", "NTNS", "Sinh ngày", "Sinh năm", "Ngày sinh theo CCCD",
        "Tháng năm sinh", "Ngày, tháng,\nnăm sinh", "NgaySinh", "NGAY_SINH", "Ngày  sinh *",
        "Năm sinh (dương lịch)",
    ),
    "birth_male": ("Nam", "Ngày sinh (Nam)", "Năm sinh nam", "Ngay sinh (nam)"),
    "birth_female": ("Nữ", "Ngày sinh (Nữ)", "Năm sinh nữ", "Ngay sinh (nu)", "Là nữ", "La nu"),
    "gender": ("Giới tính", "GIỚI TÍNH", "Giới", "Nam/Nữ", "Nam, nữ", "Phái", "Giới tính (Nam/Nữ)"),
    "ethnic_group": ("Dân tộc", "DT", "Thành phần dân tộc", "DÂN TỘC", "Dan toc"),
    "religion": ("Tôn giáo", "TÔN GIÁO", "Ton giao", "Tôn giáo (nếu có)"),
    "birth_place": ("Nơi sinh", "Nơi sinh (xã, huyện, tỉnh)"),
    "hometown": ("Quê quán", "Nguyên quán", "Quê quán (xã, huyện, tỉnh)", "Quê", "QUÊ\nQUÁN"),
    "residence": (
        "Nơi ở hiện nay", "Chỗ ở hiện nay", "Nơi cư trú", "Địa chỉ", "Hộ khẩu thường trú",
        "Nơi ĐKHK thường trú", "Địa chỉ thường trú", "Trú quán", "HKTT",
        "Nơi thường trú theo CCCD",
    ),
    "citizen_id": (
        "Số CCCD", "CCCD", "Số căn cước công dân", "Số CCCD/CMND", "Số định danh cá nhân",
        "Mã định danh", "Số CMT", "Số CMTND", "Số thẻ căn cước", "CC/CCCD", "Số CCCD, ngày cấp",
        "SoCCCD", "Số căn cước (12 số)", "Số định danh cá nhân/CCCD",
    ),
    "party_card": ("Số thẻ Đảng", "Số thẻ đảng viên", "Thẻ Đảng viên số", "Số thẻ ĐV", "SỐ THẺ"),
    "joined_party": (
        "Ngày vào Đảng", "NGÀY VÀO ĐẢNG", "Ngày kết nạp", "Ngày vào ĐCSVN", "Năm vào Đảng",
        "Ngày, tháng, năm vào Đảng", "Ngày vào Đảng lần đầu", "Ngày vào Đảng lần 1", "Ngày VĐ",
        "Ngày kết nạp Đảng", "Ngày vào Đảng (dự bị)", "Dự bị",
    ),
    "official_member": (
        "Ngày chính thức", "Ngày vào Đảng chính thức", "Ngày công nhận chính thức",
        "Ngày chuyển chính thức", "Ngày vào Đảng (chính thức)", "Ngày chính thức vào Đảng",
    ),
    "joined_union": ("Ngày vào Đoàn", "Ngày vào Đoàn TNCS Hồ Chí Minh"),
    "enlisted": ("Ngày nhập ngũ", "Thời gian nhập ngũ"),
    "discharged": ("Ngày xuất ngũ",),
    "recruited": ("Ngày tuyển dụng", "Năm tuyển dụng", "Thời gian tuyển dụng"),
    "occupation": ("Nghề nghiệp", "Nghề nghiệp, chức vụ", "Nghề nghiệp hiện nay"),
    "council": ("Đại biểu HĐND", "ĐB HĐND", "ĐB HĐND phường", "Là đại biểu HĐND"),
    "position": (
        "Chức vụ", "CHỨC VỤ", "Chức vụ hiện nay", "Chức vụ, đơn vị công tác hiện nay",
        "Chức vụ/chức danh", "Chức danh", "Chức vụ Đảng", "Chức vụ chính quyền", "Chức\nvụ",
        "Chức vụ Đảng (nếu có)", "Chức vụ kiêm nhiệm", "Chức vụ hiện tại", "ChucVu",
        "Chức vụ, chức danh đang đảm nhiệm", "Chức vụ trong Đảng, chính quyền, đoàn thể",
    ),
    "unit": (
        "Đơn vị", "Đơn vị công tác", "Cơ quan, đơn vị", "Nơi công tác", "Phòng, ban", "Bộ phận",
        "Phòng/Ban", "Nơi làm việc", "Chi bộ", "Thôn", "Ấp", "Tổ dân phố", "Đ. vị",
    ),
    "major": ("Chuyên ngành", "Ngành đào tạo", "Chuyên ngành đào tạo (ĐH; ThS)", "Ngành"),
    "general_education": (
        "Văn hóa", "Văn hoá", "Trình độ văn hóa", "Trình độ học vấn", "GDPT", "TĐVH", "Học vấn",
        "Giáo dục phổ thông",
    ),
    "political_theory": (
        "LLCT", "Lý luận chính trị", "Lí luận chính trị", "Trình độ LLCT", "Chính trị",
        "Trình độ lý luận chính trị", "TĐ LLCT",
    ),
    "state_management": ("QLNN", "Quản lý nhà nước", "Quản lý NN", "Bồi dưỡng QLNN", "QL NN"),
    "foreign_language": ("Ngoại ngữ", "Trình độ ngoại ngữ", "Tiếng Anh", "NGOẠI NGỮ"),
    "informatics": ("Tin học", "Trình độ tin học", "CNTT"),
    "degree": (
        "Chuyên môn", "Trình độ chuyên môn", "Trình độ CM", "Trình độ", "Học vị", "TĐCM",
        "Trình độ chuyên môn, nghiệp vụ", "Bằng cấp", "Trình độ đào tạo",
        "Trình độ chuyên môn (ngành, trường, năm tốt nghiệp)",
    ),
    "phone": (
        "Điện thoại", "SĐT", "Số ĐT", "ĐT", "Số điện thoại", "Điện thoại di động", "Số ĐT (Zalo)",
        "Điện thoại liên hệ",
    ),
    "health": ("Sức khỏe", "Tình trạng sức khoẻ"),
    "policy_family": ("Gia đình chính sách", "Đối tượng chính sách", "Con liệt sĩ"),
    "other_name": ("Tên gọi khác", "Bí danh"),
    "note": ("Ghi chú", "GHI CHÚ", "Ghi  chú:"),
}  # fmt: skip
NOBODY = (
    "Họ tên cha", "Họ và tên mẹ", "Họ tên vợ (chồng)", "Họ và tên (vợ hoặc chồng)", "Họ tên bố",
    "Họ tên con", "HO TEN CHA", "Họ tên người thân",
    "Người giới thiệu vào Đảng",
    "Họ và tên người giới thiệu", "Tên đơn vị", "Tên chi bộ", "Tên trường", "Tên lớp", "Hộ",
    "Ngày sinh con", "Năm sinh vợ/chồng", "Ngày sinh của cha", "Ngày sinh hoạt Đảng",
    "Ngày sinh hoạt chi bộ", "Nơi sinh hoạt Đảng", "Ngày cấp CCCD", "Nơi cấp CCCD",
    "Ngày cấp", "Nơi cấp", "Ngày hết hạn CCCD", "Số CCCD của vợ", "Ảnh CCCD",
    "Ngày cấp thẻ Đảng", "Nơi cấp thẻ đảng", "Đổi thẻ đảng viên năm", "Số thẻ BHYT",
    "Ngày vào ngành", "Ngày vào ngành giáo dục", "Ngày vào công đoàn", "Thâm niên",
    "Tuổi", "Tuổi Đảng",
    "Nơi kết nạp", "Chi bộ kết nạp", "Số quyết định kết nạp", "Ngày vào Đảng lần 2",
    "Ngày học lớp đối tượng kết nạp Đảng", "Đối tượng kết nạp Đảng", "Lý do chưa vào Đảng",
    "Năm tốt nghiệp", "Trường đào tạo", "Hệ đào tạo", "Hình thức đào tạo", "Nơi đào tạo",
    "Năm tốt nghiệp LLCT", "Nhu cầu đào tạo LLCT", "Lớp trung cấp LLCT", "Dự kiến cử đi học LLCT",
    "Kết luận tiêu chuẩn chính trị", "Xếp loại chuyên môn", "Cơ sở đào tạo chuyên môn",
    "Chức danh quy hoạch", "Chức danh đã được quy hoạch", "Chức danh đề xuất quy hoạch",
    "Chức danh chuyển tiếp quy hoạch", "Dự kiến chức danh", "Phụ cấp chức vụ", "Hệ số chức vụ",
    "Chức danh nghề nghiệp", "Mã số chức danh nghề nghiệp", "Ngày bổ nhiệm chức vụ",
    "Chức vụ trước khi nghỉ hưu", "Chức vụ cũ", "Nguyên chức vụ", "Thời gian giữ chức vụ",
    "Chức vụ của vợ", "Chức danh khoa học", "Đơn vị bầu cử", "Cơ quan công tác của vợ (chồng)",
    "SĐT người thân", "Điện thoại của bố", "Địa chỉ email", "Email", "Địa chỉ cơ quan",
    "Chứng chỉ tiếng dân tộc", "Số người dân tộc thiểu số", "Ngạch, bậc lương", "Hệ số lương",
    "Mức lương hiện hưởng", "Khen thưởng", "Kỷ luật", "Kết quả xếp loại 3 năm", "Số BHXH",
    "Mã số thuế", "Số tài khoản", "Chủ tài khoản", "Ngân hàng", "Chữ ký", "Ký nhận", "Quan hệ",
    "Lý do", "Lý do (không nhập cột này)", "Quốc tịch", "Cỡ áo", "Quyết định số", "QĐ quy hoạch",
    "Ngày hợp đồng", "Thời điểm nghỉ hưu", "Nhóm máu", "Khám sức khỏe ngày",
)  # fmt: skip
UNDER = (
    (("Ngày, tháng, năm sinh", "Nam"), "birth_male"),
    (("NGÀY, THÁNG, NĂM SINH", "NỮ"), "birth_female"),
    (("Giới tính", "Nữ"), "birth_female"),
    (("Ngày vào Đảng", "Dự bị"), "joined_party"),
    (("Ngày vào Đảng", "Chính thức"), "official_member"),
    (("Đảng viên", "Ngày vào"), "joined_party"),
    (("Đảng viên", "CT"), "official_member"),
    (("Trình độ", "Chuyên môn"), "degree"),
    (("Trình độ", "LLCT"), "political_theory"),
    (("Trình độ", "Văn hóa"), "general_education"),
    (("Trình độ", "Ngoại ngữ"), "foreign_language"),
    (("Trình độ chuyên môn", "Chuyên ngành"), "major"),
    (("THÔNG TIN VỀ ĐẢNG VÀ TRÌNH ĐỘ", "TĐVH"), "general_education"),
    (("THÔNG TIN CHUNG", "Họ và tên"), "full_name"),
    (("Chức vụ", "Đảng"), "position"),
    (("CCCD", "Số"), "citizen_id"),
    (("Căn cước công dân", "Ngày cấp"), None),
    (("CCCD", "Nơi cấp"), None),
    (("Thân nhân", "Họ và tên"), None),
    (("Vợ (chồng)", "Ngày sinh"), None),
    (("Con", "Họ và tên"), None),
    (("Người giới thiệu", "Họ và tên"), None),
    (("Trình độ chuyên môn", "Năm tốt nghiệp"), None),
    (("Trình độ chuyên môn", "Trường đào tạo"), None),
    (("Biên chế", "Chính thức"), None),
)


@pytest.mark.parametrize(
    ("field", "heading"), [(f, h) for f, headings in MEANT.items() for h in headings]
)
def test_a_heading_is_its_field(field: str, heading: str) -> None:
    found = best_field([heading])
    assert found is not None and found[0] == field


@pytest.mark.parametrize("heading", NOBODY)
def test_a_heading_that_only_looks_like_a_field_is_none(heading: str) -> None:
    assert best_field([heading]) is None


@pytest.mark.parametrize(("path", "field"), UNDER)
def test_a_heading_under_another(path: tuple[str, ...], field: str | None) -> None:
    found = best_field(path)
    assert (found[0] if found else None) == field


def columns(*headings: Any) -> dict[str, int]:
    paths = {c: (h,) if isinstance(h, str) else h for c, h in enumerate(headings)}
    return fields_of(paths, knowledge(None).codes, kinds.kind())


def test_the_better_of_two_headings_gets_the_field() -> None:
    found = columns("Họ và tên", "Hộ khẩu thường trú", "Nơi ở hiện nay", "Học vị", "Chuyên môn")
    assert (found["residence"], found["degree"]) == (2, 4)


def test_the_head_of_a_household_is_meant_where_nobody_else_is() -> None:
    found = columns("STT", "Họ và tên chủ hộ", "Năm sinh", "Họ tên vợ (chồng)")
    assert found == {"number": 0, "full_name": 1, "birth": 2}
    assert columns("Họ và tên chủ hộ", "Họ và tên", "Năm sinh")["full_name"] == 1


def test_headings_in_one_text_are_taken_apart_where_neighbours_share_their_beginning() -> None:
    found = columns(
        "STT", "Họ và tên", "Ngày sinh Ngày", "Ngày sinh Tháng", "Ngày sinh Năm",
        "Đảng viên Ngày vào", "Đảng viên Chính thức", "LLCT SC", "LLCT TC", "LLCT CC",
    )  # fmt: skip
    assert (found["birth_day"], found["birth_month"], found["birth"]) == (2, 3, 4)
    assert (found["joined_party"], found["official_member"]) == (5, 6)
    assert [found[f"political_theory={code}"] for code in ("so_cap", "trung_cap", "cao_cap")] == [
        7, 8, 9,
    ]  # fmt: skip


def test_headings_that_lost_their_marks_tell_the_year_from_the_men() -> None:
    found = columns("TT", "Ho va ten", "Ngay", "Thang", "Nam", "Chuc vu")
    assert (found["birth_day"], found["birth_month"], found["birth"]) == (2, 3, 4)
    assert "birth_male" not in found


def test_several_columns_of_titles_are_numbered() -> None:
    found = columns("Họ và tên", ("Chức vụ", "Đảng"), ("Chức vụ", "Chính quyền"))
    assert (found["position"], found["position_2"]) == (1, 2)
