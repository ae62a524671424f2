#!/bin/bash
# The flow collector on loopback: flow-collector.sh [RECORDS_PER_SECOND] [SECONDS]
# Needs python3 and a built ./v6ready. Prints what was sent, what was decoded, what was lost, CPU and memory.
set -euo pipefail
cd "$(dirname "$0")/.."
rate=${1:-100000}
seconds=${2:-20}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
port=20599
/usr/bin/time -f '%e s wall, %U s user, %S s system, %M kB' -o "$work/time" \
  ./v6ready use collect --data "$work" --listen 127.0.0.1:$port --exporter 127.0.0.1 --local 2405:4800:1::/48 \
  --for "$((seconds + 12))s" --lang en -o json >"$work/out" 2>"$work/err" &
collector=$!
until grep -q "port $port" "$work/err" 2>/dev/null; do sleep 0.2; done
python3 bench/send_flows.py 127.0.0.1 $port "$rate" "$seconds"
wait $collector || true
echo "collector: $(tail -n 1 "$work/err")"
echo "collector: $(tail -n 1 "$work/time")"
