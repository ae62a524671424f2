#!/bin/bash
# Access logs side by side with goaccess on the same log: access-logs.sh [OCTETS] [ROUNDS]
# Needs goaccess, python3 and a built ./v6ready. Rounds alternate; medians and the ratio are printed.
set -euo pipefail
cd "$(dirname "$0")/.."
octets=${1:-2147483648}
rounds=${2:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
log=${LOG:-$work/access.log}
[ -f "$log" ] || python3 bench/make_access_log.py "$octets" "$log"
cat "$log" >/dev/null

# Wall seconds, CPU seconds and peak kilobytes of a command, one line.
measure() {
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" >/dev/null 2>"$work/err" || { cat "$work/err" >&2; exit 1; }
  tail -n 1 "$work/time" | awk '{printf "%s %.2f %s\n", $1, $2 + $3, $4}'
}

for _ in $(seq "$rounds"); do
  measure goaccess "$log" --log-format=COMBINED --no-global-config --no-progress -o "$work/report.json" >>"$work/goaccess"
  measure ./v6ready use log "$log" --no-store --no-rotated -o csv >>"$work/v6ready"
done
median() { cut -d' ' -f"$2" "$work/$1" | sort -n | sed -n "$(((rounds + 1) / 2))p"; }
size=$(stat -c %s "$log")
printf '%-10s %10s %10s %10s %10s\n' program "wall s" "CPU s" "MB/CPU s" "RSS MB"
for program in goaccess v6ready; do
  printf '%-10s %10s %10s %10s %10s\n' $program "$(median $program 1)" "$(median $program 2)" \
    "$(awk -v s="$size" -v c="$(median $program 2)" 'BEGIN{printf "%.0f", s / 1e6 / c}')" "$(($(median $program 3) / 1024))"
done
awk -v a="$(median goaccess 1)" -v b="$(median v6ready 1)" -v c="$(median goaccess 2)" -v d="$(median v6ready 2)" \
  'BEGIN{printf "faster: %.1f times by wall, %.1f times by CPU\n", a / b, c / d}'
