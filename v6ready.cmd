@echo off
rem Runs v6ready from a checkout on Windows: builds it when needed, finds Java, hands over.
rem V6READY_JAVA: the java.exe to use.  V6READY_JVM_OPTS: options instead of a heap that grows to a quarter of the memory.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "JAR=%ROOT%scanner\target\scanner-1.0.0.jar"
set "CODEPAGE="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "CODEPAGE=%%p"
rem The program writes UTF-8, and so does this file.
chcp 65001 >nul

rem The language of the person, as the program reads it too.
if defined V6READY_LANG goto spoken
set "V6READY_LANG=en"
reg query "HKCU\Control Panel\International" /v LocaleName 2>nul | findstr /i /c:"vi-VN" >nul && set "V6READY_LANG=vi"
:spoken

set "JAVA="
set "CODE=4"
if defined V6READY_JAVA call :fits "%V6READY_JAVA%"
if not defined V6READY_JAVA call :find
if defined JAVA goto found
call :say "Java 25.0.3 or later is missing; install JDK 25 (for example Temurin 25 from adoptium.net) or set V6READY_JAVA to its java.exe." "máy chưa có Java 25.0.3 trở lên; hãy cài JDK 25 (ví dụ Temurin 25 ở adoptium.net) hoặc đặt V6READY_JAVA là đường dẫn tới java.exe."
goto end

:found

call :stale && call :build
if not exist "%JAR%" goto end

if not defined V6READY_JVM_OPTS set "V6READY_JVM_OPTS=-Xms128m -Xmn80m -XX:MaxRAMPercentage=25"
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %V6READY_JVM_OPTS% -Xshare:auto -Xlog:disable -Xlog:all=off -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.net.preferIPv6Addresses=system -cp "%JAR%" org.v6ready.scanner.Main %*
set "CODE=%ERRORLEVEL%"
goto end

rem The first JDK that fits, where installers put them.
:find
if defined JAVA_HOME call :fits "%JAVA_HOME%\bin\java.exe"
for %%j in (java.exe) do if not defined JAVA call :fits "%%~$PATH:j"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\zulu-*" "%ProgramFiles%\Amazon Corretto\jdk*" "%ProgramFiles%\BellSoft\LibericaJDK-*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\jdk-*") do if not defined JAVA call :fits "%%~d\bin\java.exe"
exit /b 0

rem Sets JAVA when the program's release file says 25.0.3 or later.
:fits
if "%~1"=="" exit /b 1
if not exist "%~1" exit /b 1
set "VERSION="
for /f "usebackq tokens=2 delims==" %%v in (`findstr /b /c:"JAVA_VERSION=" "%~dp1..\release" 2^>nul`) do set "VERSION=%%~v"
if not defined VERSION exit /b 1
set "MAJOR=0"
set "MINOR=0"
set "PATCH=0"
for /f "tokens=1-3 delims=." %%a in ("%VERSION%") do (
  set "MAJOR=%%a"
  if not "%%b"=="" set "MINOR=%%b"
  if not "%%c"=="" set "PATCH=%%c"
)
if %MAJOR% GTR 25 set "JAVA=%~1"
if %MAJOR% EQU 25 if %MINOR% GTR 0 set "JAVA=%~1"
if %MAJOR% EQU 25 if %MINOR% EQU 0 if %PATCH% GEQ 3 set "JAVA=%~1"
if defined JAVA exit /b 0
exit /b 1

rem Whether the program must be built: it is not there, or a source is newer.
:stale
if not exist "%JAR%" exit /b 0
if not exist "%ROOT%modules" exit /b 1
powershell -NoProfile -NonInteractive -Command "$b=(Get-Item -LiteralPath $env:JAR).LastWriteTime; $r=$env:ROOT; $n=Get-ChildItem -Path (Join-Path $r 'pom.xml'),(Join-Path $r 'modules\*\pom.xml'),(Join-Path $r 'modules\*\src\main'),(Join-Path $r 'web\pom.xml'),(Join-Path $r 'web\src\main'),(Join-Path $r 'scanner\pom.xml'),(Join-Path $r 'scanner\src\main') -Recurse -File | Where-Object { $_.LastWriteTime -gt $b } | Select-Object -First 1; if ($n) { exit 0 } else { exit 1 }"
exit /b %ERRORLEVEL%

:build
where mvn >nul 2>nul && goto maven
if not exist "%JAR%" call :say "it is not built yet and Maven is missing; install it from maven.apache.org, put its bin folder on PATH and run this again." "chương trình chưa được dựng và máy chưa có Maven; hãy cài Maven từ maven.apache.org, thêm thư mục bin vào PATH rồi chạy lại."
exit /b 0
:maven
call :say "building it, once; this takes a few minutes the first time ..." "đang dựng chương trình, chỉ một lần; lần đầu mất vài phút ..."
call mvn -q -B -Dmaven.test.skip=true -f "%ROOT%pom.xml" package 1>&2
if not errorlevel 1 goto built
call :say "the build failed; its last lines are above." "dựng chương trình không thành công; các dòng cuối ở trên."
if exist "%JAR%" del /q "%JAR%"
exit /b 0
:built
powershell -NoProfile -NonInteractive -Command "(Get-Item -LiteralPath $env:JAR).LastWriteTime = Get-Date"
exit /b 0

rem One sentence on standard error: English, Vietnamese.
:say
if "%V6READY_LANG%"=="vi" goto sayvi
echo v6ready: %~1 1>&2
exit /b 0
:sayvi
echo v6ready: %~2 1>&2
exit /b 0

:end
if defined CODEPAGE chcp %CODEPAGE% >nul
exit /b %CODE%
