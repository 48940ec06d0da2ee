<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi_VN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Giới thiệu CadreDesk</source>
        <translation>About CadreDesk</translation>
    </message>
    <message>
        <source>CadreDesk {version}. Chạy trên máy này, không dùng mạng.</source>
        <translation>CadreDesk {version}. Runs on this computer, uses no network.</translation>
    </message>
    <message>
        <source>Phần có trong chương trình</source>
        <translation>Part of the program</translation>
    </message>
    <message>
        <source>Giấy phép</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Của</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Asker</name>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Chưa làm được</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lưu thành</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>Mở tệp</source>
        <translation>Open file</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Gán chức vụ</source>
        <translation>Assign position</translation>
    </message>
    <message>
        <source>Ai đang giữ chức vụ này rồi thì không gán thêm.</source>
        <translation>Whoever already holds this position is left as is.</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Gán cho {count} người</source>
        <translation>Assign to {count} people</translation>
    </message>
    <message>
        <source>Gán</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Chọn ít nhất một người</source>
        <translation>Choose at least one person</translation>
    </message>
</context>
<context>
    <name>AssignTextDialog</name>
    <message>
        <source>Gán chức vụ</source>
        <translation>Assign position</translation>
    </message>
    <message>
        <source>{count} người: {names}</source>
        <translation>{count} people: {names}</translation>
    </message>
    <message>
        <source>Gán cho {count} người</source>
        <translation>Assign to {count} people</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Nhớ cách ghi này cho lần nhập sau</source>
        <translation>Remember this spelling for later imports</translation>
    </message>
    <message>
        <source>Bảng sau ghi như vậy thì có ngay chức vụ này, không phải gán lại.</source>
        <translation>A later sheet with these words gets this position at once.</translation>
    </message>
    <message>
        <source>Chữ này nói chức vụ đã thôi hoặc mới dự kiến; gán thì thành chức vụ đang giữ. Vì vậy không nhớ sẵn.</source>
        <translation>These words tell of a position that is over or only planned; assigning makes it a present one. So it is not remembered by itself.</translation>
    </message>
    <message>
        <source>Chữ này nói giữ quyền hoặc phụ trách, nên không nhớ sẵn.</source>
        <translation>These words say acting or in charge, so they are not remembered by themselves.</translation>
    </message>
    <message>
        <source>Chữ này có thể là chức vụ ở tổ chức khác, nên không nhớ sẵn.</source>
        <translation>These words may be a position in another body, so they are not remembered by themselves.</translation>
    </message>
</context>
<context>
    <name>BackupNote</name>
    <message>
        <source>Bấm để xem các bản sao lưu.</source>
        <translation>Click to see the backups.</translation>
    </message>
    <message>
        <source>Chưa có bản sao lưu</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>Sao lưu {when}</source>
        <translation>Backup {when}</translation>
    </message>
    <message>
        <source>Sao lưu không được; bản gần nhất: {when}</source>
        <translation>Backup failed; the last one: {when}</translation>
    </message>
    <message>
        <source>Sao lưu gần nhất: {when}, từ đó chưa có gì thay đổi</source>
        <translation>Last backup: {when}, nothing changed since</translation>
    </message>
    <message>
        <source>Sao lưu gần nhất: {when}, đã kiểm tra</source>
        <translation>Last backup: {when}, checked</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>{time} hôm nay</source>
        <translation>{time} today</translation>
    </message>
    <message>
        <source>{time} hôm qua</source>
        <translation>{time} yesterday</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Sao lưu và khôi phục</source>
        <translation>Backup and restore</translation>
    </message>
    <message>
        <source>Sao lưu lúc</source>
        <translation>Backed up at</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Số người</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Cỡ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Ở đâu</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Các bản sao lưu</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Không dùng nữa</source>
        <translation>No longer use</translation>
    </message>
    <message>
        <source>Khôi phục từ tệp khác…</source>
        <translation>Restore from another file…</translation>
    </message>
    <message>
        <source>Sao lưu ngay</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Khôi phục…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>đã kiểm tra</source>
        <translation>checked</translation>
    </message>
    <message>
        <source>không mở được</source>
        <translation>cannot be opened</translation>
    </message>
    <message>
        <source>cả hai nơi</source>
        <translation>both places</translation>
    </message>
    <message>
        <source>cạnh dữ liệu</source>
        <translation>beside the data</translation>
    </message>
    <message>
        <source>nơi thứ hai</source>
        <translation>second place</translation>
    </message>
    <message>
        <source>Tệp «{file}» không mở được. Chọn một bản sao lưu để lấy lại dữ liệu.</source>
        <translation>The file “{file}” cannot be opened. Choose a backup to get the data back.</translation>
    </message>
    <message>
        <source>Giữ mọi bản của hôm nay, rồi mỗi ngày một bản trong 7 ngày, mỗi tuần một bản trong 4 tuần, mỗi tháng một bản trong 12 tháng. Thư mục: {folder}</source>
        <translation>Keeps every backup of today, then one a day for 7 days, one a week for 4 weeks, one a month for 12 months. Folder: {folder}</translation>
    </message>
    <message>
        <source>Chưa có bản sao lưu nào. Chương trình tự sao lưu khi đóng, nếu có thay đổi.</source>
        <translation>No backup yet. The program backs up by itself when it closes, if anything was changed.</translation>
    </message>
    <message>
        <source>Nơi thứ hai: {folder}</source>
        <translation>Second place: {folder}</translation>
    </message>
    <message>
        <source>Chưa chọn nơi thứ hai. Nên chọn USB hoặc ổ khác, phòng khi hỏng máy.</source>
        <translation>No second place chosen. Choose a USB stick or another drive, in case the computer fails.</translation>
    </message>
    <message>
        <source>Chọn nơi khác…</source>
        <translation>Choose another place…</translation>
    </message>
    <message>
        <source>Chọn nơi thứ hai…</source>
        <translation>Choose second place…</translation>
    </message>
    <message>
        <source>Nơi sao lưu thứ hai</source>
        <translation>Second place for backups</translation>
    </message>
</context>
<context>
    <name>BarsPanel</name>
    <message>
        <source>Tháp tuổi của</source>
        <translation>Age pyramid of</translation>
    </message>
    <message>
        <source>Cơ cấu của</source>
        <translation>Composition of</translation>
    </message>
    <message>
        <source>Tổ chức</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>toàn bộ danh sách</source>
        <translation>the whole list</translation>
    </message>
    <message>
        <source>Chưa có người nào giữ chức danh, nên chưa có biểu đồ.</source>
        <translation>Nobody holds a title yet, so there is no chart.</translation>
    </message>
</context>
<context>
    <name>BodiesDialog</name>
    <message>
        <source>Tổ chức mới trong tệp</source>
        <translation>New bodies in the file</translation>
    </message>
    <message>
        <source>Tệp nhắc đến các tổ chức chưa có. Bỏ chọn thì chức vụ ở đó được giữ nguyên văn, gán sau ở trang Tổ chức.</source>
        <translation>The file names bodies that do not exist yet. Positions in a body that is not ticked are kept as written and can be assigned later on the Bodies page.</translation>
    </message>
    <message>
        <source>Tổ chức sẽ tạo</source>
        <translation>Bodies to be made</translation>
    </message>
    <message>
        <source>{name} – {count} người</source>
        <translation>{name} – {count} people</translation>
    </message>
    <message>
        <source>Dùng các tổ chức đã chọn</source>
        <translation>Use the ticked bodies</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>BodyDialog</name>
    <message>
        <source>Sửa tổ chức</source>
        <translation>Edit body</translation>
    </message>
    <message>
        <source>Thêm tổ chức</source>
        <translation>Add body</translation>
    </message>
    <message>
        <source>không</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Tên tổ chức</source>
        <translation>Name of body</translation>
    </message>
    <message>
        <source>Tên gọi tắt</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>quyết định chức danh nào giữ được ở đây</source>
        <translation>decides which titles can be held here</translation>
    </message>
    <message>
        <source>Trực thuộc</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>Nằm trong</source>
        <translation>Lies within</translation>
    </message>
    <message>
        <source>thành viên ở đây cũng là thành viên của tổ chức đó</source>
        <translation>members here are members of that body too</translation>
    </message>
    <message>
        <source>Có từ ngày</source>
        <translation>Exists from</translation>
    </message>
    <message>
        <source>để trống khi có từ đầu</source>
        <translation>empty if it has always existed</translation>
    </message>
    <message>
        <source>Thôi từ ngày</source>
        <translation>Ended from</translation>
    </message>
    <message>
        <source>để trống khi đang có</source>
        <translation>empty while it exists</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cần ghi tên tổ chức.</source>
        <translation>The name of the body is needed.</translation>
    </message>
    <message>
        <source>Cần chọn mục này.</source>
        <translation>A choice is needed here.</translation>
    </message>
</context>
<context>
    <name>BodySource</name>
    <message>
        <source>Danh sách {body}</source>
        <translation>List of {body}</translation>
    </message>
</context>
<context>
    <name>BodyTree</name>
    <message>
        <source>Tổ chức</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>Người</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Người chắc chắn đang giữ / số ghế; +n? là chưa rõ</source>
        <translation>People certainly holding / seats; +n? is unknown</translation>
    </message>
    <message>
        <source>Các tổ chức</source>
        <translation>The bodies</translation>
    </message>
    <message>
        <source>Chức vụ chưa gán</source>
        <translation>Unassigned positions</translation>
    </message>
    <message>
        <source>{count} người</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>và {count} người chưa rõ từ khi nào</source>
        <translation>and {count} since an unknown date</translation>
    </message>
    <message>
        <source>{people}, {seats} ghế</source>
        <translation>{people}, {seats} seats</translation>
    </message>
    <message>
        <source>{people}, thừa {count} người</source>
        <translation>{people}, {count} too many</translation>
    </message>
    <message>
        <source>{count} người có chức vụ chưa gán</source>
        <translation>{count} people with unassigned positions</translation>
    </message>
