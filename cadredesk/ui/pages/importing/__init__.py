"""The page Nhập dữ liệu: from a sheet somebody sent to people in the file, in one undoable step."""
