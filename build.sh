#!/bin/sh
# The build itself is .build/build.cs. This finds .NET, and lets the server take over the process so that signals reach it.
root=$(dirname -- "$0")
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
if ! dotnet --version >/dev/null 2>&1; then
  echo "FunQuail needs the .NET 10 SDK: install it from https://dotnet.microsoft.com/download/dotnet/10.0 and try again." >&2
  exit 1
fi
target=${1:-help}
[ $# -eq 0 ] || shift
case $target in
  run) export FunQuail__ApiAuthenticationRequired="${FunQuail__ApiAuthenticationRequired:-false}"
    dotnet run "$root/.build/build.cs" -- run "$@" && exec dotnet "$root/artifacts/bin/Web/release/funquail.dll" "$@" ;;
  test|bench|migrations|format|publish|help) exec dotnet run "$root/.build/build.cs" -- "$target" "$@" ;;
  *) echo "There is no target '$target'; ./build.sh help lists them." >&2; exit 2 ;;
esac
