#!/usr/bin/env bash
# Lets a fuzzer look for input that a parser of the chip does not answer: it watches which code an input reaches and keeps what reaches more.
#   eng/fuzz.sh              lists the parsers
#   eng/fuzz.sh PARSER [S]   fuzzes one for S seconds (60); what it found to crash or hang is kept in artifacts/fuzz/PARSER
# Needs afl-fuzz (Debian: afl++).
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet build tests/Chip.Tests --configuration Release --verbosity quiet --nologo
program=tests/Chip.Tests/bin/Release/net10.0
harness=CanCuoc.Chip.Tests.dll
[ $# -gt 0 ] || exec dotnet exec "$program/$harness" fuzz --list
command -v afl-fuzz >/dev/null || { echo "afl-fuzz is not installed (apt-get install afl++)." >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
found="artifacts/fuzz/${1// /-}"
mkdir -p "$work/samples" "$found"
cp -r "$program" "$work/program"
dotnet tool restore >/dev/null
dotnet sharpfuzz "$work/program/CanCuoc.Chip.dll" >/dev/null
dotnet exec "$program/$harness" fuzz --sample "$1" >"$work/samples/sample"

# The harness is no instrumented C program, and its start takes a second.
AFL_SKIP_BIN_CHECK=1 AFL_NO_UI=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_SKIP_CPUFREQ=1 \
    afl-fuzz -V "${2:-60}" -t 10000 -m none -i "$work/samples" -o "$work/out" \
    dotnet exec "$work/program/$harness" fuzz "$1" >"$work/log" 2>&1 || { tail -n 20 "$work/log"; exit 1; }

grep -E '^(run_time|execs_done|execs_per_sec|edges_found|corpus_count|saved_crashes|saved_hangs) ' "$work/out/default/fuzzer_stats"
cp "$work"/out/default/{crashes,hangs}/id* "$found/" 2>/dev/null || true
[ -z "$(ls -A "$found")" ] || { echo "Found: $found"; exit 1; }
