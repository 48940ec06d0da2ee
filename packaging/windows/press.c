/* For the trial: presses a button of the dialog that is open. press.exe NUMBER (1 is Next or OK,
 * 2 is Cancel). Answers 0 if there was a dialog. */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <stdlib.h>

int main(int count, char **words) {
    HWND dialog = FindWindowW(L"#32770", NULL);
    if (count < 2 || !dialog || !IsWindowVisible(dialog)) return 1;
    PostMessageW(dialog, WM_COMMAND, atoi(words[1]), 0);
    return 0;
}