</context>
<context>
    <name>BodyView</name>
    <message>
        <source>Thôi giữ…</source>
        <translation>End…</translation>
    </message>
    <message>
        <source>Sửa tổ chức…</source>
        <translation>Edit body…</translation>
    </message>
    <message>
        <source>Thành viên</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>{count} người chưa rõ từ khi nào, nên chưa tính vào con số trên.</source>
        <translation>{count} people hold it since an unknown date and are not in the figure above.</translation>
    </message>
    <message>
        <source>{count} người</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>{count} ghế</source>
        <translation>{count} seats</translation>
    </message>
    <message>
        <source>còn {count} ghế</source>
        <translation>seats free: {count}</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>nhiệm kỳ {name} ({start} – {end})</source>
        <translation>term {name} ({start} – {end})</translation>
    </message>
    <message>
        <source>thôi từ {day}</source>
        <translation>ended from {day}</translation>
    </message>
    <message>
        <source>Nhiệm kỳ, số ghế…</source>
        <translation>Term, seats…</translation>
    </message>
    <message>
        <source>Để trống ghế…</source>
        <translation>Leave seats empty…</translation>
    </message>
    <message>
        <source>chưa ghi nhiệm kỳ – ghi ở «Nhiệm kỳ, số ghế…»</source>
        <translation>no term yet – enter it under “Term, seats…”</translation>
    </message>
    <message>
        <source>ngày {day}</source>
        <translation>on {day}</translation>
    </message>
    <message>
        <source>Nhiệm kỳ {name} đã hết từ {when}. Ghi nhiệm kỳ mới ở «Nhiệm kỳ, số ghế…».</source>
        <translation>The term {name} ended on {when}. Enter the new one under “Term, seats…”.</translation>
    </message>
    <message>
        <source>Thừa {count} người so với {seats} ghế được duyệt.</source>
        <translation>{count} more people than the {seats} approved seats.</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>{what} {done} / {total}</source>
        <translation>{what} {done} / {total}</translation>
    </message>
    <message>
        <source>Đang dừng…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>CadreDesk</name>
    <message>
        <source>Cán bộ</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Trình độ</source>
        <translation>Degree</translation>
    </message>
    <message>
        <source>LLCT</source>
        <translation>Political theory</translation>
    </message>
    <message>
        <source>QLNN</source>
        <translation>State management</translation>
    </message>
    <message>
        <source>Ngoại ngữ</source>
        <translation>Foreign language</translation>
    </message>
    <message>
        <source>Tin học</source>
        <translation>Informatics</translation>
    </message>
    <message>
        <source>Tổ chức</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>Hồ sơ cán bộ</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Nhập dữ liệu</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Dữ liệu CadreDesk (*.cadre)</source>
        <translation>CadreDesk data (*.cadre)</translation>
    </message>
    <message>
        <source>Sổ tính Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Tệp PDF (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
    <message>
        <source>khi đóng</source>
        <translation>on closing</translation>
    </message>
    <message>
        <source>hằng ngày</source>
        <translation>daily</translation>
    </message>
    <message>
        <source>trước khi nhập dữ liệu</source>
        <translation>before import</translation>
    </message>
    <message>
        <source>trước khi nâng cấp tệp</source>
        <translation>before upgrading the file</translation>
    </message>
    <message>
        <source>trước khi khôi phục</source>
        <translation>before restoring</translation>
    </message>
    <message>
        <source>lý do khác</source>
        <translation>another reason</translation>
    </message>
    <message>
        <source>Ảnh PNG (*.png);;Ảnh SVG (*.svg);;Tệp PDF (*.pdf)</source>
        <translation>PNG image (*.png);;SVG image (*.svg);;PDF file (*.pdf)</translation>
    </message>
    <message>
        <source>sao lưu bằng tay</source>
        <translation>made by hand</translation>
    </message>
    <message>
        <source>Sửa thông tin văn phòng</source>
        <translation>Edit office details</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>STT</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Tổng quan</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Biểu đồ</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Bản in</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>Giới</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>Bỏ vào thùng rác</source>
        <translation>Moved to trash</translation>
    </message>
    <message>
        <source>Bỏ văn bản chức vụ</source>
        <translation>Discard position text</translation>
    </message>
    <message>
        <source>Chuyên môn</source>
        <translation>Degree</translation>
    </message>
    <message>
        <source>Chuyên ngành</source>
        <translation>Major</translation>
    </message>
    <message>
        <source>Chuyển vào thùng rác</source>
        <translation>Move to trash</translation>
    </message>
    <message>
        <source>Chính thức</source>
        <translation>Official</translation>
    </message>
    <message>
        <source>Chưa chắc trong mẫu số</source>
        <translation>Membership unknown</translation>
    </message>
    <message>
        <source>Chưa có bồi dưỡng quản lý nhà nước.</source>
        <translation>State management training is missing.</translation>
    </message>
    <message>
        <source>Chưa có dân tộc.</source>
        <translation>Ethnic group is missing.</translation>
    </message>
    <message>
        <source>Chưa có dữ liệu</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>Chưa có giới tính.</source>
        <translation>Gender is missing.</translation>
    </message>
    <message>
        <source>Chưa có họ và tên.</source>
        <translation>Full name is missing.</translation>
    </message>
    <message>
        <source>Chưa có họ và tên. Ghi đủ họ, đệm và tên.</source>
        <translation>Full name is missing. Enter family, middle and given name.</translation>
    </message>
    <message>
        <source>Chưa có ngày sinh.</source>
        <translation>Birth date is missing.</translation>
    </message>
    <message>
        <source>Chưa có ngày vào Đảng.</source>
        <translation>Date of joining the Party is missing.</translation>
    </message>
    <message>
        <source>Chưa có quê quán.</source>
        <translation>Home town is missing.</translation>
    </message>
    <message>
        <source>Chưa có trình độ chuyên môn.</source>
        <translation>Degree is missing.</translation>
    </message>
    <message>
        <source>Chưa có trình độ lý luận chính trị.</source>
        <translation>Political theory is missing.</translation>
    </message>
    <message>
        <source>Chưa có tôn giáo.</source>
        <translation>Religion is missing.</translation>
    </message>
    <message>
        <source>Chưa đánh giá khả năng sử dụng ngoại ngữ trong môi trường quốc tế.</source>
        <translation>Ability to use a foreign language in an international setting is not assessed.</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Diện</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>Dân tộc</source>
        <translation>Ethnic group</translation>
    </message>
    <message>
        <source>Dự bị</source>
        <translation>Probationary</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi lại theo giấy tờ.</source>
        <translation>Enter it again from the papers.</translation>
    </message>
    <message>
        <source>Gia đình chính sách</source>
        <translation>Policy family</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>Gán</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Gán chức vụ</source>
        <translation>Assign position</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Họ và tên có chữ số hoặc ký hiệu. Chỉ ghi chữ.</source>
        <translation>The name has digits or signs. Enter letters only.</translation>
    </message>
    <message>
        <source>Không đọc được ngày. Ghi như 08/10/1990, 10/1990 hoặc 1990.</source>
        <translation>Cannot read the date. Enter it like 08/10/1990, 10/1990 or 1990.</translation>
    </message>
    <message>
        <source>Kết thúc hồ sơ</source>
        <translation>End record</translation>
    </message>
    <message>
        <source>Lấy lại từ thùng rác</source>
        <translation>Restore from trash</translation>
    </message>
    <message>
        <source>Mẫu số</source>
        <translation>Denominator</translation>
    </message>
    <message>
        <source>Mở tổ chức</source>
        <translation>Open body</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Ngày chính thức</source>
        <translation>Official member since</translation>
    </message>
    <message>
        <source>Ngày chính thức sớm hơn 12 tháng sau ngày vào Đảng. Kiểm tra lại hai ngày này.</source>
        <translation>Official date is less than 12 months after joining. Check both dates.</translation>
    </message>
    <message>
        <source>Ngày nhập ngũ</source>
        <translation>Enlisted</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Ngày sinh (nam)</source>
        <translation>Birth date (male)</translation>
    </message>
    <message>
        <source>Ngày sinh (nữ)</source>
        <translation>Birth date (female)</translation>
    </message>
    <message>
        <source>Ngày sinh dùng</source>
        <translation>Birth date used</translation>
    </message>
    <message>
        <source>Ngày sinh theo khai sinh, CCCD</source>
        <translation>Civil birth date</translation>
    </message>
    <message>
        <source>Ngày tuyển dụng</source>
        <translation>Recruited</translation>
    </message>
    <message>
        <source>Ngày tính</source>
        <translation>Figures as of</translation>
    </message>
    <message>
        <source>Ngày vào Đoàn</source>
        <translation>Joined the Youth Union</translation>
    </message>
    <message>
        <source>Ngày vào Đảng</source>
        <translation>Joined the Party</translation>
    </message>
    <message>
        <source>Ngày xuất ngũ</source>
        <translation>Discharged</translation>
    </message>
    <message>
        <source>Ngày, tháng, năm sinh</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Người địa phương</source>
        <translation>Of local origin</translation>
    </message>
    <message>
        <source>Năm phải trong khoảng 1900 đến 2100. Ghi lại năm đủ bốn chữ số.</source>
        <translation>The year must lie between 1900 and 2100. Enter it with four digits.</translation>
    </message>
    <message>
        <source>Nơi sinh</source>
        <translation>Birth place</translation>
    </message>
    <message>
        <source>Nơi ở hiện nay</source>
        <translation>Residence</translation>
    </message>
    <message>
        <source>Nơi ở, tên cũ</source>
        <translation>Residence, old name</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Quê quán</source>
        <translation>Home town</translation>
    </message>
    <message>
        <source>Quê quán, tên cũ</source>
        <translation>Home town, old name</translation>
    </message>
    <message>
        <source>Sao lưu</source>
        <translation>Back up</translation>
    </message>
    <message>
        <source>Số CCCD</source>
        <translation>Citizen ID</translation>
    </message>
    <message>
        <source>Số CMND có 9 hoặc 12 chữ số. Kiểm tra lại.</source>
        <translation>An old ID has 9 or 12 digits. Check it.</translation>
    </message>
    <message>
        <source>Số CMND cũ</source>
        <translation>Old ID</translation>
    </message>
    <message>
        <source>Số căn cước chỉ gồm chữ số, cần 12. Kiểm tra lại các chữ, ký hiệu.</source>
        <translation>Citizen ID has only digits, needs 12. Check letters and signs.</translation>
    </message>
    <message>
        <source>Số thẻ Đảng</source>
        <translation>Party card number</translation>
    </message>
    <message>
        <source>Số thẻ Đảng chỉ gồm chữ số. Kiểm tra lại các chữ, ký hiệu.</source>
        <translation>Party card number has only digits. Check letters and signs.</translation>
    </message>
    <message>
        <source>Số điện thoại chỉ gồm chữ số. Nhiều số thì cách nhau bằng dấu phẩy.</source>
        <translation>A phone number has only digits. Put commas between several.</translation>
    </message>
    <message>
        <source>Sức khỏe</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Sửa ghế để trống</source>
        <translation>Edit seat kept open</translation>
    </message>
    <message>
        <source>Sửa hồ sơ</source>
        <translation>Edit record</translation>
    </message>
    <message>
        <source>Sửa nhiệm kỳ</source>
        <translation>Edit term</translation>
    </message>
    <message>
        <source>Sửa số lượng được giao</source>
        <translation>Edit assigned number</translation>
    </message>
    <message>
        <source>Sửa tổ chức</source>
        <translation>Edit body</translation>
    </message>
    <message>
        <source>Thêm người</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>Thêm nhiệm kỳ</source>
        <translation>Add term</translation>
    </message>
    <message>
        <source>Thêm tổ chức</source>
        <translation>Add body</translation>
    </message>
    <message>
        <source>Thôi giữ chức vụ</source>
        <translation>End position</translation>
    </message>
    <message>
        <source>Thôi để trống ghế</source>
        <translation>End keeping a seat open</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tuổi</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Tên gọi khác</source>
        <translation>Other name</translation>
    </message>
    <message>
        <source>Tôn giáo</source>
        <translation>Religion</translation>
    </message>
    <message>
        <source>Tạo văn phòng</source>
        <translation>Make office</translation>
    </message>
    <message>
        <source>Tử số</source>
        <translation>Numerator</translation>
    </message>
    <message>
        <source>Tỷ lệ</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Xem dự báo</source>
        <translation>View forecast</translation>
    </message>
    <message>
        <source>Xem người</source>
        <translation>View people</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Đơn vị công tác</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Để trống ghế</source>
        <translation>Keep seat open</translation>
    </message>
    <message>
        <source>Bỏ chức danh</source>
        <translation>Remove title</translation>
    </message>
    <message>
        <source>Sửa chức danh</source>
        <translation>Edit title</translation>
    </message>
    <message>
        <source>Thêm chức danh</source>
        <translation>Add title</translation>
    </message>
    <message>
        <source>Sổ tính, tệp chữ ({endings});;Mọi tệp (*)</source>
        <translation>Spreadsheets, text files ({endings});;All files (*)</translation>
    </message>
    <message>
        <source>Bỏ cách ghi đã học</source>
        <translation>Forget learned spelling</translation>
    </message>
</context>
<context>
    <name>CardGrid</name>
    <message>
        <source>Các thẻ chỉ tiêu</source>
        <translation>Target cards</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Enter mở chỉ tiêu, phím cách xem người</source>
        <translation>Enter opens the target, Space shows the people</translation>
    </message>
</context>
<context>
    <name>CellBar</name>
    <message>
        <source>Sửa ô</source>
        <translation>Correct cell</translation>
    </message>
    <message>
        <source>Sửa chữ trong ô rồi đọc lại (F2); tệp giữ nguyên</source>
        <translation>Correct the text of the cell and read again (F2); the file stays as it is</translation>
    </message>
    <message>
        <source>Bỏ sửa</source>
        <translation>Drop correction</translation>
    </message>
    <message>
        <source>Lấy lại chữ như trong tệp</source>
        <translation>Take the text of the file again</translation>
    </message>
    <message>
        <source>F2 sửa ô · Phím cách chọn hoặc bỏ các dòng đang chọn</source>
        <translation>F2 corrects a cell · Space takes or leaves out the selected rows</translation>
    </message>
    <message>
        <source>ô trống</source>
        <translation>empty cell</translation>
    </message>
    <message>
        <source>trong tệp: {said}</source>
        <translation>in the file: {said}</translation>
    </message>
    <message>
        <source>đã sửa thành «{typed}»; trong tệp: {said}</source>
        <translation>corrected to “{typed}”; in the file: {said}</translation>
    </message>
</context>
<context>
    <name>CellDelegate</name>
    <message>
        <source>{field}, trong tệp</source>
        <translation>{field}, in the file</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Được tính</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Chưa có người nào được tính.</source>
        <translation>Nobody is counted yet.</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Không có số liệu: chưa có người nào.</source>
        <translation>No data: nobody yet.</translation>
    </message>
    <message>
        <source>Chưa có dữ liệu</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>Chưa rõ có thuộc</source>
        <translation>Not known if included</translation>
    </message>
</context>
<context>
    <name>ChartBox</name>
    <message>
        <source>Đang vẽ biểu đồ…</source>
        <translation>Drawing the chart…</translation>
    </message>
    <message>
        <source>Chép hoặc lưu biểu đồ</source>
        <translation>Copy or save chart</translation>
    </message>
</context>
<context>
    <name>ChartFrame</name>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Không vẽ được biểu đồ. Số liệu không bị ảnh hưởng.</source>
        <translation>Cannot draw the chart. Your data is unaffected.</translation>
    </message>
</context>
<context>
    <name>ChartOut</name>
    <message>
        <source>Chép biểu đồ</source>
        <translation>Copy chart</translation>
    </message>
    <message>
        <source>Lưu biểu đồ…</source>
        <translation>Save chart…</translation>
    </message>
    <message>
        <source>Đang vẽ biểu đồ…</source>
        <translation>Drawing the chart…</translation>
    </message>
    <message>
        <source>Đã chép biểu đồ. Dán được vào Word, Excel.</source>
        <translation>Chart copied. It can be pasted into Word or Excel.</translation>
    </message>
    <message>
        <source>Biểu đồ</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Đã lưu biểu đồ «{file}».</source>
        <translation>Chart saved as “{file}”.</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Chỉ tiêu khác</source>
        <translation>Other targets</translation>
    </message>
    <message>
        <source>Chưa có kế hoạch nào đang bật, nên chưa có biểu đồ.</source>
        <translation>No plan is switched on, so there is no chart yet.</translation>
    </message>
</context>
<context>
    <name>ChartsPage</name>
    <message>
        <source>Biểu đồ</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Loại biểu đồ</source>
        <translation>Kind of chart</translation>
    </message>
    <message>
        <source>Tiến độ chỉ tiêu</source>
        <translation>Progress of targets</translation>
    </message>
    <message>
        <source>Tháp tuổi</source>
        <translation>Age pyramid</translation>
    </message>
    <message>
        <source>Cơ cấu tổ chức</source>
        <translation>Composition of a body</translation>
    </message>
    <message>
        <source>Biểu đồ trước</source>
        <translation>Previous chart</translation>
    </message>
    <message>
        <source>Biểu đồ sau</source>
        <translation>Next chart</translation>
    </message>
    <message>
        <source>tính đến {day}</source>
        <translation>as of {day}</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Bỏ lọc: {what}</source>
        <translation>Remove filter: {what}</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>ghi rõ</source>
        <translation>specify</translation>
    </message>
    <message>
        <source>{label}, ghi rõ</source>
        <translation>{label}, specify</translation>
    </message>
    <message>
        <source>Khác (ghi rõ)</source>
        <translation>Other (specify)</translation>
    </message>
    <message>
        <source>Cần chọn mục này.</source>
        <translation>A choice is needed here.</translation>
    </message>
    <message>
        <source>Không có «{text}». Vẫn giữ như cũ.</source>
        <translation>There is no “{text}”. The old choice is kept.</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Tìm, không cần gõ dấu</source>
        <translation>Search, accents not needed</translation>
    </message>
    <message>
        <source>Tìm trong danh sách</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Không có mục nào khớp «{text}».</source>
        <translation>No entry matches “{text}”.</translation>
    </message>
</context>
<context>
    <name>ChooseDialog</name>
    <message>
        <source>Chọn thẻ</source>
        <translation>Choose cards</translation>
    </message>
    <message>
        <source>Đánh dấu chỉ tiêu có thẻ trên Tổng quan; xếp lại bằng hai nút.</source>
        <translation>Tick the targets that have a card on the Overview; put them in order with the two buttons.</translation>
    </message>
    <message>
        <source>Các chỉ tiêu</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>Dùng các thẻ này</source>
        <translation>Use these cards</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Đánh dấu ít nhất một chỉ tiêu.</source>
        <translation>Tick at least one target.</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Đang đóng</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Đang sao lưu trước khi đóng. Mọi thay đổi đã lưu trong tệp dữ liệu.</source>
        <translation>Backing up before closing. All changes are saved in the data file.</translation>
    </message>
    <message>
        <source>Tiến độ sao lưu</source>
        <translation>Progress of the backup</translation>
    </message>
    <message>
        <source>Đóng không sao lưu</source>
        <translation>Close without backup</translation>
    </message>
</context>
<context>
    <name>ColumnRows</name>
    <message>
        <source>bỏ qua</source>
        <translation>skip</translation>
    </message>
    <message>
        <source>Cột {letter}, {heading}</source>
        <translation>Column {letter}, {heading}</translation>
    </message>
    <message>
        <source>Cột {letter}: thứ tự ngày, tháng</source>
        <translation>Column {letter}: order of day and month</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Chọn cột</source>
        <translation>Choose columns</translation>
    </message>
    <message>
        <source>Đánh dấu cột cần hiện; xếp lại bằng hai nút bên phải.</source>
        <translation>Tick the columns to show; reorder with the two buttons at right.</translation>
    </message>
    <message>
        <source>Các cột</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Dùng các cột này</source>
        <translation>Use these columns</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>Số liệu tính đến</source>
        <translation>Figures as of</translation>
    </message>
    <message>
        <source>Cột trong tệp</source>
        <translation>Column in the file</translation>
    </message>
    <message>
        <source>theo dòng «tính đến …» trong trang tính</source>
        <translation>from the “as of …” line in the sheet</translation>
    </message>
    <message>
        <source>theo tên tệp hoặc tên trang tính</source>
        <translation>from the name of the file or sheet</translation>
    </message>
    <message>
        <source>đã sửa tay</source>
        <translation>changed by hand</translation>
    </message>
    <message>
        <source>không thấy trong tệp nên lấy hôm nay</source>
        <translation>not found in the file, so today</translation>
    </message>
    <message>
        <source>Cần ghi đủ ngày, tháng, năm.</source>
        <translation>Day, month and year are needed.</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Số liệu tính đến</source>
        <translation>Figures as of</translation>
    </message>
    <message>
        <source>Số liệu tính đến ngày</source>
        <translation>Figures as of the day</translation>
    </message>
    <message>
        <source>Ngày tính số liệu (F8)</source>
        <translation>Day of the figures (F8)</translation>
    </message>
    <message>
        <source>Về hôm nay</source>
        <translation>Back to today</translation>
    </message>
    <message>
        <source>Hoàn tác: {what}</source>
        <translation>Undo: {what}</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Làm lại: {what}</source>
        <translation>Redo: {what}</translation>
    </message>
    <message>
        <source>Làm lại</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Chưa có việc để hoàn tác</source>
        <translation>Nothing to undo yet</translation>
    </message>
    <message>
        <source>Không có việc để làm lại</source>
        <translation>Nothing to redo</translation>
    </message>
    <message>
        <source>Đang xem ngày</source>
        <translation>Showing the day</translation>
    </message>
    <message>
        <source>Tìm nhanh</source>
        <translation>Quick find</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Chương trình gặp sự cố</source>
        <translation>The program hit a fault</translation>
    </message>
    <message>
        <source>Dữ liệu an toàn: mọi việc đến {time} đã lưu. Sao chép chi tiết cho người hỗ trợ.</source>
        <translation>Your data is safe: all work up to {time} is saved. Copy details for support.</translation>
    </message>
    <message>
        <source>Chép chi tiết</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Đã chép. Dán vào nơi gửi cho người hỗ trợ.</source>
        <translation>Copied. Paste it where support will read it.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>sẽ đọc là {reading}</source>
        <translation>will be read as {reading}</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>chỉ biết năm {date}</source>
        <translation>year only: {date}</translation>
    </message>
    <message>
        <source>chỉ biết tháng {date}</source>
        <translation>month only: {date}</translation>
    </message>
    <message>
        <source>{age} tuổi</source>
        <translation>age {age}</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>Chọn trên lịch (Alt+↓)</source>
        <translation>Pick from the calendar (Alt+↓)</translation>
    </message>
    <message>
        <source>Chọn trên lịch</source>
        <translation>Pick from the calendar</translation>
    </message>
    <message>
        <source>Không có ngày {typed}. Ghi lại ngày, tháng, năm như {like}.</source>
        <translation>There is no day {typed}. Enter day, month and year like {like}.</translation>
    </message>
    <message>
        <source>Năm phải trong khoảng {first} đến {last}. Ghi lại ngày như {like}.</source>
        <translation>The year must lie between {first} and {last}. Enter the date like {like}.</translation>
    </message>
    <message>
        <source>Không đọc được ngày «{typed}». Ghi đủ ngày, tháng, năm như {like}.</source>
        <translation>Cannot read the date “{typed}”. Enter day, month and year like {like}.</translation>
    </message>
    <message>
        <source>Số liệu vẫn tính đến {day}; Esc để lấy lại ngày này.</source>
        <translation>Figures are still as of {day}; Esc brings that day back.</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Dòng này chưa được ghi</source>
        <translation>This row is not written yet</translation>
    </message>
    <message>
        <source>Thêm một người mới</source>
        <translation>Add a new person</translation>
    </message>
    <message>
        <source>Sẽ thay đổi</source>
        <translation>Will change</translation>
    </message>
    <message>
        <source>Không có gì thay đổi</source>
        <translation>Nothing changes</translation>
    </message>
    <message>
        <source>Còn {count} dòng phải chọn là ai, từng dòng một.</source>
        <translation>{count} rows still need an answer who they are, one by one.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>«{what}» do {who} làm lúc {time} ngày {day}. Việc này sẽ được trả lại.</source>
        <translation>“{what}” was done by {who} at {time} on {day}. It will be taken back.</translation>
    </message>
    <message>
        <source>Hoàn tác việc cũ</source>
        <translation>Undo earlier work</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Đang hoàn tác…</source>
        <translation>Undoing…</translation>
    </message>
    <message>
        <source>Đang làm lại…</source>
        <translation>Redoing…</translation>
    </message>
</context>
<context>
    <name>DoneView</name>
    <message>
        <source>Xem danh sách cán bộ</source>
        <translation>Show the list of people</translation>
    </message>
    <message>
        <source>Gán các chức vụ chưa gán</source>
        <translation>Assign the unassigned positions</translation>
    </message>
    <message>
        <source>Nhập trang tính khác của tệp này</source>
        <translation>Import another sheet of this file</translation>
    </message>
    <message>
        <source>Nhập tệp khác</source>
        <translation>Import another file</translation>
    </message>
    <message>
        <source>Hoàn tác lần nhập này</source>
        <translation>Undo this import</translation>
    </message>
    <message>
        <source>Đã hoàn tác lần nhập</source>
        <translation>Import undone</translation>
    </message>
    <message>
        <source>Dữ liệu trở lại như trước khi nhập; tệp gốc vẫn còn.</source>
        <translation>The data is as before the import; the source file is still there.</translation>
    </message>
    <message>
        <source>Lần nhập này không có chức vụ chờ gán</source>
        <translation>No title waits to be assigned</translation>
    </message>
    <message>
        <source>Tệp này không còn trang tính khác</source>
        <translation>This file has no other sheet</translation>
    </message>
    <message>
        <source>Không có gì để hoàn tác</source>
        <translation>Nothing to undo</translation>
    </message>
    <message>
        <source>Đã hoàn tác lần nhập này</source>
        <translation>This import was undone</translation>
    </message>
    <message>
        <source>Các lần nhập…</source>
        <translation>Imports…</translation>
    </message>
    <message>
        <source>Đã rút lại lần nhập này</source>
        <translation>This import was taken back</translation>
    </message>
    <message>
        <source>Phần còn giữ lại và lý do: xem ở «Các lần nhập».</source>
        <translation>What stays, and why: see “Imports”.</translation>
    </message>
</context>
<context>
    <name>EmploymentFields</name>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Diện</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>biết là đang ở diện này vào ngày {day}</source>
        <translation>known to be in it on {day}</translation>
    </message>
    <message>
        <source>Diện từ ngày</source>
        <translation>Employment from</translation>
    </message>
</context>
<context>
    <name>EndPersonDialog</name>
    <message>
        <source>Kết thúc hồ sơ</source>
        <translation>End record</translation>
    </message>
    <message>
        <source>{count} người: {names}</source>
        <translation>{count} people: {names}</translation>
    </message>
    <message>
        <source>Hình thức</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>ngày đầu tiên không còn ở văn phòng này</source>
        <translation>the first day no longer in this office</translation>
    </message>
    <message>
        <source>Nơi đến, lý do</source>
        <translation>Destination, reason</translation>
    </message>
    <message>
        <source>Quyết định số</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>Ngày quyết định</source>
        <translation>Decision date</translation>
    </message>
    <message>
        <source>Chức vụ đang giữ thôi từ ngày này. Hồ sơ vẫn còn; xem lại ở ngày trước đó.</source>
        <translation>Present positions end from this day. The record stays; see it at an earlier day.</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cần chọn mục này.</source>
        <translation>A choice is needed here.</translation>
    </message>
    <message>
        <source>Cần ghi đủ ngày, tháng, năm.</source>
        <translation>Day, month and year are needed.</translation>
    </message>
</context>
<context>
    <name>EndPositionDialog</name>
    <message>
        <source>Thôi giữ chức vụ</source>
        <translation>End position</translation>
    </message>
    <message>
        <source>Thôi từ ngày</source>
        <translation>Ended from</translation>
    </message>
    <message>
        <source>ngày đầu tiên không còn giữ</source>
        <translation>the first day no longer held</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Thôi giữ</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cần ghi ngày.</source>
        <translation>A date is needed.</translation>
    </message>
    <message>
        <source>Phải sau ngày bắt đầu giữ ({day}).</source>
        <translation>Must be after the day it began ({day}).</translation>
    </message>
</context>
<context>
    <name>EndVacancyDialog</name>
    <message>
        <source>Thôi để trống ghế</source>
        <translation>Fill empty seats again</translation>
    </message>
    <message>
        <source>Thôi từ ngày</source>
        <translation>Ended from</translation>
    </message>
    <message>
        <source>ngày đầu tiên không còn để trống</source>
        <translation>the first day no longer empty</translation>
    </message>
    <message>
        <source>Thôi để trống</source>
        <translation>No longer empty</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Extras</name>
    <message>
        <source>Người cập nhật</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Đóng và mở lại chương trình để dùng ngôn ngữ này.</source>
        <translation>Close the program and start it again to use this language.</translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message>
        <source>Chọn tất cả</source>
        <translation>Select all</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Không tìm thấy tệp «{file}». Kiểm tra lại đường dẫn hoặc cắm lại ổ đĩa rồi mở lại.</source>
        <translation>Cannot find the file “{file}”. Check the path or plug the drive in, then open it again.</translation>
    </message>
    <message>
        <source>Đã có tệp «{file}». Chọn tên khác, hoặc cho phép ghi đè.</source>
        <translation>There is a file “{file}” already. Choose another name, or allow it to be overwritten.</translation>
    </message>
    <message>
        <source>«{file}» là thư mục, không ghi đè được. Ghi tên tệp khác; chưa ghi gì.</source>
        <translation>“{file}” is a folder and cannot be overwritten. Enter another file name; nothing was written.</translation>
    </message>
    <message>
        <source>Tên tệp quá dài, máy không nhận. Ghi tên ngắn hơn; chưa ghi gì.</source>
        <translation>The file name is too long for this computer. Enter a shorter one; nothing was written.</translation>
    </message>
    <message>
        <source>{who} (máy {host}) đang mở dữ liệu này từ {since}. Đóng ở nơi đó rồi mở lại; dữ liệu không bị ảnh hưởng.</source>
        <translation>{who} (PC {host}) has had this data open since {since}. Close it there and open it again; the data is unaffected.</translation>
    </message>
    <message>
        <source>Một chương trình khác đang giữ tệp dữ liệu. Đóng chương trình đó rồi làm lại; việc vừa làm chưa ghi.</source>
        <translation>Another program holds the data file. Close that program and try again; this change was not saved.</translation>
    </message>
    <message>
        <source>Không có quyền đọc tệp «{file}». Chép tệp vào thư mục khác hoặc xin quyền đọc; tệp giữ nguyên.</source>
        <translation>No permission to read the file “{file}”. Copy it to another folder or ask for permission; the file is unchanged.</translation>
    </message>
    <message>
        <source>Tệp này do bản CadreDesk mới hơn tạo ra. Cài bản mới rồi mở lại; tệp giữ nguyên.</source>
        <translation>This file was made by a newer CadreDesk. Install the new version and open it again; the file is unchanged.</translation>
    </message>
    <message>
        <source>Tệp «{file}» không phải dữ liệu CadreDesk. Chọn tệp có đuôi .cadre; tệp giữ nguyên.</source>
        <translation>The file “{file}” is not CadreDesk data. Choose a file ending in .cadre; the file is unchanged.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu bị hỏng nên không mở được. Mở bản sao lưu gần nhất; tệp hỏng giữ nguyên.</source>
        <translation>The data file is damaged and cannot be opened. Open the latest backup; the damaged file is kept as it is.</translation>
    </message>
    <message>
        <source>Tệp này đã bị sửa bên ngoài CadreDesk nên không mở. Dùng bản sao lưu; tệp giữ nguyên.</source>
        <translation>This file was changed outside CadreDesk and is not opened. Use a backup; the file is unchanged.</translation>
    </message>
    <message>
        <source>Tệp hoặc thư mục chỉ cho đọc. Chép tệp vào thư mục khác rồi mở lại; chưa ghi gì.</source>
        <translation>The file or folder is read-only. Copy the file to another folder and open it again; nothing was written.</translation>
    </message>
    <message>
        <source>Khóa không mở được tệp này. Kiểm tra lại mật khẩu hoặc mã khôi phục; tệp giữ nguyên.</source>
        <translation>The key does not open this file. Check the password or the recovery code; the file is unchanged.</translation>
    </message>
    <message>
        <source>«{value}» không phải kỳ báo cáo. Ghi tháng như 2026-10.</source>
        <translation>“{value}” is not a reporting period. Enter a month like 2026-10.</translation>
    </message>
    <message>
        <source>Tháng đầu {first} sau tháng cuối {last}. Ghi lại hai tháng.</source>
        <translation>The first month {first} is after the last month {last}. Correct the two months.</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy. Việc vừa làm chưa ghi được; các việc trước đã lưu. Xóa bớt tệp rồi lưu lại.</source>
        <translation>The disk is full. This change was not saved; earlier ones were. Free some space and save again.</translation>
    </message>
    <message>
        <source>Ổ đĩa không đọc ghi được. Việc vừa làm chưa lưu; cắm lại ổ đĩa hoặc chép tệp sang nơi khác.</source>
        <translation>The disk cannot be read or written. This change was not saved; plug the drive in again or copy the file elsewhere.</translation>
    </message>
    <message>
        <source>Không tạo được thư mục sao lưu trong «{folder}»: đã có tệp mang tên đó. Đổi tên tệp ấy rồi sao lưu lại; dữ liệu không bị ảnh hưởng.</source>
        <translation>Cannot make the backup folder in “{folder}”: there is a file of that name. Rename that file and back up again; the data is unaffected.</translation>
    </message>
    <message>
        <source>Bản sao lưu vừa ghi không còn trong «{folder}». Kiểm tra ổ đĩa rồi sao lưu lại; dữ liệu không bị ảnh hưởng.</source>
        <translation>The backup just written is no longer in “{folder}”. Check the drive and back up again; the data is unaffected.</translation>
    </message>
    <message>
        <source>Không thấy nơi sao lưu thứ hai «{folder}». Cắm lại ổ; bản sao lưu sẽ được chép sang ở lần sau. Bản ở cạnh dữ liệu đã có đủ.</source>
        <translation>The second backup place “{folder}” is not there. Plug the drive in; the backup will be copied to it next time. The one beside the data is complete.</translation>
    </message>
    <message>
        <source>Bản sao lưu này của «{office}», không phải của văn phòng đang mở. Muốn xem thì chép ra nơi khác rồi mở; chưa thay đổi gì.</source>
        <translation>This backup belongs to “{office}”, not to the open office. To look at it, copy it elsewhere and open it; nothing was changed.</translation>
    </message>
    <message>
        <source>Không còn việc nào để hoàn tác.</source>
        <translation>There is nothing left to undo.</translation>
    </message>
    <message>
        <source>Không có việc nào để làm lại.</source>
        <translation>There is nothing to redo.</translation>
    </message>
    <message>
        <source>Chưa có họ và tên. Ghi họ và tên rồi lưu lại; chưa ghi gì.</source>
        <translation>There is no name. Enter the full name and save again; nothing was written.</translation>
    </message>
    <message>
        <source>Hồ sơ này không còn trong danh sách. Tải lại danh sách; không có gì thay đổi.</source>
        <translation>This record is no longer in the list. Load the list again; nothing was changed.</translation>
    </message>
    <message>
        <source>Chưa có tên cơ quan. Ghi tên, ví dụ «Đảng ủy phường Phổ Hòa».</source>
        <translation>There is no office name. Enter one, for example “Đảng ủy phường Phổ Hòa”.</translation>
    </message>
    <message>
        <source>Chưa có tên tổ chức. Ghi tên rồi lưu lại; chưa ghi gì.</source>
        <translation>There is no name for the body. Enter one and save again; nothing was written.</translation>
    </message>
    <message>
        <source>Nhiệm kỳ cần tên và ngày bắt đầu. Ghi đủ hai mục rồi lưu lại; chưa ghi gì.</source>
        <translation>A term needs a name and a first day. Enter both and save again; nothing was written.</translation>
    </message>
    <message>
        <source>Chưa có ngày bắt đầu. Ghi từ ngày nào, hoặc chọn «chưa rõ từ ngày nào».</source>
        <translation>There is no first day. Enter since when, or choose “start unknown”.</translation>
    </message>
    <message>
        <source>Tệp Excel đang mở ở nơi khác. Đóng tệp đó rồi xuất lại; số liệu không bị ảnh hưởng.</source>
        <translation>The Excel file is open elsewhere. Close it and export again; your data is unaffected.</translation>
    </message>
    <message>
        <source>«{file}» là tệp dữ liệu, không ghi danh sách đè lên. Ghi tên tệp .xlsx; chưa ghi gì.</source>
        <translation>“{file}” is a data file and is not overwritten with a list. Enter a file name ending in .xlsx; nothing was written.</translation>
    </message>
    <message>
        <source>«{file}» không có đuôi .pdf nên không mở được. Ghi tên tệp có đuôi .pdf; chưa ghi gì.</source>
        <translation>“{file}” does not end in .pdf and would not open. Enter a file name ending in .pdf; nothing was written.</translation>
    </message>
    <message>
        <source>«{file}» không có đuôi .pdf hay .xlsx. Ghi tên tệp có một trong hai đuôi này; chưa ghi gì.</source>
        <translation>“{file}” ends neither in .pdf nor in .xlsx. Enter a file name with one of these endings; nothing was written.</translation>
    </message>
    <message>
        <source>«{file}» không có đuôi .xlsx nên Excel không mở được. Ghi tên tệp có đuôi .xlsx; chưa ghi gì.</source>
        <translation>“{file}” does not end in .xlsx, so Excel would not open it. Enter a file name ending in .xlsx; nothing was written.</translation>
    </message>
    <message>
        <source>Không tìm thấy thư mục «{folder}». Chọn thư mục khác rồi làm lại; chưa ghi gì.</source>
        <translation>Cannot find the folder “{folder}”. Choose another folder and try again; nothing was written.</translation>
    </message>
    <message>
        <source>Thư mục «{folder}» chỉ cho đọc. Chọn thư mục khác rồi xuất lại; số liệu không bị ảnh hưởng.</source>
        <translation>The folder “{folder}” is read-only. Choose another folder and export again; your data is unaffected.</translation>
    </message>
    <message>
        <source>Không tìm thấy tệp «{file}». Kiểm tra lại đường dẫn hoặc cắm lại ổ đĩa rồi chọn lại.</source>
        <translation>Cannot find the file “{file}”. Check the path or plug the drive in, then choose it again.</translation>
    </message>
    <message>
        <source>Không mở được tệp «{file}». Đóng tệp ở chương trình khác rồi nhập lại; chưa ghi gì.</source>
        <translation>Cannot open the file “{file}”. Close it in the other program and import again; nothing was written.</translation>
    </message>
    <message>
        <source>Tệp «{file}» quá lớn hoặc có ô ở quá xa{where}. Mở bằng Excel, xóa các dòng và cột trống ở xa, lưu rồi nhập lại; chưa ghi gì.</source>
        <translation>The file “{file}” is too big or has cells too far out{where}. Open it in Excel, delete the empty rows and columns far out, save and import again; nothing was written.</translation>
    </message>
    <message>
        <source>Đọc tệp «{file}» quá lâu nên đã dừng. Chép riêng trang cần nhập sang tệp mới rồi nhập lại; chưa ghi gì.</source>
        <translation>Reading the file “{file}” took too long and was stopped. Copy the sheet to import into a new file and import that; nothing was written.</translation>
    </message>
    <message>
        <source>Trang «{sheet}» của tệp «{file}» không có ô nào có chữ. Chọn trang khác, hoặc mở tệp xem đã lưu đúng chưa; chưa ghi gì.</source>
        <translation>The sheet “{sheet}” of the file “{file}” has no cell with text. Choose another sheet, or open the file and see whether it was saved; nothing was written.</translation>
    </message>
    <message>
        <source>Trang «{sheet}» của tệp «{file}» có {rows} dòng nhưng không thấy tiêu đề «Họ và tên» và các cột bên cạnh. Ghi dòng tiêu đề ở trên danh sách rồi nhập lại, hoặc chọn trang khác; chưa ghi gì.</source>
        <translation>The sheet “{sheet}” of the file “{file}” has {rows} rows but no heading “Họ và tên” with columns beside it. Put a row of headings above the list and import again, or choose another sheet; nothing was written.</translation>
    </message>
    <message>
        <source>Trang «{sheet}» của tệp «{file}» có tiêu đề ở dòng {header} nhưng bên dưới không có người nào. Kiểm tra cột họ và tên, hoặc chọn trang khác; chưa ghi gì.</source>
        <translation>The sheet “{sheet}” of the file “{file}” has headings in row {header} but nobody below them. Check the column of names, or choose another sheet; nothing was written.</translation>
    </message>
    <message>
        <source>Tệp «{file}» không có trang «{sheet}». Các trang có: {known}.</source>
        <translation>The file “{file}” has no sheet “{sheet}”. It has: {known}.</translation>
    </message>
    <message>
        <source>Không có cột «{column}». Các cột dùng được: {known}.</source>
        <translation>There is no column “{column}”. Columns that can be used: {known}.</translation>
    </message>
    <message>
        <source>Ngày «{value}» quá sớm cho dữ liệu mẫu. Ghi ngày từ 1900-01-01; chưa ghi gì.</source>
        <translation>The day “{value}” is too early for sample data. Enter a day from 1900-01-01; nothing was written.</translation>
    </message>
    <message>
        <source>Không đưa được kết quả ra: nơi nhận đã đóng hoặc đầy. Việc đã làm vẫn được giữ.</source>
        <translation>The result could not be handed over: its receiver is closed or full. What was done is kept.</translation>
    </message>
    <message>
        <source>«{value}» không phải ngày. Ghi ngày theo dạng 2026-09-30.</source>
        <translation>“{value}” is not a day. Enter it like 2026-09-30.</translation>
    </message>
    <message>
        <source>Không in được: máy in không trả lời. Biểu vẫn còn; chọn máy in khác hoặc lưu PDF.</source>
        <translation>Cannot print: the printer does not answer. The sheet is kept; choose another printer or save as PDF.</translation>
    </message>
    <message>
        <source>«{file}» không có đuôi .png, .svg hay .pdf. Ghi tên tệp có một trong ba đuôi này; chưa ghi gì.</source>
        <translation>“{file}” does not end in .png, .svg or .pdf. Give it one of these endings; nothing was written.</translation>
    </message>
    <message>
        <source>Số lượng được giao {number} không hợp lệ. Ghi số từ 0 đến {most}; chưa ghi gì.</source>
        <translation>The assigned number {number} is not valid. Enter 0 to {most}; nothing was written.</translation>
    </message>
    <message>
        <source>Chỉ tiêu «{target}» không có trong kế hoạch đang bật. Chọn chỉ tiêu khác ở trang Chỉ tiêu.</source>
        <translation>The target “{target}” is in no plan that is switched on. Choose another on the page Targets.</translation>
    </message>
    <message>
        <source>Chưa có tên chức danh. Ghi tên rồi lưu lại; chưa ghi gì.</source>
        <translation>The title has no name. Enter one and save again; nothing was written.</translation>
    </message>
    <message>
        <source>Chưa chọn chức danh giữ ở loại tổ chức nào. Chọn ít nhất một loại rồi lưu lại; chưa ghi gì.</source>
        <translation>No kind of body is chosen for the title. Choose at least one and save again; nothing was written.</translation>
    </message>
    <message>
        <source>Đã có chức danh «{other}» ghi giống «{name}» ở cùng loại tổ chức. Dùng chức danh đó, hoặc ghi tên khác; chưa ghi gì.</source>
        <translation>There is a title “{other}” written like “{name}” in the same kind of body. Use that one, or enter another name; nothing was written.</translation>
    </message>
    <message>
        <source>Chưa bỏ được chức danh «{name}»: {count} người đang giữ ({who}). Ghi thôi giữ cho từng người trước; chưa ghi gì.</source>
        <translation>The title “{name}” cannot be removed: {count} people hold it ({who}). End their positions first; nothing was written.</translation>
    </message>
    <message>
        <source>Chưa bỏ được loại tổ chức này của chức danh «{name}»: {count} người đang giữ ở đó ({who}). Ghi thôi giữ cho từng người trước; chưa ghi gì.</source>
        <translation>This kind of body cannot be taken from the title “{name}”: {count} people hold it there ({who}). End their positions first; nothing was written.</translation>
    </message>
    <message>
        <source>«{file}» không có đuôi .cadre của tệp dữ liệu. Ghi tên tệp có đuôi .cadre; chưa ghi gì.</source>
        <translation>“{file}” does not end in .cadre as data files do. Use a name ending in .cadre; nothing was written.</translation>
    </message>
    <message>
        <source>Không có tổ chức mang mã «{body}». Các mã đang có: {known}.</source>
        <translation>There is no organisation with the code “{body}”. The codes are: {known}.</translation>
    </message>
    <message>
        <source>«{file}» là tệp đang nhập, ghi đè sẽ mất các dòng khác. Chọn tên khác cho tệp này; chưa ghi gì.</source>
        <translation>“{file}” is the file being imported; writing over it would lose its other rows. Choose another name; nothing was written.</translation>
    </message>
    <message>
        <source>Không đọc được «{file}»: tệp có mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu rồi nhập lại; chưa ghi gì.</source>
        <translation>“{file}” cannot be read: it has a password. Open it in Excel, remove the password, save and import again; nothing was written.</translation>
    </message>
    <message>
        <source>Không đọc được tệp «{file}»: tệp bị hỏng hoặc lưu dở. Mở bằng Excel, lưu lại dạng .xlsx rồi nhập; chưa ghi gì.</source>
        <translation>“{file}” cannot be read: it is damaged or half saved. Open it in Excel, save it as .xlsx and import that; nothing was written.</translation>
    </message>
    <message>
        <source>Tệp «{file}» không phải bảng tính. Chọn tệp Excel, LibreOffice hoặc CSV có danh sách; chưa ghi gì.</source>
        <translation>“{file}” is no spreadsheet. Choose an Excel, LibreOffice or CSV file with a list; nothing was written.</translation>
    </message>
    <message>
        <source>Tệp «{file}» là văn bản Word, không phải bảng tính. Mở văn bản, chép bảng trong đó sang Excel, lưu dạng .xlsx rồi nhập; chưa ghi gì.</source>
        <translation>“{file}” is a Word document, no spreadsheet. Open it, copy its table into Excel, save as .xlsx and import that; nothing was written.</translation>
    </message>
    <message>
        <source>Tệp «{file}» là PDF, không phải bảng tính. Xin nơi gửi tệp Excel gốc, hoặc chép bảng sang Excel rồi nhập; chưa ghi gì.</source>
        <translation>“{file}” is a PDF, no spreadsheet. Ask the sender for the Excel file, or copy the table into Excel and import that; nothing was written.</translation>
    </message>
    <message>
        <source>Tệp «{file}» là ảnh, không phải bảng tính. Xin nơi gửi tệp Excel gốc rồi nhập; chưa ghi gì.</source>
        <translation>“{file}” is a picture, no spreadsheet. Ask the sender for the Excel file and import that; nothing was written.</translation>
    </message>
    <message>
        <source>Tệp «{file}» là tệp nén. Giải nén rồi chọn tệp bảng tính bên trong; chưa ghi gì.</source>
        <translation>“{file}” is an archive. Unpack it and choose the spreadsheet inside; nothing was written.</translation>
    </message>
    <message>
        <source>Tệp «{file}» là cơ sở dữ liệu, không phải bảng tính. Dữ liệu CadreDesk mở ở Tệp &gt; Mở; chưa ghi gì.</source>
        <translation>“{file}” is a database, no spreadsheet. CadreDesk data opens by File &gt; Open; nothing was written.</translation>
    </message>
    <message>
        <source>Chưa có bảng nào để dán. Mở danh sách trong Excel, chọn các ô kể cả dòng tiêu đề, bấm Ctrl+C rồi dán lại; chưa ghi gì.</source>
        <translation>There is no table to paste. Open the list in Excel, select the cells with their headings, press Ctrl+C and paste again; nothing was written.</translation>
    </message>
    <message>
        <source>Không chạy được phần đọc bảng tính. Đóng bớt chương trình rồi nhập lại; nếu vẫn vậy, cài lại CadreDesk. Chưa ghi gì.</source>
        <translation>The part that reads spreadsheets does not start. Close other programs and import again; if it stays so, install CadreDesk again. Nothing was written.</translation>
    </message>
    <message>
        <source>Không có lần nhập số {number}. Xem lại danh sách các lần nhập; chưa thay đổi gì.</source>
        <translation>There is no import number {number}. See the list of imports; nothing was changed.</translation>
    </message>
    <message>
        <source>Lần nhập «{file}» đã được rút lại ngày {at}. Muốn có lại thì nhập lại tệp ấy; chưa thay đổi gì.</source>
        <translation>The import “{file}” was taken back on {at}. To have it again, import the file again; nothing was changed.</translation>
    </message>
    <message>
        <source>Không rút lại được lần nhập «{file}»: tệp dữ liệu đã được khôi phục từ bản sao lưu nên nhật ký của lần nhập không còn. Sửa từng người, hoặc khôi phục bản sao lưu trước lần nhập; chưa thay đổi gì.</source>
        <translation>The import “{file}” cannot be taken back: the data file was restored from a backup, so the log of the import is gone. Correct the people one by one, or restore a backup from before the import; nothing was changed.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>bắt buộc</source>
        <translation>required</translation>
    </message>
    <message>
        <source>{label}, bắt buộc</source>
        <translation>{label}, required</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Đang mở tệp…</source>
        <translation>Opening the file…</translation>
    </message>
    <message>
        <source>Đang tạo văn phòng…</source>
        <translation>Making the office…</translation>
    </message>
    <message>
        <source>Đang tạo văn phòng mẫu…</source>
        <translation>Making the sample office…</translation>
    </message>
    <message>
        <source>{name} bản sao {day}</source>
        <translation>{name} copy {day}</translation>
    </message>
    <message>
        <source>Đã lưu bản sao «{file}», đã kiểm tra.</source>
        <translation>Copy “{file}” saved and checked.</translation>
    </message>
    <message>
        <source>Đang lưu bản sao…</source>
        <translation>Saving a copy…</translation>
    </message>
    <message>
        <source>Đang kiểm tra tệp…</source>
        <translation>Checking the file…</translation>
    </message>
    <message>
        <source>Kiểm tra tệp dữ liệu</source>
        <translation>Check the data file</translation>
    </message>
    <message>
        <source>Tệp lành lặn: nội dung và liên kết đều đúng.</source>
        <translation>The file is sound: contents and references are right.</translation>
    </message>
    <message>
        <source>Tệp có chỗ sai. Lưu bản sao và mở bản sao lưu gần nhất.
{found}</source>
        <translation>Something in the file is wrong. Save a copy and open the latest backup.
{found}</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Lọc cột {title}</source>
        <translation>Filter column {title}</translation>
    </message>
    <message>
        <source>Bỏ lọc cột này</source>
        <translation>Remove this column&apos;s filter</translation>
    </message>
    <message>
        <source>Tìm giá trị</source>
        <translation>Search values</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lọc {count} {noun}</source>
        <translation>Filter {count} {noun}</translation>
    </message>
</context>
<context>
    <name>GeneralTab</name>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Tên gọi khác</source>
        <translation>Other name</translation>
    </message>
    <message>
        <source>không có</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>theo lý lịch đảng viên</source>
        <translation>by the Party file</translation>
    </message>
    <message>
        <source>Khai sinh, CCCD</source>
        <translation>Birth certificate, ID</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>Dân tộc</source>
        <translation>Ethnic group</translation>
    </message>
    <message>
        <source>Quê quán</source>
        <translation>Home town</translation>
    </message>
    <message>
        <source>Tôn giáo</source>
        <translation>Religion</translation>
    </message>
    <message>
        <source>Số căn cước</source>
        <translation>Citizen ID</translation>
    </message>
    <message>
        <source>Số thẻ đảng</source>
        <translation>Party card no.</translation>
    </message>
    <message>
        <source>Nơi ở hiện nay</source>
        <translation>Residence</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Ngày tuyển dụng</source>
        <translation>Recruited</translation>
    </message>
    <message>
        <source>Nơi sinh</source>
        <translation>Birth place</translation>
    </message>
    <message>
        <source>Người địa phương</source>
        <translation>Local person</translation>
    </message>
    <message>
        <source>Quê quán, tên cũ</source>
        <translation>Home town, old name</translation>
    </message>
    <message>
        <source>Nơi ở, tên cũ</source>
        <translation>Residence, old name</translation>
    </message>
    <message>
        <source>Số CMND cũ</source>
        <translation>Old ID no.</translation>
    </message>
    <message>
        <source>Gia đình chính sách</source>
        <translation>Policy family</translation>
    </message>
    <message>
        <source>Sức khỏe</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>theo khai sinh, căn cước</source>
        <translation>by birth certificate, ID</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Nội dung trợ giúp</source>
        <translation>Help text</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Mục lục trợ giúp</source>
        <translation>Help contents</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Lúc</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Người sửa</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Mục</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Trước và sau khi sửa</source>
        <translation>Before and after</translation>
    </message>
    <message>
        <source>Lịch sử sửa hồ sơ</source>
        <translation>History of the record</translation>
    </message>
    <message>
        <source>Chưa có lần sửa nào được ghi. Từ lần lưu tới, ai sửa gì sẽ nằm ở đây.</source>
        <translation>No change is recorded yet. From the next save on, who changed what stands here.</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>nội dung đã xóa khỏi lịch sử</source>
        <translation>content erased from the history</translation>
    </message>
    <message>
        <source>Hoàn tác: {label}</source>
        <translation>Undo: {label}</translation>
    </message>
    <message>
        <source>Làm lại: {label}</source>
        <translation>Redo: {label}</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Nhập dữ liệu</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Chọn tệp…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Chọn tệp để nhập…</source>
        <translation>Choose a file to import…</translation>
    </message>
    <message>
        <source>Đang đọc tệp «{file}»…</source>
        <translation>Reading “{file}”…</translation>
    </message>
    <message>
        <source>Đang ghi…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>Sẽ ghi</source>
        <translation>To be written</translation>
    </message>
    <message>
        <source>Đã ghi</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Đã nhập {count} dòng</source>
        <translation>{count} rows imported</translation>
    </message>
    <message>
        <source>Chưa chọn tệp</source>
        <translation>No file chosen</translation>
    </message>
    <message>
        <source>{file} · trang «{sheet}» · {count} người</source>
        <translation>{file} · sheet “{sheet}” · {count} people</translation>
    </message>
    <message>
        <source>Xem trước: chưa ghi gì</source>
        <translation>Preview: nothing is written yet</translation>
    </message>
    <message>
        <source>Các lần nhập…</source>
        <translation>Imports…</translation>
    </message>
    <message>
        <source>Dán bảng từ Excel</source>
        <translation>Paste table from Excel</translation>
    </message>
    <message>
        <source>Sửa ô đang chọn</source>
        <translation>Correct the selected cell</translation>
    </message>
    <message>
        <source>Lưu các dòng có lỗi…</source>
        <translation>Save problem rows…</translation>
    </message>
    <message>
        <source>Loại dòng trước</source>
        <translation>Previous kind of rows</translation>
    </message>
    <message>
        <source>Loại dòng sau</source>
        <translation>Next kind of rows</translation>
    </message>
    <message>
        <source>Nhập các dòng đã chọn</source>
        <translation>Import the chosen rows</translation>
    </message>
    <message>
        <source>Đang đọc bảng đã dán…</source>
        <translation>Reading the pasted table…</translation>
    </message>
    <message>
        <source>Ghi lại là lần nhập «{file}» lúc {time}; rút lại được bất cứ lúc nào ở «Các lần nhập».</source>
        <translation>Kept as the import “{file}” at {time}; it can be taken back at any time under “Imports”.</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Số của người khác</source>
        <translation>Someone else&apos;s number</translation>
    </message>
    <message>
        <source>Số căn cước khác</source>
        <translation>Different citizen ID</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Giống</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>Nghi ngờ</source>
        <translation>Doubtful</translation>
    </message>
    <message>
        <source>Có lỗi</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>Ghi dòng này thì ô sai được giữ nguyên văn ở ghi chú.</source>
        <translation>If this row is written, the wrong cells are kept word for word in the note.</translation>
    </message>
    <message>
        <source>Không có dòng nào để ghi.</source>
        <translation>There is no row to write.</translation>
    </message>
    <message>
        <source>{count} người mới</source>
        <translation>{count} new people</translation>
    </message>
    <message>
        <source>{count} người thay đổi ({cells} ô)</source>
        <translation>{count} people changed ({cells} cells)</translation>
    </message>
    <message>
        <source>{count} tổ chức mới</source>
        <translation>{count} new bodies</translation>
    </message>
    <message>
        <source>{count} chức vụ chưa gán</source>
        <translation>{count} unassigned positions</translation>
    </message>
    <message>
        <source>Sẽ ghi &lt;span style=&apos;font-weight:600&apos;&gt;{count} dòng&lt;/span&gt;: {parts}.</source>
        <translation>To be written: &lt;span style=&apos;font-weight:600&apos;&gt;{count} rows&lt;/span&gt;: {parts}.</translation>
    </message>
    <message>
        <source>{count} nghi ngờ</source>
        <translation>{count} doubtful</translation>
    </message>
    <message>
        <source>{count} có lỗi</source>
        <translation>{count} wrong</translation>
    </message>
    <message>
        <source>{count} bỏ chọn</source>
        <translation>{count} not ticked</translation>
    </message>
    <message>
        <source>Để lại {parts}.</source>
        <translation>Left out: {parts}.</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>{field} (cột đánh dấu)</source>
        <translation>{field} (tick column)</translation>
    </message>
    <message>
        <source>dòng trên bảng (tiêu đề)</source>
        <translation>row above the table (title)</translation>
    </message>
    <message>
        <source>dòng số thứ tự cột</source>
        <translation>row of column numbers</translation>
    </message>
    <message>
        <source>tên mục</source>
        <translation>section name</translation>
    </message>
    <message>
        <source>dòng tổng cộng</source>
        <translation>total row</translation>
    </message>
    <message>
        <source>chữ ký, nơi nhận</source>
        <translation>signature, recipients</translation>
    </message>
    <message>
        <source>ghi chú dưới bảng</source>
        <translation>note under the table</translation>
    </message>
    <message>
        <source>không có họ tên</source>
        <translation>no name</translation>
    </message>
    <message>
        <source>Số của hai người</source>
        <translation>Number of two people</translation>
    </message>
    <message>
        <source>Hoàn tác được cả lần nhập.</source>
        <translation>The whole import can be undone.</translation>
    </message>
    <message>
        <source>chọn tay</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>đã nhớ</source>
        <translation>remembered</translation>
    </message>
    <message>
        <source>theo nội dung</source>
        <translation>by content</translation>
    </message>
    <message>
        <source>theo tiêu đề</source>
        <translation>by heading</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>tháng/ngày/năm</source>
        <translation>month/day/year</translation>
    </message>
    <message>
        <source>năm/tháng/ngày</source>
        <translation>year/month/day</translation>
    </message>
    <message>
        <source>Excel đã đảo ngày và tháng</source>
        <translation>Excel swapped day and month</translation>
    </message>
    <message>
        <source>cả cột thống nhất</source>
        <translation>the whole column agrees</translation>
    </message>
    <message>
        <source>theo lệ thường</source>
        <translation>the usual order</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Đã rút lại «{file}»: {people} người trở lại như trước.</source>
        <translation>“{file}” taken back: {people} people as before.</translation>
    </message>
    <message>
        <source>Giữ lại {count} chỗ đã sửa sau đó.</source>
        <translation>Kept as they were changed since: {count}.</translation>
    </message>
    <message>
        <source>{new} mới, {changed} thay đổi</source>
        <translation>{new} new, {changed} changed</translation>
    </message>
    <message>
        <source>đã rút lại</source>
        <translation>taken back</translation>
    </message>
    <message>
        <source>không rút lại được</source>
        <translation>cannot be taken back</translation>
    </message>
    <message>
        <source>đang dùng</source>
        <translation>in use</translation>
    </message>
</context>
<context>
    <name>ImportsDialog</name>
    <message>
        <source>Các lần nhập</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Trang</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Nhập lúc</source>
        <translation>Imported at</translation>
    </message>
    <message>
        <source>Người nhập</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Rút lại…</source>
        <translation>Take back…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Rút lại trả về như trước lần nhập; dòng nào đã sửa sau đó thì giữ và nói rõ.</source>
        <translation>Taking back restores what was before the import; rows changed since stay, and are named.</translation>
    </message>
    <message>
        <source>Chưa nhập tệp nào. Mỗi lần nhập được ghi ở đây để rút lại khi cần.</source>
        <translation>No file imported yet. Every import is listed here and can be taken back.</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Rút lại lúc {time}</source>
        <translation>Taken back at {time}</translation>
    </message>
    <message>
        <source>Lần nhập này đã rút lại rồi.</source>
        <translation>This import was taken back already.</translation>
    </message>
    <message>
        <source>Nhật ký của lần nhập này không còn trong tệp dữ liệu.</source>
        <translation>The log of this import is no longer in the data file.</translation>
    </message>
    <message>
        <source>Đang xem những gì sẽ trả lại…</source>
        <translation>Looking at what would go back…</translation>
    </message>
    <message>
        <source>Đang rút lại «{file}»…</source>
        <translation>Taking back “{file}”…</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Chưa chép được sang nơi thứ hai «{folder}» từ {since}.</source>
        <translation>Not copied to the second place “{folder}” since {since}.</translation>
    </message>
    <message>
        <source>Đã sao lưu lúc {time}, đã kiểm tra</source>
        <translation>Backed up at {time}, checked</translation>
    </message>
    <message>
        <source>{fault}

Chương trình vẫn đóng; lần mở sau sẽ nhắc.</source>
        <translation>{fault}

The program closes all the same; it reminds you at the next start.</translation>
    </message>
    <message>
        <source>Chưa sao lưu được</source>
        <translation>Not backed up</translation>
    </message>
    <message>
        <source>Đang sao lưu…</source>
        <translation>Backing up…</translation>
    </message>
</context>
<context>
    <name>KeptSeats</name>
    <message>
        <source>Thôi để trống…</source>
        <translation>No longer empty…</translation>
    </message>
    <message>
        <source>từ {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>chưa rõ từ ngày nào</source>
        <translation>since an unknown date</translation>
    </message>
    <message>
        <source>Sửa…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>thôi để trống từ {day}</source>
        <translation>no longer kept open from {day}</translation>
    </message>
</context>
<context>
    <name>LeadersSource</name>
    <message>
        <source>Tình hình cán bộ ngày {day}</source>
        <translation>Cadres on {day}</translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message>
        <source>Dòng bỏ qua</source>
        <translation>Skipped rows</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Trong tệp</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Vì sao bỏ qua</source>
        <translation>Why it is skipped</translation>
    </message>
    <message>
        <source>… và {count} dòng nữa</source>
        <translation>… and {count} more rows</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>tỷ lệ hiện có</source>
        <translation>present share</translation>
    </message>
    <message>
        <source>mức cần đạt</source>
        <translation>required level</translation>
    </message>
    <message>
        <source>mức cần đạt là một khoảng</source>
        <translation>the required level is a range</translation>
    </message>
    <message>
        <source>chưa có dữ liệu, có thể được tính thêm</source>
        <translation>no data, may be counted too</translation>
    </message>
    <message>
        <source>Chú giải thanh so sánh: {words}</source>
        <translation>Key to the comparison bar: {words}</translation>
    </message>
</context>
<context>
    <name>ListNote</name>
    <message>
        <source>Chưa có dòng nào.</source>
        <translation>No rows yet.</translation>
    </message>
    <message>
        <source>Không có {noun} nào khớp «{text}».</source>
        <translation>No {noun} matches “{text}”.</translation>
    </message>
    <message>
        <source>Không có {noun} nào trong khung nhìn này.</source>
        <translation>No {noun} in this view.</translation>
    </message>
    <message>
        <source>Xóa lọc</source>
        <translation>Clear filters</translation>
    </message>
</context>
<context>
    <name>ListStrip</name>
    <message>
        <source>Đang lọc:</source>
        <translation>Filtered:</translation>
    </message>
    <message>
        <source>Xóa lọc</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Xếp theo</source>
        <translation>Sort by</translation>
    </message>
    <message>
        <source>Độ cao dòng</source>
        <translation>Row height</translation>
    </message>
    <message>
        <source>Dòng gọn</source>
        <translation>Compact rows</translation>
    </message>
    <message>
        <source>Dòng vừa</source>
        <translation>Medium rows</translation>
    </message>
    <message>
        <source>Dòng thoáng</source>
        <translation>Roomy rows</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>khớp «{text}»</source>
        <translation>matches “{text}”</translation>
    </message>
    <message>
        <source>Đã sao chép {count} dòng</source>
        <translation>Copied {count} rows</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>{some} và {count} giá trị khác</source>
        <translation>{some} and {count} other values</translation>
    </message>
    <message>
        <source>Cột {title}</source>
        <translation>Column {title}</translation>
    </message>
    <message>
        <source>Cột {title}, giảm dần</source>
        <translation>Column {title}, descending</translation>
    </message>
    <message>
        <source>Xếp từ cũ đến mới</source>
        <translation>Sort oldest to newest</translation>
    </message>
    <message>
        <source>Xếp từ mới đến cũ</source>
        <translation>Sort newest to oldest</translation>
    </message>
    <message>
        <source>Xếp từ thấp lên cao</source>
        <translation>Sort lowest to highest</translation>
    </message>
    <message>
        <source>Xếp từ cao xuống thấp</source>
        <translation>Sort highest to lowest</translation>
    </message>
    <message>
        <source>Xếp từ A đến Y</source>
        <translation>Sort A to Y</translation>
    </message>
    <message>
        <source>Xếp từ Y đến A</source>
        <translation>Sort Y to A</translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message>
        <source>Là thành viên</source>
        <translation>Membership</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Tuổi</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>chắc chắn</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>chưa rõ từ khi nào</source>
        <translation>since an unknown date</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Tệp</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Sửa</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Xem</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Công cụ</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <source>T&amp;rợ giúp</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Làm lại</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Tìm trong trang</source>
        <translation>Find on the page</translation>
    </message>
    <message>
        <source>Ngày tính số liệu</source>
        <translation>Day of the figures</translation>
    </message>
    <message>
        <source>Về hôm nay</source>
        <translation>Back to today</translation>
    </message>
    <message>
        <source>Khung bên</source>
        <translation>Side panel</translation>
    </message>
    <message>
        <source>Khung kế tiếp</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>Nhập dữ liệu…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Văn phòng mới…</source>
        <translation>New office…</translation>
    </message>
    <message>
        <source>Mở…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>Mở gần đây</source>
        <translation>Open recent</translation>
    </message>
    <message>
        <source>Mở văn phòng mẫu</source>
        <translation>Open the sample office</translation>
    </message>
    <message>
        <source>Lưu bản sao…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Chưa mở tệp nào</source>
        <translation>No file opened yet</translation>
    </message>
    <message>
        <source>Màu nền</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Theo hệ thống</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Thùng rác…</source>
        <translation>Trash…</translation>
    </message>
    <message>
        <source>Kiểm tra tệp dữ liệu</source>
        <translation>Check the data file</translation>
    </message>
    <message>
        <source>Trợ giúp trang này</source>
        <translation>Help for this page</translation>
    </message>
    <message>
        <source>Bắt đầu từ đâu</source>
        <translation>Where to start</translation>
    </message>
    <message>
        <source>Trở lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Thông tin văn phòng…</source>
        <translation>Office information…</translation>
    </message>
    <message>
        <source>Tìm nhanh</source>
        <translation>Quick find</translation>
    </message>
    <message>
        <source>Sao lưu ngay</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Sao lưu và khôi phục…</source>
        <translation>Backup and restore…</translation>
    </message>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Giới thiệu CadreDesk</source>
        <translation>About CadreDesk</translation>
    </message>
    <message>
        <source>Danh mục chức danh…</source>
        <translation>List of titles…</translation>
    </message>
    <message>
        <source>Số lượng được giao…</source>
        <translation>Approved staff numbers…</translation>
    </message>
    <message>
        <source>Các lần nhập…</source>
        <translation>Imports…</translation>
    </message>
</context>
<context>
    <name>MissingList</name>
    <message>
        <source>Ghi trong Thông tin văn phòng</source>
        <translation>Enter it in Office information</translation>
    </message>
    <message>
        <source>Ghi số lượng được giao</source>
        <translation>Enter approved staff numbers</translation>
    </message>
    <message>
        <source>Ghi số ghế ở trang Tổ chức</source>
        <translation>Enter the seats on the page Organisations</translation>
    </message>
    <message>
        <source>Để trống trên giấy (dòng chấm):</source>
        <translation>Left blank on paper (dotted line):</translation>
    </message>
    <message>
        <source>Không thiếu gì.</source>
        <translation>Nothing is missing.</translation>
    </message>
    <message>
        <source>Ghi…</source>
        <translation>Enter…</translation>
    </message>
</context>
<context>
    <name>MonthlySource</name>
    <message>
        <source>Biểu tổng hợp tháng {month}</source>
        <translation>Monthly summary {month}</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Ghi thành {name}?</source>
        <translation>Write as {name}?</translation>
    </message>
</context>
<context>
    <name>Nav</name>
    <message>
        <source>Các trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Nhập dữ liệu</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Chưa ghi tên</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <source>Người cập nhật: {name}</source>
        <translation>User: {name}</translation>
    </message>
    <message>
        <source>{who}. Bấm để đổi tên.</source>
        <translation>{who}. Click to change the name.</translation>
    </message>
</context>
<context>
    <name>NewOfficeDialog</name>
    <message>
        <source>Văn phòng mới</source>
        <translation>New office</translation>
    </message>
    <message>
        <source>Tên văn phòng</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>Đảng ủy phường …</source>
        <translation>Đảng ủy phường …</translation>
    </message>
    <message>
        <source>Địa danh</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>ghi trước ngày tháng trên văn bản</source>
        <translation>written before the date on documents</translation>
    </message>
    <message>
        <source>Người cập nhật</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Chọn nơi lưu…</source>
        <translation>Choose where to save…</translation>
    </message>
    <message>
        <source>Lưu tại</source>
        <translation>Saved in</translation>
    </message>
    <message>
        <source>Văn phòng mới có sẵn các tổ chức, chức danh, danh mục thường dùng và các chỉ tiêu của Kế hoạch 52-KH/ĐU; sửa được về sau.</source>
        <translation>A new office comes with the usual bodies, titles and lists and the targets of plan 52-KH/ĐU; all can be changed later.</translation>
    </message>
    <message>
        <source>Tạo văn phòng</source>
        <translation>Make office</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{label}, bắt buộc</source>
        <translation>{label}, required</translation>
    </message>
    <message>
        <source>Ghi tên văn phòng trước</source>
        <translation>Enter the name of the office first</translation>
    </message>
    <message>
        <source>Cấp trên</source>
        <translation>Superior</translation>
    </message>
    <message>
        <source>Đảng bộ tỉnh …</source>
        <translation>Party organisation of the province …</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Bỏ qua {count} dòng không phải người…</source>
        <translation>{count} rows that are not people are skipped…</translation>
    </message>
    <message>
        <source>Sẽ tạo {count} tổ chức mới…</source>
        <translation>{count} new bodies will be made…</translation>
    </message>
    <message>
        <source>Trang tính không có ô nào có chữ</source>
        <translation>The sheet has no cell with text</translation>
    </message>
    <message>
        <source>Không thấy dòng tiêu đề có «Họ và tên»</source>
        <translation>No heading row with “Họ và tên” was found</translation>
    </message>
    <message>
        <source>Không thấy người nào: kiểm tra cột Họ và tên</source>
        <translation>No people found: check the full name column</translation>
    </message>
    <message>
        <source>Ngày đọc theo {order}</source>
        <translation>Dates are read as {order}</translation>
    </message>
    <message>
        <source>{fields}: đọc theo {order}</source>
        <translation>{fields}: read as {order}</translation>
    </message>
    <message>
        <source>{words}; không có ngày nào để phân biệt</source>
        <translation>{words}; no date tells them apart</translation>
    </message>
    <message>
        <source>{field}: có lẽ là {order}, ví dụ «{example}»</source>
        <translation>{field}: perhaps {order}, such as “{example}”</translation>
    </message>
    <message>
        <source>Đọc lại theo {order}</source>
        <translation>Read again as {order}</translation>
    </message>
    <message>
        <source>Cột chọn tay sẽ được nhớ cho bảng cùng mẫu</source>
        <translation>Chosen columns are remembered for sheets of this layout</translation>
    </message>
    <message>
        <source>Các cột như đã chọn ở lần nhập trước</source>
        <translation>Columns as chosen at an earlier import</translation>
    </message>
    <message>
        <source>Bỏ các cột đã nhớ</source>
        <translation>Forget remembered columns</translation>
    </message>
    <message>
        <source>Đã sửa {count} ô; tệp giữ nguyên</source>
        <translation>Cells corrected: {count}; the file stays as it is</translation>
    </message>
    <message>
        <source>Bỏ sửa tất cả</source>
        <translation>Drop all corrections</translation>
    </message>
    <message>
        <source>Phông cũ (TCVN3, VNI): đã chuyển {count} ô</source>
        <translation>Legacy fonts (TCVN3, VNI): {count} cells converted</translation>
    </message>
    <message>
        <source>Số mất chữ số 0 ở đầu: đã thêm {count} ô</source>
        <translation>Leading 0 lost: put back in {count} cells</translation>
    </message>
    <message>
        <source>{count} dòng</source>
        <translation>{count} rows</translation>
    </message>
    <message>
        <source>{count} cột</source>
        <translation>{count} columns</translation>
    </message>
    <message>
        <source>{what} đang ẩn trong tệp vẫn được đọc</source>
        <translation>{what} hidden in the file are read too</translation>
    </message>
    <message>
        <source>Sẽ tạo {agreed}/{total} tổ chức mới…</source>
        <translation>{agreed} of {total} new bodies will be made…</translation>
    </message>
</context>
<context>
    <name>NoticePanel</name>
    <message>
        <source>Cần chú ý</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Không có việc gì cần chú ý.</source>
        <translation>Nothing needs attention.</translation>
    </message>
    <message>
        <source>Đang tính…</source>
        <translation>Working it out…</translation>
    </message>
    <message>
        <source>{count} việc</source>
        <translation>items: {count}</translation>
    </message>
    <message>
        <source>Còn {count} việc: {words}</source>
        <translation>{count} left: {words}</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>NoticesDialog</name>
    <message>
        <source>Cần chú ý: {count} việc</source>
        <translation>Needs attention: {count}</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>OfficeInfoDialog</name>
    <message>
        <source>Thông tin văn phòng</source>
        <translation>Office details</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tên văn phòng</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>Cấp trên</source>
        <translation>Above</translation>
    </message>
    <message>
        <source>Đảng bộ tỉnh …</source>
        <translation>Đảng bộ tỉnh …</translation>
    </message>
    <message>
        <source>dòng đầu của danh sách in</source>
        <translation>first line of printed lists</translation>
    </message>
    <message>
        <source>Địa danh</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>ghi trước ngày, tháng, năm</source>
        <translation>written before the date</translation>
    </message>
    <message>
        <source>Ký hiệu văn bản</source>
        <translation>Document symbol</translation>
    </message>
    <message>
        <source>như ĐU trong số 52-KH/ĐU</source>
        <translation>like ĐU in no. 52-KH/ĐU</translation>
    </message>
    <message>
        <source>Người cập nhật</source>
        <translation>User</translation>
    </message>
    <message>
        <source>tên ghi cùng mỗi việc làm trên máy này</source>
        <translation>the name kept with every action on this computer</translation>
    </message>
    <message>
        <source>để trống: in dòng chấm</source>
        <translation>empty: a dotted line is printed</translation>
    </message>
    <message>
        <source>Người lập biểu</source>
        <translation>Prepared by</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Quyền hạn</source>
        <translation>Signing authority</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>không ghi</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>Chữ ký dưới danh sách</source>
        <translation>Signatures under lists</translation>
    </message>
    <message>
        <source>Chữ ký như khi in</source>
        <translation>Signatures as printed</translation>
    </message>
    <message>
        <source>Văn phòng</source>
        <translation>Office</translation>
    </message>
</context>
<context>
    <name>OrganisationPage</name>
    <message>
        <source>Tổ chức</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>Thêm tổ chức…</source>
        <translation>Add body…</translation>
    </message>
    <message>
        <source>Gán chức vụ…</source>
        <translation>Assign position…</translation>
    </message>
    <message>
        <source>Thôi giữ chức vụ…</source>
        <translation>End position…</translation>
    </message>
    <message>
        <source>Đang đọc tổ chức…</source>
        <translation>Reading the bodies…</translation>
    </message>
    <message>
        <source>{count} tổ chức, ngày {day}</source>
        <translation>{count} bodies, on {day}</translation>
    </message>
    <message>
        <source>&lt;b&gt;{count}&lt;/b&gt; người trong {body}</source>
        <translation>&lt;b&gt;{count}&lt;/b&gt; people in {body}</translation>
    </message>
    <message>
        <source>{count} người chưa rõ từ khi nào</source>
        <translation>{count} people since an unknown date</translation>
    </message>
    <message>
        <source>Chưa có ai giữ chức vụ trong tổ chức này.</source>
        <translation>Nobody holds a position in this body.</translation>
    </message>
    <message>
        <source>Chọn người và chức danh để gán.</source>
        <translation>Choose the person and the title to assign.</translation>
    </message>
    <message>
        <source>Danh sách chưa có người nào.</source>
        <translation>There is nobody in the list.</translation>
    </message>
    <message>
        <source>Nhập bảng Excel đang dùng, rồi gán chức vụ ở đây.</source>
        <translation>Import the Excel sheet in use, then assign positions here.</translation>
    </message>
    <message>
        <source>Nhập dữ liệu…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>In danh sách…</source>
        <translation>Print list…</translation>
    </message>
    <message>
        <source>Biểu đồ</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>&lt;b&gt;{count}&lt;/b&gt; người có chức vụ chưa gán</source>
        <translation>&lt;b&gt;{count}&lt;/b&gt; people with unassigned positions</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>không có số liệu</source>
        <translation>no data</translation>
    </message>
    <message>
        <source>Chưa đủ dữ liệu</source>
        <translation>Not enough data</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Tổng quan</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Chọn thẻ…</source>
        <translation>Choose cards…</translation>
    </message>
    <message>
        <source>In cho lãnh đạo</source>
        <translation>Print for leaders</translation>
    </message>
    <message>
        <source>Danh sách chưa có người nào nên chưa có số liệu để xem.</source>
        <translation>There is nobody in the list, so there are no figures to show.</translation>
    </message>
    <message>
        <source>Nhập bảng Excel cơ quan đang dùng; các chỉ tiêu được tính ngay sau đó.</source>
        <translation>Import the Excel sheet the office uses; the targets are measured right after.</translation>
    </message>
    <message>
        <source>Nhập dữ liệu…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Đang tính tổng quan…</source>
        <translation>Working out the overview…</translation>
    </message>
    <message>
        <source>Chưa có người nào trong danh sách</source>
        <translation>Nobody in the list yet</translation>
    </message>
    <message>
        <source>{office} · nhiệm kỳ {term}</source>
        <translation>{office} · term {term}</translation>
    </message>
    <message>
        <source>Chỉ tiêu theo {source}</source>
        <translation>Targets of {source}</translation>
    </message>
    <message>
        <source>Chưa có kế hoạch nào đang bật</source>
        <translation>No plan is switched on</translation>
    </message>
    <message>
        <source>&lt;b&gt;{count}&lt;/b&gt; việc cần chú ý</source>
        <translation>&lt;b&gt;{count}&lt;/b&gt; items need attention</translation>
    </message>
    <message>
        <source>&lt;b&gt;{met}&lt;/b&gt;/{all} chỉ tiêu đạt</source>
        <translation>&lt;b&gt;{met}&lt;/b&gt; of {all} targets met</translation>
    </message>
    <message>
        <source>Chưa có số liệu</source>
        <translation>No figures yet</translation>
    </message>
    <message>
        <source>Không đọc được số liệu để xem.</source>
        <translation>The figures to be shown could not be read.</translation>
    </message>
    <message>
        <source>Đã dừng, chưa tính xong.</source>
        <translation>Stopped before it was computed.</translation>
    </message>
    <message>
        <source>Các thẻ đang hiện là của lần đọc trước.</source>
        <translation>The cards shown are those of the last reading.</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Khác ▾</source>
        <translation>More ▾</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>In…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Xuất Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <source>Phóng to</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Thu nhỏ</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Vừa bề ngang</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>Trang trước</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Trang sau</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Đang dàn trang…</source>
        <translation>Laying out pages…</translation>
    </message>
    <message>
        <source>Trang {number}/{count}</source>
        <translation>Page {number} of {count}</translation>
    </message>
    <message>
        <source>{count} trang</source>
        <translation>{count} pages</translation>
    </message>
    <message>
        <source>Đang ghi PDF…</source>
        <translation>Writing PDF…</translation>
    </message>
    <message>
        <source>Đang xuất Excel…</source>
        <translation>Exporting to Excel…</translation>
    </message>
    <message>
        <source>Đã ghi «{file}».</source>
        <translation>Wrote “{file}”.</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Đã dừng, chưa dàn trang xong.</source>
        <translation>Stopped before the pages were laid out.</translation>
    </message>
    <message>
        <source>Không dàn được trang. Số liệu không bị ảnh hưởng.</source>
        <translation>The pages could not be laid out. Your data is unaffected.</translation>
    </message>
    <message>
        <source>Trang đang hiện là của lần trước.</source>
        <translation>The pages shown are those of the last time.</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Trang in</source>
        <translation>Printed page</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>Tùy chọn</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Trình bày</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Còn thiếu</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>So với tháng</source>
        <translation>Compared with</translation>
    </message>
    <message>
        <source>Các phần</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>Biểu đồ trong phần VIII</source>
        <translation>Charts in part VIII</translation>
    </message>
    <message>
        <source>đáng chú ý nhất</source>
        <translation>the most noteworthy</translation>
    </message>
    <message>
        <source>không in biểu đồ</source>
        <translation>do not print charts</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>Người lập biểu</source>
        <translation>Prepared by</translation>
    </message>
    <message>
        <source>Xếp theo</source>
        <translation>Sort by</translation>
    </message>
    <message>
        <source>như danh sách đang xem</source>
        <translation>as the list on the screen</translation>
    </message>
    <message>
        <source>thứ tự chức danh</source>
        <translation>by rank of title</translation>
    </message>
    <message>
        <source>tên, họ, đệm</source>
        <translation>by given, family, middle name</translation>
    </message>
    <message>
        <source>Kiểu đặt dấu</source>
        <translation>Tone mark style</translation>
    </message>
    <message>
        <source>như đã nhập</source>
        <translation>as entered</translation>
    </message>
    <message>
        <source>kiểu mới: ủy, hòa</source>
        <translation>new style: ủy, hòa</translation>
    </message>
    <message>
        <source>kiểu cũ: uỷ, hoà</source>
        <translation>old style: uỷ, hoà</translation>
    </message>
    <message>
        <source>như thông tin văn phòng</source>
        <translation>as in the office information</translation>
    </message>
</context>
<context>
    <name>PartyTab</name>
    <message>
        <source>Ngày vào Đảng</source>
        <translation>Joined the Party</translation>
    </message>
    <message>
        <source>Ngày chính thức</source>
        <translation>Official member since</translation>
    </message>
    <message>
        <source>Ngày vào Đoàn</source>
        <translation>Joined the Youth Union</translation>
    </message>
    <message>
        <source>Ngày nhập ngũ</source>
        <translation>Enlisted</translation>
    </message>
    <message>
        <source>Ngày xuất ngũ</source>
        <translation>Discharged</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Chưa rõ {facts}</source>
        <translation>Unknown: {facts}</translation>
    </message>
    <message>
        <source>Chưa gán chức vụ: {texts}</source>
        <translation>Unassigned: {texts}</translation>
    </message>
    <message>
        <source>{text}, chưa rõ {count}</source>
        <translation>{text}, {count} unknown</translation>
    </message>
    <message>
        <source>ngày sinh</source>
        <translation>birth date</translation>
    </message>
    <message>
        <source>giới tính</source>
        <translation>gender</translation>
    </message>
    <message>
        <source>dân tộc</source>
        <translation>ethnic group</translation>
    </message>
    <message>
        <source>trình độ chuyên môn</source>
        <translation>degree</translation>
    </message>
    <message>
        <source>lý luận chính trị</source>
        <translation>political theory</translation>
    </message>
    <message>
        <source>quản lý nhà nước</source>
        <translation>state management</translation>
    </message>
    <message>
        <source>Thứ tự chức danh</source>
        <translation>Rank of title</translation>
    </message>
    <message>
        <source>Tên, họ, đệm</source>
        <translation>Given, family, middle name</translation>
    </message>
    <message>
        <source>Đang công tác</source>
        <translation>In office</translation>
    </message>
    <message>
        <source>Ban Chấp hành</source>
        <translation>Executive Committee</translation>
    </message>
    <message>
        <source>Thuộc Ban Chấp hành</source>
        <translation>In the Executive Committee</translation>
    </message>
    <message>
        <source>Ban Thường vụ</source>
        <translation>Standing Committee</translation>
    </message>
    <message>
        <source>Thuộc Ban Thường vụ</source>
        <translation>In the Standing Committee</translation>
    </message>
    <message>
        <source>Chủ chốt</source>
        <translation>Key titles</translation>
    </message>
    <message>
        <source>Chức danh chủ chốt</source>
        <translation>Key titles</translation>
    </message>
    <message>
        <source>Dưới 40 tuổi</source>
        <translation>Under 40</translation>
    </message>
    <message>
        <source>Chắc chắn dưới 40 tuổi</source>
        <translation>Certainly under 40</translation>
    </message>
    <message>
        <source>Đại biểu HĐND</source>
        <translation>Council deputies</translation>
    </message>
    <message>
        <source>Thiếu dữ liệu</source>
        <translation>Lacking data</translation>
    </message>
    <message>
        <source>Hồ sơ thiếu dữ liệu</source>
        <translation>Records lacking data</translation>
    </message>
    <message>
        <source>Chưa gán chức vụ</source>
        <translation>Without assigned position</translation>
    </message>
    <message>
        <source>Còn chức vụ chưa gán</source>
        <translation>With unassigned positions</translation>
    </message>
    <message>
        <source>&lt;b&gt;{count}&lt;/b&gt; người đang hiện / {total}</source>
        <translation>&lt;b&gt;{count}&lt;/b&gt; people shown / {total}</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Dưới 40</source>
        <translation>Under 40</translation>
    </message>
    <message>
        <source>Đang chọn: &lt;b&gt;{count}&lt;/b&gt;</source>
        <translation>Selected: &lt;b&gt;{count}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Tuổi bình quân: không có số liệu</source>
        <translation>Average age: no figures</translation>
    </message>
    <message>
        <source>Tuổi bình quân: &lt;b&gt;{age}&lt;/b&gt;</source>
        <translation>Average age: &lt;b&gt;{age}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>{text} ({count} người chưa rõ tuổi)</source>
        <translation>{text} ({count} people of unknown age)</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Nhóm người</source>
        <translation>Groups of people</translation>
    </message>
    <message>
        <source>Danh sách người</source>
        <translation>List of people</translation>
    </message>
    <message>
        <source>Không có người nào.</source>
        <translation>There is nobody.</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Tuổi</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Position</translation>
    </message>
</context>
<context>
    <name>PeopleOfDialog</name>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open record</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Cán bộ</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Tìm theo tên, chức vụ, số thẻ… không cần gõ dấu</source>
        <translation>Search by name, position, card number… accents not needed</translation>
    </message>
    <message>
        <source>người</source>
        <translation>people</translation>
    </message>
    <message>
        <source>Chưa có ai trong danh sách.</source>
        <translation>There is nobody in the list yet.</translation>
    </message>
    <message>
        <source>Nhập từ sổ tính Excel có sẵn, hoặc thêm từng người.</source>
        <translation>Import an existing Excel sheet, or add people one by one.</translation>
    </message>
    <message>
        <source>Nhập dữ liệu</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Xuất Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <source>Nhập…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Cột…</source>
        <translation>Columns…</translation>
    </message>
    <message>
        <source>Thêm người</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open record</translation>
    </message>
    <message>
        <source>Gán chức vụ…</source>
        <translation>Assign position…</translation>
    </message>
    <message>
        <source>Kết thúc hồ sơ…</source>
        <translation>End record…</translation>
    </message>
    <message>
        <source>Chuyển vào thùng rác</source>
        <translation>Move to trash</translation>
    </message>
    <message>
        <source>Danh sách cán bộ {day}.xlsx</source>
        <translation>List of people {day}.xlsx</translation>
    </message>
    <message>
        <source>DANH SÁCH TRÍCH NGANG CÁN BỘ</source>
        <translation>DANH SÁCH TRÍCH NGANG CÁN BỘ</translation>
    </message>
    <message>
        <source>Đang xuất Excel…</source>
        <translation>Exporting to Excel…</translation>
    </message>
    <message>
        <source>Đã ghi {count} người vào «{file}».</source>
        <translation>{count} people written to “{file}”.</translation>
    </message>
    <message>
        <source>Chép các dòng</source>
        <translation>Copy rows</translation>
    </message>
    <message>
        <source>Chép ô</source>
        <translation>Copy cell</translation>
    </message>
    <message>
        <source>Lọc cột đang đứng</source>
        <translation>Filter the current column</translation>
    </message>
    <message>
        <source>{count} người</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>Chép không có tiêu đề cột</source>
        <translation>Copy without column headings</translation>
    </message>
    <message>
        <source>Chọn tất cả</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>In danh sách…</source>
        <translation>Print list…</translation>
    </message>
    <message>
        <source>In danh sách đang xem…</source>
        <translation>Print list as shown…</translation>
    </message>
    <message>
        <source>Đã đưa {who} vào thùng rác (Ctrl+Z để hoàn tác)</source>
        <translation>Moved {who} to the trash (Ctrl+Z to undo)</translation>
    </message>
    <message>
        <source>Đang chuyển vào thùng rác…</source>
        <translation>Moving to the trash…</translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Tìm người, không cần gõ dấu</source>
        <translation>Search people, accents not needed</translation>
    </message>
    <message>
        <source>Người được gán</source>
        <translation>People assigned</translation>
    </message>
    <message>
        <source>Đã chọn {count} người</source>
        <translation>{count} people chosen</translation>
    </message>
    <message>
        <source>Không có người nào khớp «{text}».</source>
        <translation>No one matches “{text}”.</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Chưa rõ từ ngày nào; biết là đang giữ vào ngày {day}</source>
        <translation>Since an unknown date; known to hold it on {day}</translation>
    </message>
    <message>
        <source>sửa {count} ô</source>
        <translation>{count} fields edited</translation>
    </message>
    <message>
        <source>thêm {count} trình độ</source>
        <translation>{count} qualifications added</translation>
    </message>
    <message>
        <source>bỏ {count} trình độ</source>
        <translation>{count} qualifications removed</translation>
    </message>
    <message>
        <source>Đã {what}, chưa lưu.</source>
        <translation>Not saved: {what}.</translation>
    </message>
    <message>
        <source>thêm {count} chức vụ</source>
        <translation>{count} positions added</translation>
    </message>
    <message>
        <source>ghi thôi giữ {count} chức vụ</source>
        <translation>{count} positions ended</translation>
    </message>
    <message>
        <source>sửa {count} chức vụ</source>
        <translation>{count} positions edited</translation>
    </message>
    <message>
        <source>xóa {count} chức vụ</source>
        <translation>{count} positions deleted</translation>
    </message>
    <message>
        <source>đổi diện</source>
        <translation>employment changed</translation>
    </message>
    <message>
        <source>sửa diện</source>
        <translation>employment edited</translation>
    </message>
    <message>
        <source>thêm {count} trạng thái</source>
        <translation>{count} statuses added</translation>
    </message>
    <message>
        <source>xóa {count} trạng thái</source>
        <translation>{count} statuses deleted</translation>
    </message>
    <message>
        <source>sửa trạng thái</source>
        <translation>status edited</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Thông tin chung</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Trình độ</source>
        <translation>Qualifications</translation>
    </message>
    <message>
        <source>Đảng, đoàn thể</source>
        <translation>Party, organisations</translation>
    </message>
    <message>
        <source>Cần ghi họ và tên thì mới lưu được.</source>
        <translation>The full name is needed before saving.</translation>
    </message>
    <message>
        <source>{count} mục cần bổ sung</source>
        <translation>to be completed: {count}</translation>
    </message>
    <message>
        <source>Cần bổ sung</source>
        <translation>To be completed</translation>
    </message>
    <message>
        <source>Diện, trạng thái</source>
        <translation>Employment, status</translation>
    </message>
    <message>
        <source>Lịch sử sửa</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Cán bộ</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Kết thúc hồ sơ…</source>
        <translation>End record…</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Thẻ sau</source>
        <translation>Next tab</translation>
    </message>
    <message>
        <source>Thẻ trước</source>
        <translation>Previous tab</translation>
    </message>
    <message>
        <source>Bỏ thay đổi, trở lại</source>
        <translation>Discard changes, go back</translation>
    </message>
    <message>
        <source>Người trước</source>
        <translation>Previous person</translation>
    </message>
    <message>
        <source>Người sau</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>Người mới</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>{age} tuổi</source>
        <translation>age {age}</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Chưa sửa gì nên chưa có gì để lưu</source>
        <translation>Nothing was changed, so there is nothing to save</translation>
    </message>
    <message>
        <source>Đang sửa – chưa lưu</source>
        <translation>Editing – not saved</translation>
    </message>
    <message>
        <source>Ctrl+S: lưu · Esc: bỏ thay đổi · Ctrl+PgDn: thẻ sau</source>
        <translation>Ctrl+S: save · Esc: discard changes · Ctrl+PgDn: next tab</translation>
    </message>
    <message>
        <source>Bỏ thay đổi</source>
        <translation>Discard changes</translation>
    </message>
    <message>
        <source>Ở lại</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>Có ô còn lỗi; vẫn lưu được, ô này nằm trong «Cần bổ sung».</source>
        <translation>Some fields are wrong; they can be saved and stay under “To be completed”.</translation>
    </message>
    <message>
        <source>Hồ sơ chưa lưu thì chưa có gì để kết thúc</source>
        <translation>A record that is not saved cannot be ended</translation>
    </message>
    <message>
        <source>Chưa lưu được: xem ô «{field}»</source>
        <translation>Not saved: see the field “{field}”</translation>
    </message>
    <message>
        <source>Chưa lưu được. {field}: {problem}</source>
        <translation>Not saved. {field}: {problem}</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Người đang chọn</source>
        <translation>Selected person</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open record</translation>
    </message>
    <message>
        <source>Chọn một người để xem tóm tắt hồ sơ.</source>
        <translation>Select a person to see a summary.</translation>
    </message>
    <message>
        <source>{born} ({age} tuổi)</source>
        <translation>{born} (age {age})</translation>
    </message>
    <message>
        <source>Chưa gán chức vụ: {text}</source>
        <translation>Unassigned: {text}</translation>
    </message>
    <message>
        <source>Cần bổ sung: {count}</source>
        <translation>To be completed: {count}</translation>
    </message>
    <message>
        <source>và {count} mục khác trong hồ sơ</source>
        <translation>and {count} more in the record</translation>
    </message>
    <message>
        <source>Trình độ</source>
        <translation>Qualifications</translation>
    </message>
    <message>
        <source>Chuyên môn</source>
        <translation>Degree</translation>
    </message>
    <message>
        <source>LLCT</source>
        <translation>Political theory</translation>
    </message>
    <message>
        <source>QLNN</source>
        <translation>State management</translation>
    </message>
    <message>
        <source>Ngoại ngữ</source>
        <translation>Foreign language</translation>
    </message>
    <message>
        <source>Tin học</source>
        <translation>Informatics</translation>
    </message>
    <message>
        <source>Chức vụ đang giữ</source>
        <translation>Present positions</translation>
    </message>
    <message>
        <source>không</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{title} (chưa chắc chắn)</source>
        <translation>{title} (uncertain)</translation>
    </message>
    <message>
        <source>Đảng viên</source>
        <translation>Party member</translation>
    </message>
    <message>
        <source>Ngày vào Đảng</source>
        <translation>Joined the Party</translation>
    </message>
    <message>
        <source>Chính thức</source>
        <translation>Official</translation>
    </message>
    <message>
        <source>Số thẻ</source>
        <translation>Card no.</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>Lên</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Xuống</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Như ban đầu</source>
        <translation>As at first</translation>
    </message>
</context>
<context>
    <name>PositionDialog</name>
    <message>
        <source>Gán chức vụ</source>
        <translation>Assign position</translation>
    </message>
    <message>
        <source>Thêm chức vụ</source>
        <translation>Add position</translation>
    </message>
    <message>
        <source>Sửa chức vụ</source>
        <translation>Edit position</translation>
    </message>
    <message>
        <source>Thôi từ ngày</source>
        <translation>Ended from</translation>
    </message>
    <message>
        <source>để trống khi còn giữ</source>
        <translation>empty while held</translation>
    </message>
    <message>
        <source>Chức vụ chính</source>
        <translation>Main position</translation>
    </message>
    <message>
        <source>Hình thức</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Quyết định số</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>Ngày quyết định</source>
        <translation>Decision date</translation>
    </message>
    <message>
        <source>Gán</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PositionsTab</name>
    <message>
        <source>Chức danh</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Tổ chức</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Thôi từ ngày</source>
        <translation>Ended from</translation>
    </message>
    <message>
        <source>Chính</source>
        <translation>Main</translation>
    </message>
    <message>
        <source>Quyết định</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Chức vụ đang giữ và đã giữ</source>
        <translation>Present and past positions</translation>
    </message>
    <message>
        <source>Thêm chức vụ…</source>
        <translation>Add position…</translation>
    </message>
    <message>
        <source>Sửa…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Thôi giữ…</source>
        <translation>End…</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Xóa chức vụ ghi nhầm; thôi giữ thì dùng «Thôi giữ…»</source>
        <translation>Delete a position entered by mistake; to end one use “End…”</translation>
    </message>
    <message>
        <source>Chưa có chức vụ nào</source>
        <translation>No positions yet</translation>
    </message>
    <message>
        <source>chính</source>
        <translation>main</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Đã xóa: {what}</source>
        <translation>Deleted: {what}</translation>
    </message>
    <message>
        <source>Đã thêm: {what}</source>
        <translation>Added: {what}</translation>
    </message>
    <message>
        <source>Đã sửa: {what}</source>
        <translation>Edited: {what}</translation>
    </message>
    <message>
        <source>Đã ghi thôi giữ từ {day}: {what}</source>
        <translation>Ended from {day}: {what}</translation>
    </message>
    <message>
        <source>Chức vụ này đã thôi giữ</source>
        <translation>This position has ended</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Ghi dòng {row}</source>
        <translation>Write row {row}</translation>
    </message>
    <message>
        <source>Không ghi dòng {row}</source>
        <translation>Leave out row {row}</translation>
    </message>
    <message>
        <source>{words} (đã sửa)</source>
        <translation>{words} (corrected)</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>Các dòng trong trang tính</source>
        <translation>Rows of the sheet</translation>
    </message>
    <message>
        <source>Không có dòng nào loại này.</source>
        <translation>No row of this kind.</translation>
    </message>
    <message>
        <source>{cell} «{heading}»: {said}</source>
        <translation>{cell} “{heading}”: {said}</translation>
    </message>
    <message>
        <source>ô trống</source>
        <translation>empty cell</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Kết quả đối chiếu</source>
        <translation>Result of the comparison</translation>
    </message>
    <message>
        <source>Lưu các dòng có lỗi…</source>
        <translation>Save problem rows…</translation>
    </message>
    <message>
        <source>Lưu các dòng đang hiện…</source>
        <translation>Save rows shown…</translation>
    </message>
    <message>
        <source>Ghi ra tệp Excel kèm lý do, để sửa rồi nhập lại</source>
        <translation>Write them to an Excel file with the reasons, to be mended and imported again</translation>
    </message>
    <message>
        <source>Không có dòng nào có lỗi</source>
        <translation>No row has a problem</translation>
    </message>
</context>
<context>
    <name>QualificationsTab</name>
    <message>
        <source>Chuyên môn</source>
        <translation>Degree</translation>
    </message>
    <message>
        <source>Lý luận chính trị</source>
        <translation>Political theory</translation>
    </message>
    <message>
        <source>Quản lý nhà nước</source>
        <translation>State management</translation>
    </message>
    <message>
        <source>Ngoại ngữ</source>
        <translation>Foreign language</translation>
    </message>
    <message>
        <source>Tin học</source>
        <translation>Informatics</translation>
    </message>
    <message>
        <source>Phổ thông</source>
        <translation>General education</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Trình độ</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Chuyên ngành</source>
        <translation>Major</translation>
    </message>
    <message>
        <source>Ngoại ngữ nào</source>
        <translation>Which language</translation>
    </message>
    <message>
        <source>Nơi đào tạo</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Giao tiếp được</source>
        <translation>Can converse</translation>
    </message>
    <message>
        <source>Làm việc môi trường quốc tế</source>
        <translation>Can work internationally</translation>
    </message>
    <message>
        <source>Thêm dòng {kind}</source>
        <translation>Add a {kind} row</translation>
    </message>
    <message>
        <source>Bỏ dòng {kind}</source>
        <translation>Remove the {kind} row</translation>
    </message>
    <message>
        <source>Hình thức đào tạo</source>
        <translation>Form of study</translation>
    </message>
    <message>
        <source>Số văn bằng, chứng chỉ</source>
        <translation>Certificate no.</translation>
    </message>
    <message>
        <source>Ngày cấp</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Hình thức đào tạo, văn bằng</source>
        <translation>Form of study, certificate</translation>
    </message>
</context>
<context>
    <name>Quick</name>
    <message>
        <source>trang</source>
        <translation>page</translation>
    </message>
</context>
<context>
    <name>QuickPopup</name>
    <message>
        <source>Tên người, trang hoặc việc cần làm</source>
        <translation>Name, page or command</translation>
    </message>
    <message>
        <source>Tìm nhanh</source>
        <translation>Quick find</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Không có gì khớp «{text}».</source>
        <translation>Nothing matches “{text}”.</translation>
    </message>
    <message>
        <source>Còn {count} người khớp: xem trong danh sách</source>
        <translation>{count} more people match: show them in the list</translation>
    </message>
</context>
<context>
    <name>Quotas</name>
    <message>
        <source>Ghi bằng chữ số, từ 0 đến {most}.</source>
        <translation>Use digits, from 0 to {most}.</translation>
    </message>
</context>
<context>
    <name>QuotasDialog</name>
    <message>
        <source>Số lượng được giao</source>
        <translation>Approved staff numbers</translation>
    </message>
    <message>
        <source>Số người cấp trên giao cho từng khối của biểu tháng. Số đã giao từ trước giữ nguyên cho những ngày trước ngày ghi dưới đây.</source>
        <translation>How many people the superior approved for each block of the monthly sheet. Earlier numbers stay for the days before the one below.</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Quyết định số</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>ghi cùng số vừa sửa, nếu có</source>
        <translation>kept with the numbers changed, if any</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ghi đủ ngày, tháng, năm.</source>
        <translation>Enter day, month and year.</translation>
    </message>
</context>
<context>
    <name>RecentImports</name>
    <message>
        <source>Các lần nhập gần đây</source>
        <translation>Recent imports</translation>
    </message>
    <message>
        <source>Xem tất cả {count} lần nhập…</source>
        <translation>View all {count} imports…</translation>
    </message>
    <message>
        <source>Xem, rút lại…</source>
        <translation>View, take back…</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Tháng báo cáo</source>
        <translation>Month of the report</translation>
    </message>
    <message>
        <source>Biểu tổng hợp tình hình cán bộ tháng</source>
        <translation>Monthly summary of cadres</translation>
    </message>
    <message>
        <source>Số lượng tăng giảm, cơ cấu, cấp ủy và chủ chốt, trình độ, biến động, tiến độ chỉ tiêu và việc sắp đến hạn; số liệu tính đến ngày cuối tháng.</source>
        <translation>Numbers and changes, composition, committee and key people, qualifications, movements, progress of targets and what falls due; figures as of the last day of the month.</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Xem biểu tháng</source>
        <translation>View monthly sheet</translation>
    </message>
    <message>
        <source>Danh sách</source>
        <translation>List</translation>
    </message>
    <message>
        <source>tính đến {day}</source>
        <translation>as of {day}</translation>
    </message>
    <message>
        <source>Danh sách trích ngang cán bộ</source>
        <translation>Summary list of cadres</translation>
    </message>
    <message>
        <source>{count} mẫu in</source>
        <translation>{count} forms</translation>
    </message>
    <message>
        <source>DANH SÁCH TRÍCH NGANG CÁN BỘ</source>
        <translation>DANH SÁCH TRÍCH NGANG CÁN BỘ</translation>
    </message>
    <message>
        <source>Số lượng được giao…</source>
        <translation>Approved staff numbers…</translation>
    </message>
    <message>
        <source>Tháng này, {month}</source>
        <translation>This month, {month}</translation>
    </message>
    <message>
        <source>Tháng trước, {month}</source>
        <translation>Last month, {month}</translation>
    </message>
    <message>
        <source>Tháng {month}</source>
        <translation>Month {month}</translation>
    </message>
    <message>
        <source>{count} người đang có trong danh sách, theo thứ tự chức danh</source>
        <translation>{count} people in the list, by rank of title</translation>
    </message>
    <message>
        <source>{count} người</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>chưa có người nào</source>
        <translation>nobody yet</translation>
    </message>
    <message>
        <source>chưa rõ {count} người</source>
        <translation>{count} uncertain</translation>
    </message>
    <message>
        <source>được duyệt {seats}</source>
        <translation>{seats} approved</translation>
    </message>
</context>
<context>
    <name>Rereader</name>
    <message>
        <source>Đang đối chiếu…</source>
        <translation>Comparing…</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Khôi phục bản sao lưu</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Người, chức vụ và danh mục trong bản này giống hệt hiện nay.</source>
        <translation>People, positions and lists in this backup are the same as now.</translation>
    </message>
    <message>
        <source>Nếu khôi phục:</source>
        <translation>If restored:</translation>
    </message>
    <message>
        <source>Khôi phục bản {day}</source>
        <translation>Restore the backup of {day}</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{office}: {people} người, {positions} chức vụ.</source>
        <translation>{office}: {people} people, {positions} positions.</translation>
    </message>
    <message>
        <source>• {count} người trở lại danh sách</source>
        <translation>• {count} people come back to the list</translation>
    </message>
    <message>
        <source>• {count} người không còn trong danh sách</source>
        <translation>• {count} people leave the list</translation>
    </message>
    <message>
        <source>• {count} người trở lại hồ sơ lúc đó</source>
        <translation>• {count} people have their record of then</translation>
    </message>
    <message>
        <source>• {back} chức vụ trở lại, {gone} chức vụ mất đi</source>
        <translation>• {back} positions come back, {gone} go</translation>
    </message>
    <message>
        <source>• {count} mục của tổ chức, danh mục, chỉ tiêu trở lại như lúc đó</source>
        <translation>• {count} entries of bodies, lists and targets are as they were then</translation>
    </message>
    <message>
        <source>• mất {count} việc đã làm từ đó đến nay</source>
        <translation>• {count} actions done since then are lost</translation>
    </message>
    <message>
        <source>Tệp hỏng được cất riêng trong thư mục «Sao lưu», không bị xóa.</source>
        <translation>The damaged file is put aside in the folder “Sao lưu”, not deleted.</translation>
    </message>
    <message>
        <source>Dữ liệu hiện nay được sao lưu trước, nên lấy lại được: chọn bản «trước khi khôi phục». Sau khi khôi phục, không hoàn tác bằng Ctrl+Z các việc trước đó.</source>
        <translation>The data of now is backed up first, so you can get it back: choose the copy “before restoring”. After restoring, Ctrl+Z does not undo what was done before.</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Xem: {what}</source>
        <translation>View: {what}</translation>
    </message>
    <message>
        <source>… và {count} nữa</source>
        <translation>… and {count} more</translation>
    </message>
    <message>
        <source>Gập</source>
        <translation>Fold</translation>
    </message>
</context>
<context>
    <name>Restorer</name>
    <message>
        <source>Đang so bản sao lưu với dữ liệu hiện nay…</source>
        <translation>Comparing the backup with the data of now…</translation>
    </message>
    <message>
        <source>Bản sao lưu {day}: {people} người.</source>
        <translation>Backup of {day}: {people} people.</translation>
    </message>
    <message>
        <source>Bản sao lưu {day}, {why}: {people} người.</source>
        <translation>Backup of {day}, {why}: {people} people.</translation>
    </message>
    <message>
        <source>Đang khôi phục…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <source>Dữ liệu trở về như bản sao lưu {day}: {people} người.</source>
        <translation>The data is back to the backup of {day}: {people} people.</translation>
    </message>
    <message>
        <source>Dữ liệu trước khi khôi phục còn ở bản «{file}».</source>
        <translation>The data from before restoring is kept in “{file}”.</translation>
    </message>
    <message>
        <source>Đã khôi phục</source>
        <translation>Restored</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Đang đọc danh sách…</source>
        <translation>Reading the list…</translation>
    </message>
</context>
<context>
    <name>RowSaver</name>
    <message>
        <source>{file} - dòng có lỗi</source>
        <translation>{file} - problem rows</translation>
    </message>
    <message>
        <source>{file} - một số dòng</source>
        <translation>{file} - some rows</translation>
    </message>
    <message>
        <source>Đang ghi «{file}»…</source>
        <translation>Writing “{file}”…</translation>
    </message>
    <message>
        <source>Đã lưu {count} dòng kèm lý do vào «{file}», thư mục {folder}.</source>
        <translation>{count} rows saved with their reasons to “{file}”, folder {folder}.</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>Đã dừng; chưa ghi gì.</source>
        <translation>Stopped; nothing was written.</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Lưu khung nhìn</source>
        <translation>Save view</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Đổi tên khung nhìn</source>
        <translation>Rename view</translation>
    </message>
    <message>
        <source>Đổi tên</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Tên khung nhìn</source>
        <translation>Name of view</translation>
    </message>
</context>
<context>
    <name>SeatAdvice</name>
    <message>
        <source>Vẫn {what}</source>
        <translation>{what} anyway</translation>
    </message>
    <message>
        <source>{body} có {seats} ghế được duyệt, đang có {now} người. Gán xong là {after} người, thừa {surplus} người so với số ghế.</source>
        <translation>{body} has {seats} approved seats and {now} people. After this it has {after} people, {surplus} more than seats.</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Trang tính</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Đọc trang này</source>
        <translation>Read this sheet</translation>
    </message>
    <message>
        <source>Chọn trang tính trong tệp «{file}»</source>
        <translation>Choose a sheet of “{file}”</translation>
    </message>
    <message>
        <source>{name} – {count} người</source>
        <translation>{name} – {count} people</translation>
    </message>
    <message>
        <source>{words} (trang ẩn)</source>
        <translation>{words} (hidden sheet)</translation>
    </message>
    <message>
        <source>{words} (vừa nhập)</source>
        <translation>{words} (just imported)</translation>
    </message>
</context>
<context>
    <name>SideHolder</name>
    <message>
        <source>Mở khung bên (F9)</source>
        <translation>Open the side panel (F9)</translation>
    </message>
</context>
<context>
    <name>Spellings</name>
    <message>
        <source>Ghi trong bảng</source>
        <translation>Written in the sheet</translation>
    </message>
    <message>
        <source>Tổ chức</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>theo đơn vị, mục trong bảng</source>
        <translation>by unit or section of the sheet</translation>
    </message>
</context>
<context>
    <name>SpellingsDialog</name>
    <message>
        <source>Cách ghi đã học</source>
        <translation>Learned spellings</translation>
    </message>
    <message>
        <source>Quên cách ghi này</source>
        <translation>Forget this spelling</translation>
    </message>
    <message>
        <source>Bảng sau ghi như vậy thì chờ gán lại; hồ sơ đã ghi vẫn giữ. Hoàn tác được.</source>
        <translation>A later sheet with these words waits again; records written stay. Can be undone.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Bảng nhập vào ghi như dưới đây thì được hiểu là chức danh này.</source>
        <translation>What imported sheets write like this is taken for this title.</translation>
    </message>
    <message>
        <source>Chưa học cách ghi nào. Khi gán một chữ đang chờ cho chức danh này, chữ đó được nhớ.</source>
        <translation>Nothing learned yet. When waiting words are assigned to this title, they are remembered.</translation>
    </message>
</context>
<context>
    <name>StartFields</name>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Chưa rõ từ ngày nào</source>
        <translation>Start date unknown</translation>
    </message>
    <message>
        <source>Ghi ngày, hoặc chọn «Chưa rõ từ ngày nào».</source>
        <translation>Enter the date, or tick “Start date unknown”.</translation>
    </message>
    <message>
        <source>biết là đang giữ vào ngày {day}</source>
        <translation>known to hold it on {day}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Văn phòng mới…</source>
        <translation>New office…</translation>
    </message>
    <message>
        <source>Mở tệp…</source>
        <translation>Open file…</translation>
    </message>
    <message>
        <source>Mở văn phòng mẫu</source>
        <translation>Open the sample office</translation>
    </message>
    <message>
        <source>Mở gần đây</source>
        <translation>Open recent</translation>
    </message>
    <message>
        <source>Theo dõi cán bộ của Đảng ủy phường, xã.</source>
        <translation>The cadre register of a ward&apos;s or commune&apos;s Party office.</translation>
    </message>
    <message>
        <source>Dữ liệu nằm trong một tệp trên máy này, không đi đâu khác.</source>
        <translation>The data is one file on this computer and goes nowhere else.</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Chọn tệp…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Excel, LibreOffice, tệp chữ, trang web ({endings}), kể cả phông TCVN3, VNI. Tệp giữ nguyên.</source>
        <translation>Excel, LibreOffice, text files, web pages ({endings}), also in TCVN3 and VNI fonts. The file stays as it is.</translation>
    </message>
    <message>
        <source>Thả tệp danh sách vào đây, chọn tệp, hoặc dán bảng đã chép.</source>
        <translation>Drop a list here, choose a file, or paste a copied table.</translation>
    </message>
    <message>
        <source>Dán bảng từ Excel</source>
        <translation>Paste table from Excel</translation>
    </message>
    <message>
        <source>Dán bảng đã chép trong Excel hoặc Word (Ctrl+V)</source>
        <translation>Paste a table copied in Excel or Word (Ctrl+V)</translation>
    </message>
</context>
<context>
    <name>StateDialog</name>
    <message>
        <source>Diện</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Thôi từ ngày</source>
        <translation>Ended from</translation>
    </message>
    <message>
        <source>để trống khi còn tiếp tục</source>
        <translation>empty while it goes on</translation>
    </message>
    <message>
        <source>Nơi đến, lý do</source>
        <translation>Destination, reason</translation>
    </message>
    <message>
        <source>Quyết định số</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>Ngày quyết định</source>
        <translation>Decision date</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Đổi diện</source>
        <translation>Change employment</translation>
    </message>
    <message>
        <source>Sửa diện</source>
        <translation>Edit employment</translation>
    </message>
    <message>
        <source>Thêm trạng thái</source>
        <translation>Add status</translation>
    </message>
    <message>
        <source>Sửa trạng thái</source>
        <translation>Edit status</translation>
    </message>
    <message>
        <source>Trạng thái này kết thúc hồ sơ: chức vụ và diện đang giữ thôi từ cùng ngày.</source>
        <translation>This status ends the record: present positions and employment end on the same day.</translation>
    </message>
    <message>
        <source>Diện đang có thôi từ ngày diện mới bắt đầu.</source>
        <translation>The present employment ends when the new one starts.</translation>
    </message>
    <message>
        <source>Trạng thái đang có thôi từ ngày trạng thái mới bắt đầu.</source>
        <translation>The present status ends when the new one starts.</translation>
    </message>
    <message>
        <source>Cần chọn mục này.</source>
        <translation>A choice is needed here.</translation>
    </message>
    <message>
        <source>Cần ghi đủ ngày, tháng, năm.</source>
        <translation>Day, month and year are needed.</translation>
    </message>
</context>
<context>
    <name>StatesTab</name>
    <message>
        <source>Mục</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Thôi từ ngày</source>
        <translation>Ended from</translation>
    </message>
    <message>
        <source>Nơi đến, lý do</source>
        <translation>Destination, reason</translation>
    </message>
    <message>
        <source>Quyết định</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Diện và trạng thái qua các thời gian</source>
        <translation>Employment and status over time</translation>
    </message>
    <message>
        <source>Đổi diện…</source>
        <translation>Change employment…</translation>
    </message>
    <message>
        <source>Thêm trạng thái…</source>
        <translation>Add status…</translation>
    </message>
    <message>
        <source>Sửa…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Xóa dòng ghi nhầm; khi đã thôi thì ghi «Thôi từ ngày»</source>
        <translation>Delete a row entered by mistake; if it ended, enter “Ended from”</translation>
    </message>
    <message>
        <source>Chưa ghi diện, trạng thái nào</source>
        <translation>No employment or status entered yet</translation>
    </message>
    <message>
        <source>Diện</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Đã xóa: {what}</source>
        <translation>Deleted: {what}</translation>
    </message>
    <message>
        <source>Đã ghi: {what}</source>
        <translation>Entered: {what}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>{count} người trong danh sách</source>
        <translation>{count} people in the list</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Chọn tệp</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>Trang tính</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Cột và cách đọc</source>
        <translation>Columns and reading</translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>đã xong</source>
        <translation>done</translation>
    </message>
    <message>
        <source>đang ở</source>
        <translation>here</translation>
    </message>
    <message>
        <source>chưa</source>
        <translation>not yet</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Vì sao con số này</source>
        <translation>Why this number</translation>
    </message>
    <message>
        <source>Xem {count}</source>
        <translation>Show {count}</translation>
    </message>
</context>
<context>
    <name>StoryPanel</name>
    <message>
        <source>Gập hoặc mở quá trình</source>
        <translation>Fold or open the time line</translation>
    </message>
    <message>
        <source>Quá trình</source>
        <translation>Time line</translation>
    </message>
    <message>
        <source>Nhấn đúp vào đoạn để sửa</source>
        <translation>Double-click a bar to edit it</translation>
    </message>
    <message>
        <source>Vạch ▾ là ngày {day}</source>
        <translation>The mark ▾ is {day}</translation>
    </message>
</context>
<context>
    <name>TakeBackDialog</name>
    <message>
        <source>Rút lại lần nhập</source>
        <translation>Take back import</translation>
    </message>
    <message>
        <source>«{file}», nhập lúc {time}</source>
        <translation>“{file}”, imported at {time}</translation>
    </message>
    <message>
        <source>Không còn gì của lần nhập này để trả lại.</source>
        <translation>Nothing of this import is left to take back.</translation>
    </message>
    <message>
        <source>• Bỏ khỏi danh sách {count} người thêm ở lần nhập này</source>
        <translation>• People added by this import, taken off the list: {count}</translation>
    </message>
    <message>
        <source>• Trả hồ sơ {count} người về như trước</source>
        <translation>• Records put back as before: {count}</translation>
    </message>
    <message>
        <source>Một việc, hoàn tác được bằng Ctrl+Z. Tệp gốc không đổi.</source>
        <translation>One action, undone with Ctrl+Z. The file itself stays as it is.</translation>
    </message>
    <message>
        <source>Rút lại {count} người</source>
        <translation>Take back {count} people</translation>
    </message>
    <message>
        <source>Rút lại</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>… và {count} nữa</source>
        <translation>… and {count} more</translation>
    </message>
    <message>
        <source>• Giữ nguyên {count} chỗ:</source>
        <translation>• Kept as they are: {count}</translation>
    </message>
    <message>
        <source>Của ai</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>Gì</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Những gì giữ lại</source>
        <translation>What stays</translation>
    </message>
    <message>
        <source>• Để lại {count} người thêm ở lần nhập này, bỏ phần chưa ai sửa</source>
        <translation>• People added by this import who stay, without what nobody changed since: {count}</translation>
    </message>
</context>
<context>
    <name>Tally</name>
    <message>
        <source>{count} đạt</source>
        <translation>{count} met</translation>
    </message>
    <message>
        <source>{count} chưa đạt</source>
        <translation>{count} not met</translation>
    </message>
    <message>
        <source>{count} chưa đủ dữ liệu</source>
        <translation>{count} without enough data</translation>
    </message>
    <message>
        <source>{count} không có số liệu</source>
        <translation>{count} no data</translation>
    </message>
    <message>
        <source>Mở trang Chỉ tiêu</source>
        <translation>Open the page Targets</translation>
    </message>
    <message>
        <source>{count} chỉ tiêu:</source>
        <translation>{count} targets:</translation>
    </message>
    <message>
        <source>{count} chỉ tiêu, ẩn {hidden}:</source>
        <translation>{count} targets, {hidden} hidden:</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>Đạt, dư {count} người</source>
        <translation>Met, {count} to spare</translation>
    </message>
    <message>
        <source>Đạt, trên mức {high} %</source>
        <translation>Met, above {high} %</translation>
    </message>
    <message>
        <source>Đạt</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>Chưa đạt</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>Còn thiếu {count} người</source>
        <translation>short of {count}</translation>
    </message>
    <message>
        <source>Chưa rõ ({range})</source>
        <translation>Unknown ({range})</translation>
    </message>
    <message>
        <source>Chưa có số liệu</source>
        <translation>No figures</translation>
    </message>
    <message>
        <source>Được tính</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Chưa có người nào được tính.</source>
        <translation>Nobody is counted yet.</translation>
    </message>
    <message>
        <source>Mẫu số</source>
        <translation>Denominator</translation>
    </message>
    <message>
        <source>Không có số liệu: chưa có người nào trong mẫu số.</source>
        <translation>No figures: there is nobody in the denominator.</translation>
    </message>
    <message>
        <source>Chưa có dữ liệu</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>Ai trong mẫu số cũng có dữ liệu cần cho chỉ tiêu này.</source>
        <translation>Everybody in the denominator has the data this target needs.</translation>
    </message>
    <message>
        <source>Chưa rõ có thuộc</source>
        <translation>Membership unknown</translation>
    </message>
    <message>
        <source>Ai thuộc mẫu số, ai không đều đã rõ.</source>
        <translation>It is known of everybody whether they belong to the denominator.</translation>
    </message>
    <message>
        <source>Đủ {years} tuổi</source>
        <translation>Turns {years}</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>Ngoại ngữ</source>
        <translation>Foreign language</translation>
    </message>
    <message>
        <source>Dân tộc</source>
        <translation>Ethnic group</translation>
    </message>
    <message>
        <source>chưa có dữ liệu: {count} người</source>
        <translation>no data: {count}</translation>
    </message>
    <message>
        <source>chưa rõ có thuộc mẫu số: {count} người</source>
        <translation>membership unknown: {count}</translation>
    </message>
    <message>
        <source>Tại mốc {day}: {count} – {verdict}.</source>
        <translation>On the deadline {day}: {count} – {verdict}.</translation>
    </message>
</context>
<context>
    <name>TargetsModel</name>
    <message>
        <source>Mốc đang tới</source>
        <translation>Coming milestones</translation>
    </message>
    <message>
        <source>Mốc sau đó</source>
        <translation>Later milestones</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Mốc</source>
        <translation>Milestone</translation>
    </message>
    <message>
        <source>Mức</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Thực tế</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>So sánh</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Mốc đã qua – số liệu và kết quả của hiện nay</source>
        <translation>Past deadlines – figures and results of now</translation>
    </message>
</context>
<context>
    <name>TargetsPage</name>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>Chưa có kế hoạch nào đang bật. Chỉ tiêu tính theo kế hoạch của cơ quan.</source>
        <translation>No plan is switched on. Targets come from the office&apos;s plans.</translation>
    </message>
    <message>
        <source>Xem người đứng sau con số</source>
        <translation>Show the people behind the number</translation>
    </message>
    <message>
        <source>Đang tính chỉ tiêu…</source>
        <translation>Computing targets…</translation>
    </message>
    <message>
        <source>Không có chỉ tiêu nào đang bật</source>
        <translation>No target is switched on</translation>
    </message>
    <message>
        <source>{count} đạt</source>
        <translation>{count} met</translation>
    </message>
    <message>
        <source>{count} chưa đạt</source>
        <translation>{count} not met</translation>
    </message>
    <message>
        <source>{count} chưa rõ</source>
        <translation>{count} unknown</translation>
    </message>
    <message>
        <source>{count} chưa có số liệu</source>
        <translation>{count} without figures</translation>
    </message>
    <message>
        <source>Danh sách chưa có người nào nên chưa tính được chỉ tiêu. Nhập bảng Excel đang dùng để có số liệu.</source>
        <translation>There is nobody in the list, so targets cannot be measured. Import the Excel sheet in use to have figures.</translation>
    </message>
    <message>
        <source>Nhập dữ liệu…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>{source}: {series} chỉ tiêu, {marks} mốc · tính đến {day}</source>
        <translation>{source}: {series} targets, {marks} milestones · as of {day}</translation>
    </message>
    <message>
        <source>&lt;b&gt;{series}&lt;/b&gt; chỉ tiêu, &lt;b&gt;{marks}&lt;/b&gt; mốc: {parts}</source>
        <translation>&lt;b&gt;{series}&lt;/b&gt; targets, &lt;b&gt;{marks}&lt;/b&gt; milestones: {parts}</translation>
    </message>
    <message>
        <source>Biểu đồ</source>
        <translation>Chart</translation>
    </message>
</context>
<context>
    <name>TargetsTable</name>
    <message>
        <source>Các mốc chỉ tiêu</source>
        <translation>Milestones of the targets</translation>
    </message>
</context>
<context>
    <name>Term</name>
    <message>
        <source>Ghi số ghế bằng chữ số, từ 1 đến 999.</source>
        <translation>Enter the number of seats in digits, 1 to 999.</translation>
    </message>
</context>
<context>
    <name>TermDialog</name>
    <message>
        <source>Nhiệm kỳ, số ghế</source>
        <translation>Term, seats</translation>
    </message>
    <message>
        <source>Tên nhiệm kỳ</source>
        <translation>Name of term</translation>
    </message>
    <message>
        <source>như 2025–2030</source>
        <translation>such as 2025–2030</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Thôi từ ngày</source>
        <translation>Ended from</translation>
    </message>
    <message>
        <source>để trống khi chưa rõ</source>
        <translation>empty if unknown</translation>
    </message>
    <message>
        <source>Số ghế</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>theo số được duyệt</source>
        <translation>as approved</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Cần ghi mục này.</source>
        <translation>This is needed.</translation>
    </message>
</context>
<context>
    <name>Thumbs</name>
    <message>
        <source>Các trang</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Quá trình</source>
        <translation>Time line</translation>
    </message>
    <message>
        <source>Đảng</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>HĐND</source>
        <translation>People&apos;s Council</translation>
    </message>
    <message>
        <source>Chức vụ chính</source>
        <translation>Main position</translation>
    </message>
    <message>
        <source>Dự bị</source>
        <translation>Probationary</translation>
    </message>
    <message>
        <source>Vào Đảng</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>Đảng viên</source>
        <translation>Party member</translation>
    </message>
    <message>
        <source>chưa rõ từ ngày nào</source>
        <translation>since an unknown date</translation>
    </message>
    <message>
        <source>từ {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>thôi từ {day}</source>
        <translation>ended from {day}</translation>
    </message>
    <message>
        <source>Trình độ</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>LLCT</source>
        <translation>Political theory</translation>
    </message>
    <message>
        <source>QLNN</source>
        <translation>State management</translation>
    </message>
</context>
<context>
    <name>TitleBodyFields</name>
    <message>
        <source>Chức danh</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Tổ chức</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Cần chọn mục này.</source>
        <translation>A choice is needed here.</translation>
    </message>
    <message>
        <source>Thêm chức danh mới…</source>
        <translation>Add a new title…</translation>
    </message>
    <message>
        <source>Đã thêm chức danh, nhưng chức danh đó không giữ ở tổ chức này.</source>
        <translation>The title was added, but it is not held in this body.</translation>
    </message>
    <message>
        <source>Chưa có tổ chức loại này. Thêm ở trang Tổ chức, rồi gán.</source>
        <translation>There is no body of this kind. Add one on the page Bodies, then assign.</translation>
    </message>
</context>
<context>
    <name>TitleDialog</name>
    <message>
        <source>Sửa chức danh</source>
        <translation>Edit title</translation>
    </message>
    <message>
        <source>Thêm chức danh</source>
        <translation>Add title</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tên chức danh</source>
        <translation>Name of the title</translation>
    </message>
    <message>
        <source>Tên gọi tắt</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Cách ghi khác</source>
        <translation>Other wordings</translation>
    </message>
    <message>
        <source>đứng đầu danh mục</source>
        <translation>first in the list</translation>
    </message>
    <message>
        <source>Đứng sau</source>
        <translation>After</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Diện quản lý</source>
        <translation>Managing level</translation>
    </message>
    <message>
        <source>Giữ ở loại tổ chức *</source>
        <translation>Held in kind of body *</translation>
    </message>
    <message>
        <source>chọn một hay nhiều loại</source>
        <translation>choose one or more kinds</translation>
    </message>
    <message>
        <source>Giữ chức danh này là thành viên của</source>
        <translation>Holders are members of</translation>
    </message>
    <message>
        <source>không chọn khi chỉ làm việc ở đó</source>
        <translation>choose none if they only work there</translation>
    </message>
    <message>
        <source>trong bảng nhập vào; cách nhau bằng «;»</source>
        <translation>in imported sheets; separated by “;”</translation>
    </message>
    <message>
        <source>khi xếp theo thứ tự chức danh</source>
        <translation>when sorted by rank of title</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>Chức danh</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Gọi tắt</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Giữ ở</source>
        <translation>Held in</translation>
    </message>
    <message>
        <source>không dùng nữa</source>
        <translation>no longer used</translation>
    </message>
    <message>
        <source>Đang giữ</source>
        <translation>Held by</translation>
    </message>
    <message>
        <source>Đã học</source>
        <translation>Learned</translation>
    </message>
</context>
<context>
    <name>TitlesDialog</name>
    <message>
        <source>Danh mục chức danh</source>
        <translation>List of titles</translation>
    </message>
    <message>
        <source>Tìm chức danh, không cần gõ dấu</source>
        <translation>Search titles, accents not needed</translation>
    </message>
    <message>
        <source>Thêm chức danh…</source>
        <translation>Add title…</translation>
    </message>
    <message>
        <source>Sửa…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Bỏ chức danh</source>
        <translation>Remove title</translation>
    </message>
    <message>
        <source>Không gán cho ai nữa; hồ sơ đã ghi vẫn giữ. Hoàn tác được.</source>
        <translation>Assigned to nobody any more; records keep it. Can be undone.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{count} chức danh, theo thứ tự trong danh sách</source>
        <translation>{count} titles, by their place in lists</translation>
    </message>
    <message>
        <source>Không có chức danh nào khớp «{text}».</source>
        <translation>No title matches “{text}”.</translation>
    </message>
    <message>
        <source>Chữ trong bảng được hiểu là chức danh này, vì đã gán</source>
        <translation>Words of sheets taken for this title, because they were assigned</translation>
    </message>
    <message>
        <source>Cách ghi đã học ({count})…</source>
        <translation>Learned spellings ({count})…</translation>
    </message>
    <message>
        <source>Cách ghi đã học…</source>
        <translation>Learned spellings…</translation>
    </message>
</context>
<context>
    <name>TodoPanel</name>
    <message>
        <source>Cần bổ sung: {count}</source>
        <translation>To be completed: {count}</translation>
    </message>
    <message>
        <source>Không có gì cần bổ sung</source>
        <translation>Nothing to complete</translation>
    </message>
    <message>
        <source>Tới ô này</source>
        <translation>Go to this field</translation>
    </message>
    <message>
        <source>Tới ô này: {what}</source>
        <translation>Go to this field: {what}</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Thùng rác</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>Người trong thùng rác</source>
        <translation>People in the trash</translation>
    </message>
    <message>
        <source>Lấy lại</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>chưa rõ ngày sinh</source>
        <translation>birth date unknown</translation>
    </message>
    <message>
        <source>{name}, {born} – bỏ vào ngày {day}</source>
        <translation>{name}, {born} – put here on {day}</translation>
    </message>
    <message>
        <source>Người trong thùng rác không nằm trong danh sách và số liệu nào.</source>
        <translation>People in the trash are in no list and no figure.</translation>
    </message>
    <message>
        <source>Thùng rác trống.</source>
        <translation>The trash is empty.</translation>
    </message>
</context>
<context>
    <name>TriField</name>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>Vacancy</name>
    <message>
        <source>dành cho nữ</source>
        <translation>kept for women</translation>
    </message>
    <message>
        <source>dành cho cán bộ trẻ</source>
        <translation>kept for young people</translation>
    </message>
    <message>
        <source>dành cho người dân tộc thiểu số</source>
        <translation>kept for ethnic minorities</translation>
    </message>
    <message>
        <source>chưa dành cho ai</source>
        <translation>kept for nobody</translation>
    </message>
    <message>
        <source>để trống {count} ghế, {whom}</source>
        <translation>Seats left empty: {count}, {whom}</translation>
    </message>
</context>
<context>
    <name>VacancyDialog</name>
    <message>
        <source>Để trống ghế</source>
        <translation>Leave seats empty</translation>
    </message>
    <message>
        <source>tổ chức này còn {count} ghế</source>
        <translation>seats free in this body: {count}</translation>
    </message>
    <message>
        <source>Số ghế</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>Dành cho</source>
        <translation>Kept for</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Cán bộ trẻ</source>
        <translation>Young people</translation>
    </message>
    <message>
        <source>Người dân tộc thiểu số</source>
        <translation>Ethnic minorities</translation>
    </message>
    <message>
        <source>Không dành riêng cho ai</source>
        <translation>Nobody in particular</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>văn bản hoặc việc còn chờ, để sau này nhớ lại</source>
        <translation>the document or matter it waits for, to be remembered later</translation>
    </message>
    <message>
        <source>biết là đang để trống vào ngày {day}</source>
        <translation>known to be empty on {day}</translation>
    </message>
    <message>
        <source>Để trống</source>
        <translation>Leave empty</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cần chọn mục này.</source>
        <translation>A choice is needed here.</translation>
    </message>
    <message>
        <source>Sửa ghế để trống</source>
        <translation>Edit seat kept open</translation>
    </message>
    <message>
        <source>Thôi từ ngày</source>
        <translation>Ended on</translation>
    </message>
    <message>
        <source>xóa đi nếu vẫn còn để trống</source>
        <translation>delete it if it is still kept open</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>{known}, đã để trống {kept} ghế ở dòng khác</source>
        <translation>{known}, kept empty on other lines: {kept}</translation>
    </message>
    <message>
        <source>, đã để trống {count} ghế ở dòng khác</source>
        <translation>, kept empty on other lines: {count}</translation>
    </message>
    <message>
        <source>{body} còn {open} ghế{kept}. Để trống {count} ghế là vượt {surplus} ghế so với số được duyệt.</source>
        <translation>{body} has {open} seats left{kept}. Keeping {count} empty is {surplus} more than approved.</translation>
    </message>
</context>
<context>
    <name>ViewTabs</name>
    <message>
        <source>Khung nhìn</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Lưu khung nhìn đang xem</source>
        <translation>Save the present view</translation>
    </message>
    <message>
        <source>Đổi tên…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Bỏ khung nhìn</source>
        <translation>Remove view</translation>
    </message>
    <message>
        <source>Lấy lại các khung nhìn có sẵn</source>
        <translation>Bring back the built-in views</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Ghi trong bảng</source>
        <translation>Written in the sheet</translation>
    </message>
    <message>
        <source>Số người</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Người</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Bảng ngày</source>
        <translation>Sheet of</translation>
    </message>
    <message>
        <source>Mục, đơn vị trong bảng</source>
        <translation>Section, unit in the sheet</translation>
    </message>
</context>
<context>
    <name>WaitingTexts</name>
    <message>
        <source>Chức vụ chưa gán: {count}</source>
        <translation>Unassigned positions: {count}</translation>
    </message>
    <message>
        <source>«{text}» – theo bảng ngày {day}</source>
        <translation>“{text}” – by the sheet of {day}</translation>
    </message>
    <message>
        <source>Gán…</source>
        <translation>Assign…</translation>
    </message>
    <message>
        <source>Gán «{text}»</source>
        <translation>Assign “{text}”</translation>
    </message>
</context>
<context>
    <name>WaitingView</name>
    <message>
        <source>Chức vụ chưa gán</source>
        <translation>Unassigned positions</translation>
    </message>
    <message>
        <source>Gán…</source>
        <translation>Assign…</translation>
    </message>
    <message>
        <source>Không phải chức vụ</source>
        <translation>Not a position</translation>
    </message>
    <message>
        <source>Bỏ các dòng đang chọn khỏi danh sách này; hoàn tác được</source>
        <translation>Take the selected rows off this list; can be undone</translation>
    </message>
    <message>
        <source>Mọi chức vụ ghi trong bảng đều đã gán.</source>
        <translation>Every position written in the sheets is assigned.</translation>
    </message>
    <message>
        <source>Thêm chức danh…</source>
        <translation>Add title…</translation>
    </message>
    <message>
        <source>Thêm chức danh «{text}»…</source>
        <translation>Add title “{text}”…</translation>
    </message>
    <message>
        <source>{people} người, {texts} cách ghi. Chọn một hay nhiều dòng rồi gán.</source>
        <translation>{people} people, {texts} wordings. Select one or more rows, then assign.</translation>
    </message>
</context>
<context>
    <name>WhoPanel</name>
    <message>
        <source>không có họ tên</source>
        <translation>no name</translation>
    </message>
    <message>
        <source>Dòng {row}: {who} – ghi hay bỏ?</source>
        <translation>Row {row}: {who} – write or leave out?</translation>
    </message>
    <message>
        <source>Dòng {row}: {who} là ai?</source>
        <translation>Row {row}: who is {who}?</translation>
    </message>
    <message>
        <source>Người đã có: {who}</source>
        <translation>Known person: {who}</translation>
    </message>
    <message>
        <source>Người mới</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Bỏ dòng này</source>
        <translation>Leave this row out</translation>
    </message>
    <message>
        <source>Trong tệp</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Đang có</source>
        <translation>On file</translation>
    </message>
    <message>
        <source>Ô trống trong tệp không xóa dữ liệu đã có.</source>
        <translation>Empty cells in the file do not erase what is known.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Đã hoàn tác: {what}</source>
        <translation>Undone: {what}</translation>
    </message>
    <message>
        <source>Đã làm lại: {what}</source>
        <translation>Redone: {what}</translation>
    </message>
    <message>
        <source>Đã lưu lúc {time}</source>
        <translation>Saved at {time}</translation>
    </message>
    <message>
        <source>Hoàn tác: {what}</source>
        <translation>Undo: {what}</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Làm lại: {what}</source>
        <translation>Redo: {what}</translation>
    </message>
    <message>
        <source>Làm lại</source>
        <translation>Redo</translation>
    </message>
</context>
<context>
    <name>WorkView</name>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Nhập {count} dòng</source>
        <translation>Import {count} rows</translation>
    </message>
    <message>
        <source>Không có dòng mới hoặc thay đổi để ghi.</source>
        <translation>There are no new or changed rows to write.</translation>
    </message>
    <message>
        <source>Xem ngày lấy từ đâu, hoặc sửa</source>
        <translation>See where the day comes from, or change it</translation>
    </message>
    <message>
        <source>Số liệu tính đến {day}…</source>
        <translation>Figures as of {day}…</translation>
    </message>
    <message>
        <source>Bảng ghi «{there}», văn phòng này là «{here}». Kiểm tra đúng tệp trước khi ghi.</source>
        <translation>The sheet says “{there}”, this office is “{here}”. Check that it is the right file before importing.</translation>
    </message>
    <message>
        <source>Bảng này ({day}) cũ hơn lần nhập «{file}» ({newer}). Xem kỹ các dòng thay đổi: dữ liệu mới có thể bị thay bằng dữ liệu cũ.</source>
        <translation>This sheet ({day}) is older than the import “{file}” ({newer}). Look closely at the changed rows: newer data may be replaced by older.</translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>Trang {number}</source>
        <translation>Page {number}</translation>
    </message>
</context>
<context>
    <name>_Printing</name>
    <message>
        <source>Đã gửi {count} trang tới máy in «{printer}».</source>
        <translation>Sent {count} pages to the printer “{printer}”.</translation>
    </message>
    <message>
        <source>tệp</source>
        <translation>file</translation>
    </message>
</context>
</TS>
