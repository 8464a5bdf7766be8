#!/usr/bin/env bash
# Installs what eng/components.txt lists and this machine lacks. Elsewhere than as root on Debian it only says what is missing:
# tests that need it are then skipped, and under CI=true it ends with 1.
set -euo pipefail
cd "$(dirname "$0")/.."

missing() {
    local package shown
    while read -r package shown; do
        compgen -G "$shown" >/dev/null || echo "$package"
    done < <(grep -v '^#' eng/components.txt)
}

install() {
    export DEBIAN_FRONTEND=noninteractive
    local apt=(apt-get --quiet --quiet --option DPkg::Lock::Timeout=300 --option Acquire::Retries=3)
    "${apt[@]}" update
    # Run level 1 keeps the packages from starting services of their own.
    RUNLEVEL=1 "${apt[@]}" install --yes --no-install-recommends "$@" >/dev/null
}

if ! command -v apt-get >/dev/null; then
    echo "Not Debian: PostgreSQL, SoftHSM, pcscd, OpenPACE and Chromium are used where they are found." >&2
    exit 0
fi
lacking=$(missing | tr '\n' ' ')
[ -n "$lacking" ] || exit 0
if [ "$(id -u)" = 0 ]; then
    echo "Installing $lacking"
    # shellcheck disable=SC2086 # one word a package
    install $lacking
    exit 0
fi
echo "Missing: $lacking(apt-get install $lacking); tests that need them are skipped." >&2
[ "${CI-}" != true ]
