@echo off
rem Starts identify-compliance. JAVA_HOME names another Java than the one on the path.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %JAVA_OPTS% -cp "%HOME_DIR%\lib\*" io.identifycompliance.cli.Main %*
exit /b %ERRORLEVEL%
