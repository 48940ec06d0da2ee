; The installer. Per user, so that nobody needs to be an administrator.
; Defined by installer.py: TREE, OUT, ICONS, VERSION, NUMBERS; FAST for quick, larger builds;
; files.nsh names what lies in the program's folder.
Unicode true
Target amd64-unicode
!include MUI2.nsh
!include FileFunc.nsh
!include WinVer.nsh
!include x64.nsh

!define APP "CadreDesk"
!define EXE "CadreDesk.exe"
!define CLI "CadreDesk-cli.exe"
!define KIND "CadreDesk.Office"
!define OWN_KEY "Software\${APP}"
!define UN_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${APP}"
!define CLASSES "Software\Classes"

!define E_WINDOWS 3
!define E_RUNNING 4
!define E_FOLDER 5

Name "${APP}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${APP}"
InstallDirRegKey HKCU "${OWN_KEY}" "InstallDir"
BrandingText "${APP} ${VERSION}"
ManifestDPIAware true
!ifdef FAST
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif

VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=1066 "ProductName" "${APP}"
VIAddVersionKey /LANG=1066 "FileDescription" "Bộ cài ${APP}"
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "CompanyName" "${APP}"
VIAddVersionKey /LANG=1066 "LegalCopyright" "${APP}"

!define MUI_ICON "${ICONS}/program.ico"
!define MUI_UNICON "${ICONS}/program.ico"
!define MUI_ABORTWARNING
!define MUI_WELCOMEFINISHPAGE_BITMAP "${ICONS}/side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${ICONS}/side.bmp"
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_WELCOMEPAGE_TITLE "$(S_TITLE)"
!define MUI_WELCOMEPAGE_TEXT "$(S_WELCOME)"
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(S_WHERE)"
!define MUI_COMPONENTSPAGE_TEXT_TOP "$(S_WHAT)"
!define MUI_FINISHPAGE_TITLE "$(S_DONE)"
!define MUI_FINISHPAGE_TEXT "$(S_DONE_IS)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(S_KEPT)"
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${OWN_KEY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!macro Page kind head sub
  !define MUI_PAGE_HEADER_TEXT "$(${head})"
  !define MUI_PAGE_HEADER_SUBTEXT "$(${sub})"
  !insertmacro ${kind}
!macroend
!insertmacro MUI_PAGE_WELCOME
!insertmacro Page MUI_PAGE_DIRECTORY S_HEAD_WHERE S_SUB_WHERE
!insertmacro Page MUI_PAGE_COMPONENTS S_HEAD_WHAT S_SUB_WHAT
!insertmacro Page MUI_PAGE_INSTFILES S_HEAD_COPY S_SUB_COPY
!insertmacro MUI_PAGE_FINISH
!insertmacro Page MUI_UNPAGE_CONFIRM S_HEAD_OFF S_SUB_OFF
!insertmacro Page MUI_UNPAGE_COMPONENTS S_HEAD_OFF S_SUB_OFF
!insertmacro Page MUI_UNPAGE_INSTFILES S_HEAD_OFF S_SUB_OFF
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "English"

!macro Say name vietnamese english
  LangString ${name} ${LANG_VIETNAMESE} "${vietnamese}"
  LangString ${name} ${LANG_ENGLISH} "${english}"
!macroend
!insertmacro Say S_WELCOME "CadreDesk ${VERSION}: sổ cán bộ của Đảng ủy phường, xã.$\r$\n$\r$\nCài cho riêng tài khoản này, không cần quyền quản trị, không cần mạng. Nếu đã có bản cũ, bản mới thay vào; dữ liệu giữ nguyên." "CadreDesk ${VERSION}: the cadre register of a ward's or commune's Party office.$\r$\n$\r$\nInstalled for this account alone, without administrator rights and without a network. An older version is replaced; data stay as they are."
!insertmacro Say S_TITLE "Cài đặt CadreDesk" "Install CadreDesk"
!insertmacro Say S_HEAD_WHERE "Nơi cài" "Where to"
!insertmacro Say S_SUB_WHERE "Thư mục của chương trình." "The program's folder."
!insertmacro Say S_WHERE "Để nguyên nếu không có lý do khác. Tệp dữ liệu không nằm ở đây: nơi cất do người dùng chọn khi tạo văn phòng." "Leave it unless there is a reason. Data files do not lie here: where they are kept is chosen when an office is made."
!insertmacro Say S_HEAD_WHAT "Thành phần" "Parts"
!insertmacro Say S_SUB_WHAT "Lối tắt và tệp dữ liệu." "Shortcuts and data files."
!insertmacro Say S_WHAT "Chọn những gì cần có, rồi bấm Cài đặt." "Choose what there shall be, then install."
!insertmacro Say S_HEAD_COPY "Đang cài" "Installing"
!insertmacro Say S_SUB_COPY "Mất khoảng một phút." "This takes about a minute."
!insertmacro Say S_DONE "Đã cài CadreDesk" "CadreDesk is installed"
!insertmacro Say S_DONE_IS "Mở CadreDesk từ trình đơn Start hoặc từ màn hình. Lần đầu, chọn Mở văn phòng mẫu để xem thử." "Open CadreDesk from the Start menu or the desktop. At first, open the sample office to look around."
!insertmacro Say S_HEAD_OFF "Gỡ CadreDesk" "Remove CadreDesk"
!insertmacro Say S_SUB_OFF "Tệp dữ liệu và bản sao lưu giữ nguyên." "Data files and backups stay."
!insertmacro Say S_KEPT "Gỡ CadreDesk khỏi thư mục dưới đây. Tệp dữ liệu (.cadre) và bản sao lưu giữ nguyên." "Removes CadreDesk from the folder below. Data files (.cadre) and backups stay."
!insertmacro Say S_MAIN "Chương trình" "Program"
!insertmacro Say S_DESK "Lối tắt trên màn hình" "Shortcut on the desktop"
!insertmacro Say S_OPEN "Mở tệp .cadre bằng CadreDesk" "Open .cadre files with CadreDesk"
!insertmacro Say S_SETTINGS "Xóa thiết lập, nhật ký và văn phòng mẫu" "Delete settings, log and the sample office"
!insertmacro Say S_MAIN_IS "Chương trình và lối tắt trong trình đơn Start." "The program and its entry in the Start menu."
!insertmacro Say S_DESK_IS "Biểu tượng CadreDesk trên màn hình." "The sign of CadreDesk on the desktop."
!insertmacro Say S_OPEN_IS "Bấm đúp vào tệp dữ liệu thì CadreDesk mở ra." "A double click on a data file opens CadreDesk."
!insertmacro Say S_SETTINGS_IS "Không lấy lại được. Tệp dữ liệu cất ở nơi khác vẫn giữ nguyên." "Cannot be undone. Data files kept elsewhere stay as they are."
!insertmacro Say S_RUNNING "CadreDesk đang mở. Đóng CadreDesk rồi bấm Thử lại." "CadreDesk is open. Close it, then choose Retry."
!insertmacro Say S_WINDOWS "CadreDesk cần Windows 10 hoặc 11, bản 64 bit." "CadreDesk needs Windows 10 or 11, 64 bits."
!insertmacro Say S_FOLDER "Thư mục này có sẵn tệp của chương trình khác. Chọn một thư mục trống hoặc thư mục mới." "This folder holds files of something else. Choose an empty or a new one."
!insertmacro Say S_FILE "Dữ liệu CadreDesk" "CadreDesk data"

; A running program's file cannot be opened for writing.
!macro FileFree file
  ${If} ${FileExists} "${file}"
    ClearErrors
    FileOpen $0 "${file}" a
    ${If} ${Errors}
      StrCpy $1 1
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

!macro NotRunning un
  Function ${un}NotRunning
    again:
    StrCpy $1 0
    !insertmacro FileFree "$INSTDIR\${EXE}"
    !insertmacro FileFree "$INSTDIR\${CLI}"
    ${If} $1 = 1
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(S_RUNNING)" /SD IDCANCEL IDRETRY again
      SetErrorLevel ${E_RUNNING}
      Quit
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro NotRunning ""
!insertmacro NotRunning "un."

Function .onInit
  StrCpy $LANGUAGE ${LANG_VIETNAMESE}
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${RunningX64}
    MessageBox MB_ICONSTOP "$(S_WINDOWS)" /SD IDOK
    SetErrorLevel ${E_WINDOWS}
    Quit
  ${EndIf}
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Function un.onInit
  StrCpy $LANGUAGE ${LANG_VIETNAMESE}
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

; Only into a folder that is empty or ours: what is in it may be deleted later.
Function OwnFolder
  ${IfNot} ${FileExists} "$INSTDIR\${EXE}"
  ${AndIf} ${FileExists} "$INSTDIR\*.*"
    ${DirState} "$INSTDIR" $0
    ${If} $0 = 1
      MessageBox MB_ICONSTOP "$(S_FOLDER)" /SD IDOK
      SetErrorLevel ${E_FOLDER}
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "$(S_MAIN)" SecMain
  SectionIn RO
  SetShellVarContext current
  Call OwnFolder
  Call NotRunning
  ; an older version leaves no stale module behind
  RMDir /r "$INSTDIR\Lib"
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\licences"
  SetOutPath "$INSTDIR"
  File /r "${TREE}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${APP}.lnk" "$INSTDIR\${EXE}" "" "$INSTDIR\${EXE}" 0
  WriteRegStr HKCU "${OWN_KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${OWN_KEY}" "Language" "$LANGUAGE"
  WriteRegStr HKCU "${UN_KEY}" "DisplayName" "${APP}"
  WriteRegStr HKCU "${UN_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UN_KEY}" "Publisher" "${APP}"
  WriteRegStr HKCU "${UN_KEY}" "DisplayIcon" "$INSTDIR\${EXE}"
  WriteRegStr HKCU "${UN_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UN_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UN_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UN_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UN_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UN_KEY}" "EstimatedSize" "$0"
SectionEnd

Section "$(S_DESK)" SecDesk
  CreateShortcut "$DESKTOP\${APP}.lnk" "$INSTDIR\${EXE}" "" "$INSTDIR\${EXE}" 0
SectionEnd

Section "$(S_OPEN)" SecOpen
  WriteRegStr HKCU "${CLASSES}\.cadre" "" "${KIND}"
  WriteRegStr HKCU "${CLASSES}\${KIND}" "" "$(S_FILE)"
  WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" "$INSTDIR\${EXE},1"
  WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  ${RefreshShellIcons}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${SecMain} "$(S_MAIN_IS)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecDesk} "$(S_DESK_IS)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecOpen} "$(S_OPEN_IS)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Section "un.$(S_MAIN)" UnMain
  SectionIn RO
  SetShellVarContext current
  Call un.NotRunning
  RMDir /r "$INSTDIR\Lib"
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\licences"
  !include "${ICONS}/files.nsh"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"              ; only if nothing else lies in it
  Delete "$SMPROGRAMS\${APP}.lnk"
  Delete "$DESKTOP\${APP}.lnk"
  ReadRegStr $0 HKCU "${CLASSES}\.cadre" ""
  ${If} $0 == "${KIND}"
    DeleteRegKey HKCU "${CLASSES}\.cadre"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\${KIND}"
  DeleteRegKey HKCU "${UN_KEY}"
  DeleteRegKey HKCU "${OWN_KEY}"
  ${RefreshShellIcons}
SectionEnd

Section /o "un.$(S_SETTINGS)" UnSettings
  RMDir /r "$APPDATA\${APP}\${APP}"
  RMDir "$APPDATA\${APP}"
SectionEnd

!insertmacro MUI_UNFUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${UnMain} "$(S_MAIN_IS)"
  !insertmacro MUI_DESCRIPTION_TEXT ${UnSettings} "$(S_SETTINGS_IS)"
!insertmacro MUI_UNFUNCTION_DESCRIPTION_END
