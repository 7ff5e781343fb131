; UNTRIED: Inno Setup's script for the Windows installer. Written by the documentation; nobody has
; compiled or run it yet. It installs for one person, asks for no administrator, and its uninstaller
; leaves the library (%LOCALAPPDATA%\bunshin) and the settings.
[Setup]
AppId={{6C0B1B52-3B1C-4C0B-9E0F-5C1D5B7E6A41}
AppName=Bunshin
AppVersion=0.1.0
AppPublisher=The Bunshin authors
DefaultDirName={autopf}\Bunshin
DefaultGroupName=Bunshin
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
OutputBaseFilename=bunshin-0.1.0-windows-x86_64
OutputDir=..\..\dist
SetupIconFile=..\..\build\icons\bunshin.ico
UninstallDisplayIcon={app}\bunshin.exe
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "ja"; MessagesFile: "compiler:Languages\Japanese.isl"

[Files]
Source: "..\..\build\package\bunshin\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion
Source: "..\..\build\LICENCES.txt"; DestDir: "{app}"

[Icons]
Name: "{group}\Bunshin"; Filename: "{app}\bunshin.exe"

[Registry]
; "Open with", never the default.
Root: HKCU; Subkey: "Software\Classes\Applications\bunshin.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "Bunshin"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Applications\bunshin.exe\shell\open\command"; ValueType: string; ValueData: """{app}\bunshin.exe"" --add ""%1"""
Root: HKCU; Subkey: "Software\Classes\Applications\bunshin.exe\SupportedTypes"; ValueType: string; ValueName: ".jpg"; ValueData: ""
Root: HKCU; Subkey: "Software\Classes\Applications\bunshin.exe\SupportedTypes"; ValueType: string; ValueName: ".png"; ValueData: ""
Root: HKCU; Subkey: "Software\Classes\Applications\bunshin.exe\SupportedTypes"; ValueType: string; ValueName: ".webp"; ValueData: ""
Root: HKCU; Subkey: "Software\Classes\Applications\bunshin.exe\SupportedTypes"; ValueType: string; ValueName: ".gif"; ValueData: ""
Root: HKCU; Subkey: "Software\Classes\Applications\bunshin.exe\SupportedTypes"; ValueType: string; ValueName: ".avif"; ValueData: ""
Root: HKCU; Subkey: "Software\Classes\Applications\bunshin.exe\SupportedTypes"; ValueType: string; ValueName: ".bee"; ValueData: ""
; The switch in the settings wrote it; without the program it leads nowhere.
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueType: none; ValueName: "Bunshin"; Flags: deletevalue uninsdeletevalue

[Run]
Filename: "{app}\bunshin.exe"; Description: "{cm:LaunchProgram,Bunshin}"; Flags: nowait postinstall skipifsilent
