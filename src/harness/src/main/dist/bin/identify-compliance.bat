@echo off
rem Starts identify-compliance. JAVA_HOME names another Java than the one on the path.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "JVM=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn24m"
if "%~1"=="self-check" set "JVM=-XX:+UseParallelGC -Xms1536m -Xmn1g"
set "ARCHIVE=-Xshare:auto"
if exist "%HOME_DIR%\lib\classes.jsa" set "ARCHIVE=-XX:SharedArchiveFile=%HOME_DIR%\lib\classes.jsa"
"%JAVA%" %JVM% -XX:MetaspaceSize=96m -Djdk.nio.maxCachedBufferSize=262144 -Djdk.console=java.base "%ARCHIVE%" -Xlog:disable -Xlog:all=error:stderr %JAVA_OPTS% -cp "%HOME_DIR%\lib\*" io.identifycompliance.cli.Main %*
exit /b %ERRORLEVEL%
