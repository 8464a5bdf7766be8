#!/usr/bin/env bash
# The guards: format, build with analysers, references, shape, printed docs. Each step prints its time.
set -euo pipefail
cd "$(dirname "$0")/.."

step() {
    local name=$1 started=$SECONDS
    shift
    echo "== $name: $*"
    "$@" </dev/null || { echo "== $name failed"; exit 1; }
    echo "== $name: $((SECONDS - started)) s"
}

program() { dotnet run --no-build --configuration Release --project "$@"; }

step tools dotnet tool restore
step format dotnet csharpier check .
step build dotnet build CanCuoc.slnx --configuration Release --verbosity quiet
step references program eng/Guards -- references
step shape program eng/Guards -- shape
step "printed docs" program eng/PrintedDocs -- --check
