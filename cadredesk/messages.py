"""Vietnamese sentences for the faults of the world: what happened, what to do, what was kept.

The texts are collected for translation by packaging/texts.py. This module knows no Qt: the window
hands in the translator, the command line stays Vietnamese.
"""

from collections.abc import Callable

from cadredesk.errors import UserError

TEXTS: dict[str, str] = {
    # the data file
    "file-missing": "Không tìm thấy tệp «{file}». Kiểm tra lại đường dẫn hoặc cắm lại ổ đĩa rồi mở lại.",
    "file-exists": "Đã có tệp «{file}». Chọn tên khác, hoặc cho phép ghi đè.",
    "file-suffix": "«{file}» không có đuôi .cadre của tệp dữ liệu. Ghi tên tệp có đuôi .cadre; chưa ghi gì.",
    "target-is-folder": "«{file}» là thư mục, không ghi đè được. Ghi tên tệp khác; chưa ghi gì.",
    "name-too-long": "Tên tệp quá dài, máy không nhận. Ghi tên ngắn hơn; chưa ghi gì.",
    "file-in-use": "{who} (máy {host}) đang mở dữ liệu này từ {since}. Đóng ở nơi đó rồi mở lại; dữ liệu không bị ảnh hưởng.",
    "file-busy": "Một chương trình khác đang giữ tệp dữ liệu. Đóng chương trình đó rồi làm lại; việc vừa làm chưa ghi.",
    "file-forbidden": "Không có quyền đọc tệp «{file}». Chép tệp vào thư mục khác hoặc xin quyền đọc; tệp giữ nguyên.",
    "file-too-new": "Tệp này do bản CadreDesk mới hơn tạo ra. Cài bản mới rồi mở lại; tệp giữ nguyên.",
    "not-our-file": "Tệp «{file}» không phải dữ liệu CadreDesk. Chọn tệp có đuôi .cadre; tệp giữ nguyên.",
    "file-damaged": "Tệp dữ liệu bị hỏng nên không mở được. Mở bản sao lưu gần nhất; tệp hỏng giữ nguyên.",
    "file-hostile": "Tệp này đã bị sửa bên ngoài CadreDesk nên không mở. Dùng bản sao lưu; tệp giữ nguyên.",
    "file-read-only": "Tệp hoặc thư mục chỉ cho đọc. Chép tệp vào thư mục khác rồi mở lại; chưa ghi gì.",
    "wrong-key": "Khóa không mở được tệp này. Kiểm tra lại mật khẩu hoặc mã khôi phục; tệp giữ nguyên.",
    "bad-period": "«{value}» không phải kỳ báo cáo. Ghi tháng như 2026-10.",
    "period-order": "Tháng đầu {first} sau tháng cuối {last}. Ghi lại hai tháng.",
    "disk-full": "Ổ đĩa đã đầy. Việc vừa làm chưa ghi được; các việc trước đã lưu. Xóa bớt tệp rồi lưu lại.",
    "disk-error": "Ổ đĩa không đọc ghi được. Việc vừa làm chưa lưu; cắm lại ổ đĩa hoặc chép tệp sang nơi khác.",
    # backup
    "backup-folder-taken": "Không tạo được thư mục sao lưu trong «{folder}»: đã có tệp mang tên đó. Đổi tên tệp ấy rồi sao lưu lại; dữ liệu không bị ảnh hưởng.",
    "backup-gone": "Bản sao lưu vừa ghi không còn trong «{folder}». Kiểm tra ổ đĩa rồi sao lưu lại; dữ liệu không bị ảnh hưởng.",
    "second-missing": "Không thấy nơi sao lưu thứ hai «{folder}». Cắm lại ổ; bản sao lưu sẽ được chép sang ở lần sau. Bản ở cạnh dữ liệu đã có đủ.",
    "backup-other-office": "Bản sao lưu này của «{office}», không phải của văn phòng đang mở. Muốn xem thì chép ra nơi khác rồi mở; chưa thay đổi gì.",
    # undo
    "nothing-to-undo": "Không còn việc nào để hoàn tác.",
    "nothing-to-redo": "Không có việc nào để làm lại.",
    # people, bodies, offices
    "name-missing": "Chưa có họ và tên. Ghi họ và tên rồi lưu lại; chưa ghi gì.",
    "person-gone": "Hồ sơ này không còn trong danh sách. Tải lại danh sách; không có gì thay đổi.",
    "office-name-missing": "Chưa có tên cơ quan. Ghi tên, ví dụ «Đảng ủy phường Phổ Hòa».",
    "body-name-missing": "Chưa có tên tổ chức. Ghi tên rồi lưu lại; chưa ghi gì.",
    "term-incomplete": "Nhiệm kỳ cần tên và ngày bắt đầu. Ghi đủ hai mục rồi lưu lại; chưa ghi gì.",
    "title-name-missing": "Chưa có tên chức danh. Ghi tên rồi lưu lại; chưa ghi gì.",
    "title-kinds-missing": "Chưa chọn chức danh giữ ở loại tổ chức nào. Chọn ít nhất một loại rồi lưu lại; chưa ghi gì.",
    "title-exists": "Đã có chức danh «{other}» ghi giống «{name}» ở cùng loại tổ chức. Dùng chức danh đó, hoặc ghi tên khác; chưa ghi gì.",
    "title-held": "Chưa bỏ được chức danh «{name}»: {count} người đang giữ ({who}). Ghi thôi giữ cho từng người trước; chưa ghi gì.",
    "title-kind-held": "Chưa bỏ được loại tổ chức này của chức danh «{name}»: {count} người đang giữ ở đó ({who}). Ghi thôi giữ cho từng người trước; chưa ghi gì.",
    "start-missing": "Chưa có ngày bắt đầu. Ghi từ ngày nào, hoặc chọn «chưa rõ từ ngày nào».",
    # giving out
    "export-file-open": "Tệp Excel đang mở ở nơi khác. Đóng tệp đó rồi xuất lại; số liệu không bị ảnh hưởng.",
    "export-is-folder": "«{file}» là thư mục, không ghi đè được. Ghi tên tệp khác; chưa ghi gì.",
    "export-is-data": "«{file}» là tệp dữ liệu, không ghi danh sách đè lên. Ghi tên tệp .xlsx; chưa ghi gì.",
    "export-not-pdf": "«{file}» không có đuôi .pdf nên không mở được. Ghi tên tệp có đuôi .pdf; chưa ghi gì.",
    "printer-silent": "Không in được: máy in không trả lời. Biểu vẫn còn; chọn máy in khác hoặc lưu PDF.",
    "chart-kind": "«{file}» không có đuôi .png, .svg hay .pdf. Ghi tên tệp có một trong ba đuôi này; chưa ghi gì.",
    "report-kind": "«{file}» không có đuôi .pdf hay .xlsx. Ghi tên tệp có một trong hai đuôi này; chưa ghi gì.",
    "export-not-xlsx": "«{file}» không có đuôi .xlsx nên Excel không mở được. Ghi tên tệp có đuôi .xlsx; chưa ghi gì.",
    "save-over-source": "«{file}» là tệp đang nhập, ghi đè sẽ mất các dòng khác. Chọn tên khác cho tệp này; chưa ghi gì.",
    "quota-number": "Số lượng được giao {number} không hợp lệ. Ghi số từ 0 đến {most}; chưa ghi gì.",
    "folder-missing": "Không tìm thấy thư mục «{folder}». Chọn thư mục khác rồi làm lại; chưa ghi gì.",
    "folder-read-only": "Thư mục «{folder}» chỉ cho đọc. Chọn thư mục khác rồi xuất lại; số liệu không bị ảnh hưởng.",
    # spreadsheets taken in
    "sheet-missing": "Không tìm thấy tệp «{file}». Kiểm tra lại đường dẫn hoặc cắm lại ổ đĩa rồi chọn lại.",
    "sheet-locked": "Không mở được tệp «{file}». Đóng tệp ở chương trình khác rồi nhập lại; chưa ghi gì.",
    "sheet-password": "Không đọc được «{file}»: tệp có mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu rồi nhập lại; chưa ghi gì.",
    "sheet-too-big": "Tệp «{file}» quá lớn hoặc có ô ở quá xa{where}. Mở bằng Excel, xóa các dòng và cột trống ở xa, lưu rồi nhập lại; chưa ghi gì.",
    "sheet-unreadable": "Không đọc được tệp «{file}»: tệp bị hỏng hoặc lưu dở. Mở bằng Excel, lưu lại dạng .xlsx rồi nhập; chưa ghi gì.",
    "sheet-not-table": "Tệp «{file}» không phải bảng tính. Chọn tệp Excel, LibreOffice hoặc CSV có danh sách; chưa ghi gì.",
    "sheet-is-document": "Tệp «{file}» là văn bản Word, không phải bảng tính. Mở văn bản, chép bảng trong đó sang Excel, lưu dạng .xlsx rồi nhập; chưa ghi gì.",
    "sheet-is-pdf": "Tệp «{file}» là PDF, không phải bảng tính. Xin nơi gửi tệp Excel gốc, hoặc chép bảng sang Excel rồi nhập; chưa ghi gì.",
    "sheet-is-picture": "Tệp «{file}» là ảnh, không phải bảng tính. Xin nơi gửi tệp Excel gốc rồi nhập; chưa ghi gì.",
    "sheet-is-archive": "Tệp «{file}» là tệp nén. Giải nén rồi chọn tệp bảng tính bên trong; chưa ghi gì.",
    "sheet-is-data": "Tệp «{file}» là cơ sở dữ liệu, không phải bảng tính. Dữ liệu CadreDesk mở ở Tệp > Mở; chưa ghi gì.",
    "sheet-nothing-pasted": "Chưa có bảng nào để dán. Mở danh sách trong Excel, chọn các ô kể cả dòng tiêu đề, bấm Ctrl+C rồi dán lại; chưa ghi gì.",
    "sheet-no-reader": "Không chạy được phần đọc bảng tính. Đóng bớt chương trình rồi nhập lại; nếu vẫn vậy, cài lại CadreDesk. Chưa ghi gì.",
    "sheet-timeout": "Đọc tệp «{file}» quá lâu nên đã dừng. Chép riêng trang cần nhập sang tệp mới rồi nhập lại; chưa ghi gì.",
    "sheet-empty": "Trang «{sheet}» của tệp «{file}» không có ô nào có chữ. Chọn trang khác, hoặc mở tệp xem đã lưu đúng chưa; chưa ghi gì.",
    "sheet-no-header": "Trang «{sheet}» của tệp «{file}» có {rows} dòng nhưng không thấy tiêu đề «Họ và tên» và các cột bên cạnh. Ghi dòng tiêu đề ở trên danh sách rồi nhập lại, hoặc chọn trang khác; chưa ghi gì.",
    "sheet-nobody": "Trang «{sheet}» của tệp «{file}» có tiêu đề ở dòng {header} nhưng bên dưới không có người nào. Kiểm tra cột họ và tên, hoặc chọn trang khác; chưa ghi gì.",
    "sheet-unknown-sheet": "Tệp «{file}» không có trang «{sheet}». Các trang có: {known}.",
    "import-unknown": "Không có lần nhập số {number}. Xem lại danh sách các lần nhập; chưa thay đổi gì.",
    "import-taken-back": "Lần nhập «{file}» đã được rút lại ngày {at}. Muốn có lại thì nhập lại tệp ấy; chưa thay đổi gì.",
    "import-forgotten": "Không rút lại được lần nhập «{file}»: tệp dữ liệu đã được khôi phục từ bản sao lưu nên nhật ký của lần nhập không còn. Sửa từng người, hoặc khôi phục bản sao lưu trước lần nhập; chưa thay đổi gì.",
    # command line and choices
    "unknown-target": "Chỉ tiêu «{target}» không có trong kế hoạch đang bật. "
    "Chọn chỉ tiêu khác ở trang Chỉ tiêu.",
    "unknown-body": "Không có tổ chức mang mã «{body}». Các mã đang có: {known}.",
    "unknown-column": "Không có cột «{column}». Các cột dùng được: {known}.",
    "date-too-early": "Ngày «{value}» quá sớm cho dữ liệu mẫu. Ghi ngày từ 1900-01-01; chưa ghi gì.",
    "output-lost": "Không đưa được kết quả ra: nơi nhận đã đóng hoặc đầy. Việc đã làm vẫn được giữ.",
    "bad-date": "«{value}» không phải ngày. Ghi ngày theo dạng 2026-09-30.",
}


def sentence(error: UserError, translate: Callable[[str], str] = str) -> str:
    """The sentence for a fault, with its details filled in."""
    template = TEXTS.get(error.code)
    if template is None:
        return error.code
    return translate(template).format_map(_Known(error.details))


class _Known(dict[str, object]):
    """A detail nobody gave is shown as a dash instead of failing while failing."""

    def __missing__(self, key: str) -> str:
        return "–"
