"""Files in and out: spreadsheets read through a child process, workbooks written."""
