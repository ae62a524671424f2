@echo off
rem v6ready for Windows: finds Java 25 and runs the built program, or says what is missing.
setlocal
set "ROOT=%~dp0"
set "JAVA=%V6READY_JAVA%"
if not defined JAVA if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA set "JAVA=java.exe"
if not exist "%ROOT%scanner\target\classes" call mvn -q -B -DskipTests -f "%ROOT%pom.xml" package
"%JAVA%" --enable-native-access=ALL-UNNAMED -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 -Djava.net.preferIPv6Addresses=system -cp "%ROOT%scanner\target\scanner-1.0.0.jar;%ROOT%scanner\target\lib\*" org.v6ready.scanner.Main %*
if errorlevel 9009 echo Can Java 25 tro len / Java 25 or newer is needed: https://adoptium.net 1>&2
exit /b %errorlevel%
