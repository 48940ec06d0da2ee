/* Starts the program with the Python that lies beside it; its arguments go on as they are.
 *
 * Built twice: for the window, and (CONSOLE) for the command line. A file portable.txt beside it
 * keeps the settings there too. */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#define ROOM 32768
#define FIRST 5

typedef int (*py_main)(int, wchar_t **);

static wchar_t folder[ROOM], path[ROOM];

static const wchar_t *beside(const wchar_t *name) {
    wcscpy(path, folder);
    wcscat(path, name);
    return path;
}

static int fail(const wchar_t *what) {
#ifdef CONSOLE
    fwprintf(stderr, L"%ls\n", what);
#else
    MessageBoxW(NULL, what, L"CadreDesk", MB_ICONERROR);
#endif
    return 3;
}

static int start(int count, wchar_t **words) {
    DWORD length = GetModuleFileNameW(NULL, folder, ROOM - 64);
    while (length && folder[length - 1] != L'\\') length--;
    folder[length] = 0;

    if (GetFileAttributesW(beside(L"portable.txt")) != INVALID_FILE_ATTRIBUTES &&
        !GetEnvironmentVariableW(L"CADREDESK_HOME", NULL, 0))
        SetEnvironmentVariableW(L"CADREDESK_HOME", beside(L"Thiết lập"));

    /* libraries come from the program's own folder or from Windows, never from where it was started */
    SetDllDirectoryW(L"");
    HMODULE python = LoadLibraryExW(beside(L"python311.dll"), NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    py_main run = python ? (py_main)(void *)GetProcAddress(python, "Py_Main") : NULL;
    wchar_t **all = calloc(count + FIRST + 1, sizeof *all);
    if (!run || !all)
        return fail(L"Không mở được python311.dll. Cài lại CadreDesk; dữ liệu không mất.");

    wchar_t *first[FIRST] = {words[0], L"-X", L"utf8", L"-m", L"cadredesk"};
    for (int i = 0; i < FIRST; i++) all[i] = first[i];
    for (int i = 1; i < count; i++) all[FIRST + i - 1] = words[i];
    int code = run(count + FIRST - 1, all);
#ifndef CONSOLE
    /* nobody sees what Python says of an error here; the window itself ends with 0 */
    if (code && (count < 2 || words[1][0] != L'-'))
        fail(L"CadreDesk dừng vì lỗi. Mọi việc đã làm đều đã lưu. Mở lại; nếu vẫn thế, xem mục "
             L"«Khi không khởi động được» trong tệp «Cài đặt và quản trị.txt» cạnh chương trình.");
#endif
    return code;
}

#ifdef CONSOLE
int wmain(int count, wchar_t **words) { return start(count, words); }
#else
int WINAPI wWinMain(HINSTANCE own, HINSTANCE none, LPWSTR line, int show) {
    (void)own; (void)none; (void)line; (void)show;
    return start(__argc, __wargv);
}
#endif
