@echo off
rem The command "rungs" on a console, which waits for what it prints.
"%~dp0..\Rungs.exe" --disable-gpu --log-level=3 --cli -- %*
