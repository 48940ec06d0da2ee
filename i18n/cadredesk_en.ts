<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi_VN">
<context>
    <name>Asker</name>
    <message>
        <source>Đóng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa làm được</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lưu thành</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở tệp</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Gán chức vụ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ai đang giữ chức vụ này rồi thì không gán thêm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gán cho {count} người</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gán</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chọn ít nhất một người</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssignTextDialog</name>
    <message>
        <source>Gán chức vụ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} người: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gán cho {count} người</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BodiesDialog</name>
    <message>
        <source>Tổ chức mới trong tệp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tệp nhắc đến các tổ chức chưa có. Bỏ chọn thì chức vụ ở đó được giữ nguyên văn, gán sau ở trang Tổ chức.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tổ chức sẽ tạo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} – {count} người</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dùng các tổ chức đã chọn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BodyDialog</name>
    <message>
        <source>Sửa tổ chức</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thêm tổ chức</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>không</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tên tổ chức</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tên gọi tắt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quyết định chức danh nào giữ được ở đây</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trực thuộc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nằm trong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thành viên ở đây cũng là thành viên của tổ chức đó</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Có từ ngày</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>để trống khi có từ đầu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thôi từ ngày</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>để trống khi đang có</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cần ghi tên tổ chức.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cần chọn mục này.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BodyTree</name>
    <message>
        <source>Tổ chức</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người chắc chắn đang giữ / số ghế; +n? là chưa rõ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Các tổ chức</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chức vụ chưa gán</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} người</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>và {count} người chưa rõ từ khi nào</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BodyView</name>
    <message>
        <source>Thôi giữ…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sửa tổ chức…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thành viên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa có ai ở đây. Gán người vào chức danh của tổ chức này.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} người chưa rõ từ khi nào, nên chưa tính vào con số trên.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} người</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} ghế</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>còn {count} ghế</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nhiệm kỳ {name} ({start} – {end})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thôi từ {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhiệm kỳ, số ghế…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Để trống ghế…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chưa ghi nhiệm kỳ – ghi ở «Nhiệm kỳ, số ghế…»</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Dừng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {done} / {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang dừng…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CadreDesk</name>
    <message>
        <source>Cán bộ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trình độ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLCT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QLNN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngoại ngữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tin học</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tổ chức</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hồ sơ cán bộ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhập dữ liệu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Bỏ lọc: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>ghi rõ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, ghi rõ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khác (ghi rõ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cần chọn mục này.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Tìm, không cần gõ dấu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tìm trong danh sách</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Chọn cột</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đánh dấu cột cần hiện; xếp lại bằng hai nút bên phải.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Các cột</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xuống</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Như ban đầu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dùng các cột này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>Số liệu tính đến</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cột trong tệp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theo dòng «tính đến …» trong trang tính</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theo tên tệp hoặc tên trang tính</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>đã sửa tay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>không thấy trong tệp nên lấy hôm nay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cột {letter}, {heading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bỏ qua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cần ghi đủ ngày, tháng, năm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không thấy người nào: kiểm tra cột Họ và tên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phông cũ (TCVN3, VNI): đã chuyển {count} ô</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số mất chữ số 0 ở đầu: đã thêm {count} ô</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Có cả {count} dòng đang ẩn trong tệp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bỏ qua {count} dòng không phải người…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sẽ tạo {count} tổ chức mới…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sẽ tạo {agreed}/{total} tổ chức mới…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Số liệu tính đến</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số liệu tính đến ngày</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngày tính số liệu (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Về hôm nay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoàn tác: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Làm lại: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Làm lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa có việc để hoàn tác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không có việc để làm lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang xem ngày</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Chương trình gặp sự cố</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dữ liệu an toàn: mọi việc đến {time} đã lưu. Sao chép chi tiết cho người hỗ trợ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chép chi tiết</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã chép. Dán vào nơi gửi cho người hỗ trợ.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>sẽ đọc là {reading}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>chỉ biết năm {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chỉ biết tháng {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age} tuổi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Dòng này chưa được ghi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thêm một người mới</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ô trống trong tệp không xóa dữ liệu đã có.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sẽ thay đổi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không có gì thay đổi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>«{what}» do {who} làm lúc {time} ngày {day}. Việc này sẽ được trả lại.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoàn tác việc cũ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoneView</name>
    <message>
        <source>Xem danh sách cán bộ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gán các chức vụ chưa gán</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhập trang tính khác của tệp này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhập tệp khác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoàn tác lần nhập này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã hoàn tác lần nhập</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dữ liệu trở lại như trước khi nhập; tệp gốc vẫn còn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndPersonDialog</name>
    <message>
        <source>Kết thúc hồ sơ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} người: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hình thức</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ngày đầu tiên không còn ở văn phòng này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nơi đến, lý do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quyết định số</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngày quyết định</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chức vụ đang giữ thôi từ ngày này. Hồ sơ vẫn còn; xem lại ở ngày trước đó.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cần chọn mục này.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cần ghi đủ ngày, tháng, năm.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndPositionDialog</name>
    <message>
        <source>Thôi giữ chức vụ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thôi từ ngày</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ngày đầu tiên không còn giữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thôi giữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cần ghi ngày.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndVacancyDialog</name>
    <message>
        <source>Thôi để trống ghế</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thôi từ ngày</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ngày đầu tiên không còn để trống</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thôi để trống</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Extras</name>
    <message>
        <source>Người cập nhật</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CadreDesk {version}. Chạy trên máy này, không dùng mạng.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phiên bản</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message>
        <source>Chọn tất cả</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>Thử lại</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>bắt buộc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, bắt buộc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Đang mở tệp…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang tạo văn phòng…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang tạo văn phòng mẫu…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} bản sao {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã lưu bản sao «{file}», đã kiểm tra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang lưu bản sao…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang kiểm tra tệp…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kiểm tra tệp dữ liệu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tệp lành lặn: nội dung và liên kết đều đúng.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tệp có chỗ sai. Lưu bản sao và mở bản sao lưu gần nhất.
{found}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Lọc cột {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bỏ lọc cột này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tìm giá trị</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lọc {count} {noun}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GeneralTab</name>
    <message>
        <source>chưa rõ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tên gọi khác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>không có</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theo lý lịch đảng viên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khai sinh, CCCD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dân tộc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quê quán</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tôn giáo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số căn cước</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số thẻ đảng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nơi ở hiện nay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diện</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngày tuyển dụng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nơi sinh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người địa phương</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quê quán, tên cũ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nơi ở, tên cũ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số CMND cũ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gia đình chính sách</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sức khỏe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Có</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theo khai sinh, căn cước</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Trợ giúp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nội dung trợ giúp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Nhập dữ liệu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chọn tệp…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chọn tệp để nhập…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã dừng; chưa ghi gì.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang đọc tệp «{file}»…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang đối chiếu…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang ghi…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sẽ ghi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã ghi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã nhập {count} dòng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa chọn tệp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} · trang «{sheet}» · {count} người</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xem trước: chưa ghi gì</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Số của người khác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số căn cước khác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mới</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giống</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nghi ngờ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Có lỗi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trong dữ liệu có nhiều người khớp với dòng này.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trùng họ tên; ngày sinh chưa đủ để biết có phải một người.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người này đã có ở một dòng trên trong cùng trang tính.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số căn cước hoặc số thẻ này là của người tên khác.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trùng họ tên, ngày sinh nhưng số căn cước khác nhau.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghi dòng này thì ô sai được giữ nguyên văn ở ghi chú.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không có dòng nào để ghi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} người mới</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} người thay đổi ({cells} ô)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tổ chức mới</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} chức vụ chưa gán</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sẽ ghi &lt;span style=&apos;font-weight:600&apos;&gt;{count} dòng&lt;/span&gt;: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} nghi ngờ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} có lỗi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bỏ chọn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Để lại {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} (cột đánh dấu)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dòng trên bảng (tiêu đề)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dòng số thứ tự cột</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tên mục</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dòng tổng cộng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chữ ký, nơi nhận</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ghi chú dưới bảng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>không có họ tên</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptSeats</name>
    <message>
        <source>Thôi để trống…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>từ {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chưa rõ từ ngày nào</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message>
        <source>Dòng bỏ qua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dòng {row}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListNote</name>
    <message>
        <source>Chưa có dòng nào.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListStrip</name>
    <message>
        <source>Đang lọc:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xóa lọc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xếp theo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Độ cao dòng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dòng gọn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dòng vừa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dòng thoáng</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>khớp «{text}»</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không có {noun} nào khớp «{text}».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không có {noun} nào trong khung nhìn này.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xóa lọc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>{some} và {count} giá trị khác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cột {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cột {title}, giảm dần</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xếp từ cũ đến mới</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xếp từ mới đến cũ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xếp từ thấp lên cao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xếp từ cao xuống thấp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xếp từ A đến Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xếp từ Y đến A</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message>
        <source>Là thành viên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuổi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chắc chắn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chưa rõ từ khi nào</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Tệp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sửa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Xem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Công cụ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;rợ giúp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Làm lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tìm trong trang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngày tính số liệu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Về hôm nay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khung bên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khung kế tiếp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhập dữ liệu…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Văn phòng mới…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở gần đây</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở văn phòng mẫu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lưu bản sao…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa mở tệp nào</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Màu nền</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theo hệ thống</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tối</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thùng rác…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kiểm tra tệp dữ liệu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trợ giúp trang này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bắt đầu từ đâu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phiên bản</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Nav</name>
    <message>
        <source>Các trang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhập dữ liệu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa ghi tên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} – đổi tên người dùng</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewOfficeDialog</name>
    <message>
        <source>Văn phòng mới</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tên văn phòng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đảng ủy phường …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Địa danh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ghi trước ngày tháng trên văn bản</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cấp ủy cấp trên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tỉnh ủy …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người cập nhật</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chọn nơi lưu…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lưu tại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Văn phòng mới có sẵn các tổ chức, chức danh, danh mục thường dùng và các chỉ tiêu của Kế hoạch 52-KH/ĐU; sửa được về sau.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tạo văn phòng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, bắt buộc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghi tên văn phòng trước</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrganisationPage</name>
    <message>
        <source>Tổ chức</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thêm tổ chức…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gán chức vụ…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thôi giữ chức vụ…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang đọc tổ chức…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tổ chức, ngày {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{count}&lt;/b&gt; chức vụ chưa gán</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{count}&lt;/b&gt; người trong {body}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} người chưa rõ từ khi nào</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Thêm ▾</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartyTab</name>
    <message>
        <source>Ngày vào Đảng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngày chính thức</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngày vào Đoàn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngày nhập ngũ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngày xuất ngũ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Nhóm người</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danh sách người</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không có người nào.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuổi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleOfDialog</name>
    <message>
        <source>Mở hồ sơ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Cán bộ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tìm theo tên, chức vụ, số thẻ… không cần gõ dấu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>người</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa có ai trong danh sách.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhập từ sổ tính Excel có sẵn, hoặc thêm từng người.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhập dữ liệu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xuất Excel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhập…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cột…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thêm người</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gán chức vụ…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kết thúc hồ sơ…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chuyển vào thùng rác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danh sách cán bộ {day}.xlsx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DANH SÁCH TRÍCH NGANG CÁN BỘ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang xuất Excel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã ghi {count} người vào «{file}».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chép các dòng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chép cả tiêu đề cột</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chép ô</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Tìm người, không cần gõ dấu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người được gán</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã chọn {count} người</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không có người nào khớp «{text}».</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>chưa rõ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa rõ từ ngày nào; biết là đang giữ vào ngày {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Thông tin chung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trình độ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đảng, đoàn thể</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gập hoặc mở quá trình</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quá trình</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhấn đúp vào đoạn để sửa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cần ghi họ và tên thì mới lưu được.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vạch ▾ là ngày {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} mục cần bổ sung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã sửa {count} ô, chưa lưu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cần bổ sung</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Cán bộ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kết thúc hồ sơ…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thẻ sau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thẻ trước</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bỏ thay đổi, trở lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người trước</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người sau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người mới</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age} tuổi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa sửa gì nên chưa có gì để lưu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang sửa – chưa lưu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+S: lưu · Esc: bỏ thay đổi · Ctrl+PgDn: thẻ sau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bỏ thay đổi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ở lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã sửa {count} ô, chưa lưu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Có ô còn lỗi; vẫn lưu được, ô này nằm trong «Cần bổ sung».</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PositionDialog</name>
    <message>
        <source>Gán chức vụ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thêm chức vụ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sửa chức vụ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thôi từ ngày</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>để trống khi còn giữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chức vụ chính</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hình thức</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quyết định số</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngày quyết định</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gán</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PositionsTab</name>
    <message>
        <source>Chức danh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tổ chức</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thôi từ ngày</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chính</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quyết định</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chức vụ đang giữ và đã giữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thêm chức vụ…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sửa…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thôi giữ…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xóa chức vụ ghi nhầm; thôi giữ thì dùng «Thôi giữ…»</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa có chức vụ nào</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chính</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chức vụ chưa gán: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«{text}» – theo bảng ngày {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gán…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gán «{text}»</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Dòng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghi dòng {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không ghi dòng {row}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>Các dòng trong trang tính</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Kết quả đối chiếu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QualificationsTab</name>
    <message>
        <source>Chuyên môn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lý luận chính trị</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quản lý nhà nước</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngoại ngữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tin học</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phổ thông</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trình độ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chuyên ngành</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngoại ngữ nào</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nơi đào tạo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giao tiếp được</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Làm việc môi trường quốc tế</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thêm dòng {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bỏ dòng {kind}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Đang đọc danh sách…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Lưu khung nhìn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đổi tên khung nhìn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đổi tên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tên khung nhìn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Trang tính</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đọc trang này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chọn trang tính trong tệp «{file}»</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} – {count} người</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} (trang ẩn)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideHolder</name>
    <message>
        <source>Mở khung bên (F9)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartFields</name>
    <message>
        <source>Từ ngày</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa rõ từ ngày nào</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghi ngày, hoặc chọn «Chưa rõ từ ngày nào».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>biết là đang giữ vào ngày {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Văn phòng mới…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở tệp…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở văn phòng mẫu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở gần đây</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theo dõi cán bộ của Đảng ủy phường, xã.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dữ liệu nằm trong một tệp trên máy này, không đi đâu khác.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Thả tệp danh sách vào đây, hoặc chọn tệp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chọn tệp…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), .csv hoặc .txt, kể cả phông TCVN3, VNI. Tệp giữ nguyên.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Dừng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} người trong danh sách</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Chọn tệp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trang tính</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cột và cách đọc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>đã xong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>đang ở</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chưa</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Vì sao con số này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xem {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>Đạt, dư {count} người</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đạt, trên mức {high} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đạt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa đạt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Còn thiếu {count} người</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa rõ ({range})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa có số liệu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Được tính</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa có người nào được tính.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mẫu số</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không có số liệu: chưa có người nào trong mẫu số.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa có dữ liệu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ai trong mẫu số cũng có dữ liệu cần cho chỉ tiêu này.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa rõ có thuộc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ai thuộc mẫu số, ai không đều đã rõ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đủ {years} tuổi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngoại ngữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dân tộc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetsModel</name>
    <message>
        <source>Mốc đang tới</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mốc sau đó</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mốc đã qua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mốc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mức</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thực tế</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So sánh</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetsPage</name>
    <message>
        <source>Chỉ tiêu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa có kế hoạch nào đang bật. Chỉ tiêu tính theo kế hoạch của cơ quan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xem người đứng sau con số</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang tính chỉ tiêu…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không có chỉ tiêu nào đang bật</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} · {series} chỉ tiêu · tính đến {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} đạt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} chưa đạt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} chưa rõ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} chưa có số liệu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} mốc: {parts}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetsTable</name>
    <message>
        <source>Các mốc chỉ tiêu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Term</name>
    <message>
        <source>Ghi số ghế bằng chữ số, từ 1 đến 999.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TermDialog</name>
    <message>
        <source>Nhiệm kỳ, số ghế</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tên nhiệm kỳ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>như 2025–2030</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thôi từ ngày</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>để trống khi chưa rõ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số ghế</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theo số được duyệt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Hủy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Cần ghi mục này.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Quá trình</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đảng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HĐND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chức vụ chính</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đào tạo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dự bị</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vào Đảng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đảng viên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chưa rõ từ ngày nào</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>từ {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thôi từ {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TitleBodyFields</name>
    <message>
        <source>Chức danh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tổ chức</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cần chọn mục này.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodoPanel</name>
    <message>
        <source>Cần bổ sung: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không có gì cần bổ sung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tới ô này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tới ô này: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Thùng rác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người trong thùng rác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lấy lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chưa rõ ngày sinh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {born} – bỏ vào ngày {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người trong thùng rác không nằm trong danh sách và số liệu nào.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thùng rác trống.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TriField</name>
    <message>
        <source>chưa rõ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Có</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vacancy</name>
    <message>
        <source>dành cho nữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dành cho cán bộ trẻ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dành cho người dân tộc thiểu số</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chưa dành cho ai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>để trống {count} ghế, {whom}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VacancyDialog</name>
    <message>
        <source>Để trống ghế</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tổ chức này còn {count} ghế</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số ghế</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dành cho</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cán bộ trẻ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người dân tộc thiểu số</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không dành riêng cho ai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>văn bản hoặc việc còn chờ, để sau này nhớ lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>biết là đang để trống vào ngày {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Để trống</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cần chọn mục này.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewTabs</name>
    <message>
        <source>Khung nhìn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lưu khung nhìn đang xem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đổi tên…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bỏ khung nhìn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lấy lại các khung nhìn có sẵn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Ghi trong bảng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số người</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mục trong bảng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bảng ngày</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingView</name>
    <message>
        <source>Chức vụ chưa gán</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gán…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không phải chức vụ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bỏ các dòng đang chọn khỏi danh sách này; hoàn tác được</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mọi chức vụ ghi trong bảng đều đã gán.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{texts} cách ghi của {people} người. Chọn một hay nhiều dòng rồi gán.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhoPanel</name>
    <message>
        <source>không có họ tên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dòng {row}: {who} – ghi hay bỏ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dòng {row}: {who} là ai?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người đã có: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người mới</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bỏ dòng này</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Đã hoàn tác: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã làm lại: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã lưu lúc {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoàn tác: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Làm lại: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Làm lại</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkView</name>
    <message>
        <source>Quay lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhập {count} dòng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không có dòng mới hoặc thay đổi để ghi.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
