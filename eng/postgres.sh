#!/usr/bin/env bash
# A private PostgreSQL for tests.
#   eng/postgres.sh start OWNER FOLDER   prints the connection string of a new server that keeps its files in FOLDER
#   eng/postgres.sh stop FOLDER          stops it and removes FOLDER; happens by itself when the process OWNER is gone
# It listens on a free loopback port only, with a password of its own, and does not wait for the disk
# unless CANCUOC_POSTGRES_DURABLE=1, as a benchmark must.
set -euo pipefail

programs() {
    local found
    found=$(ls -d /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql*/bin 2>/dev/null | sort -V | tail -n 1 || true)
    [ -n "$found" ] || found=$(dirname "$(command -v initdb 2>/dev/null || echo /nowhere/initdb)")
    [ -x "$found/initdb" ] || { echo "PostgreSQL is not installed: no initdb was found." >&2; exit 1; }
    echo "$found"
}

# PostgreSQL refuses to run as root.
as_server() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

initialise() {
    mkdir -p "$folder"
    password=$(head -c 24 /dev/urandom | base64 | tr -d '+/=')
    echo "$password" >"$folder/password"
    [ "$(id -u)" != 0 ] || chown -R postgres "$folder"
    as_server "$bin/initdb" --pgdata="$folder/data" --username=postgres --auth=scram-sha-256 \
        --pwfile="$folder/password" --encoding=UTF8 --locale=C --no-sync >"$folder/initdb.log" 2>&1 || broken
    rm "$folder/password"
}

listen() {
    local settings="-c listen_addresses=127.0.0.1 -c port=$1 -c unix_socket_directories=$folder -c max_connections=300
        -c wal_level=minimal -c max_wal_senders=0 $pace"
    as_server "$bin/pg_ctl" start --wait --silent --pgdata="$folder/data" --options="${settings//$'\n'/ }" \
        --log="$folder/server.log" >/dev/null 2>&1
}

# Below the ports that the system hands out by itself, so that nothing takes the port between two tries.
start() {
    initialise
    local try port
    for try in 1 2 3 4 5 6 7 8 9 10; do
        port=$((20000 + RANDOM % 12000))
        listen "$port" && { echo "Host=127.0.0.1;Port=$port;Username=postgres;Password=$password"; return; }
    done
    broken
}

broken() {
    tail -n 20 "$folder"/*.log >&2
    rm -rf "$folder"
    exit 1
}

stop() {
    [ -d "$folder" ] || return 0
    as_server "$bin/pg_ctl" stop --mode=immediate --silent --pgdata="$folder/data" >/dev/null 2>&1 || true
    rm -rf "$folder"
}

watch_owner() {
    trap '' INT HUP
    while [ -d "$folder" ] && kill -0 "$1" 2>/dev/null; do sleep 1; done
    stop
}

pace="-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
[ "${CANCUOC_POSTGRES_DURABLE-}" != 1 ] || pace="-c shared_buffers=1GB -c max_wal_size=8GB"
bin=$(programs)
case "${1-} $#" in
    "start 3") folder=$3; start; watch_owner "$2" </dev/null >/dev/null 2>&1 & ;;
    "stop 2") folder=$2; stop ;;
    *) sed -n '2,6s/^# //p' "$0" >&2; exit 2 ;;
esac
