@rem Builds and starts CanCuoc. Not tried on Windows yet.
@dotnet run --configuration Release --project "%~dp0src\hosts\CanCuoc" -- %*
