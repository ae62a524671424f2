#!/bin/bash
# static_tier.sh TARGETS.yaml [FLAG...]: what the static tier of sub-resources adds to a scan of the same
# targets without it (rungs W1 to W5). Three runs each, in turn; prints seconds of wall clock and processor.
set -euo pipefail
cd "$(dirname "$0")/.."
targets=$1; shift
home=$(mktemp -d); trap 'rm -rf "$home"' EXIT
once() { # parts
  TIMEFORMAT='%R %U'
  { time V6READY_HOME="$home/$1" ./v6ready scan "$targets" --checks "$1" -o ndjson "${@:2}" >/dev/null 2>&1 || true; } 2>&1
}
./v6ready version >/dev/null
for round in 1 2 3; do
  echo "round $round  without: $(once dns "$@")  with: $(once dns,resources "$@")  (wall s, cpu s)"
done
