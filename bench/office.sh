#!/bin/bash
# How long an audit of a /24 with 40 hosts takes and how much memory it needs: root, Linux, from the checkout.
# Makes its own network namespaces and removes them. Usage: bench/office.sh [passive|standard]...
# BENCH_USER=65534 runs the audit as that user instead of root.
set -euo pipefail
cd "$(dirname "$0")/.."
p="v6bench$$-"
made=""
folder=$(mktemp -d)
chmod 777 "$folder"
as=""
[ -z "${BENCH_USER:-}" ] || as="setpriv --reuid $BENCH_USER --regid $BENCH_USER --clear-groups"
cleanup() {
  for ns in $made; do
    for pid in $(ip netns pids "$p$ns"); do kill "$pid" 2>/dev/null || true; done
    ip netns del "$p$ns"
  done
  rm -rf "$folder"
}
trap cleanup EXIT
namespace() { ip netns add "$p$1"; made="$made $1"; ip -n "$p$1" link set lo up; }
host() { # NAME NUMBER
  ip link add eth0 address "3c:52:82:77:01:$(printf %02x "$2")" netns "$p$1" type veth peer name "p$2" netns "${p}rt"
  ip -n "${p}rt" link set "p$2" addrgenmode none master br0
  ip -n "${p}rt" link set "p$2" up
  ip -n "$p$1" link set eth0 up
  ip -n "$p$1" addr add "192.168.77.$2/24" dev eth0
}
namespace rt
ip netns exec "${p}rt" sysctl -qw net.ipv6.conf.all.forwarding=1
ip -n "${p}rt" link add br0 type bridge forward_delay 0 mcast_snooping 0
ip -n "${p}rt" link set br0 addrgenmode none
ip -n "${p}rt" link set br0 up
ip -n "${p}rt" addr add 192.168.77.1/24 dev br0
ip -n "${p}rt" addr add fe80::1/64 dev br0 nodad
cat >"$folder/radvd.conf" <<EOF
interface br0 { AdvSendAdvert on; MinRtrAdvInterval 3; MaxRtrAdvInterval 4; prefix 2402:800:77::/64 { }; };
EOF
ip netns exec "${p}rt" radvd --nodaemon --logmethod none --config "$folder/radvd.conf" --pidfile "$folder/pid" &
for i in $(seq 10 49); do
  namespace "h$i"
  host "h$i" "$i"
  [ $((i % 3)) != 0 ] || ip netns exec "${p}h$i" sysctl -qw net.ipv6.conf.all.disable_ipv6=1
done
ip -n "${p}h10" route add default via 192.168.77.1
sleep 5
for profile in "${@:-passive standard}"; do
  for one in $profile; do
    consent=""
    [ "$one" = passive ] || consent="--consent bench"
    begun=$(date +%s%N)
    # The launcher becomes the java program, so its process is the one to look at.
    ip netns exec "${p}h10" $as ./v6ready office --profile "$one" $consent --data "$folder" -o json >"$folder/$one.json" 2>"$folder/$one.err" &
    run=$!
    peak=0
    while kill -0 "$run" 2>/dev/null; do
      now=$(awk '/VmHWM/ { print $2 }' "/proc/$run/status" 2>/dev/null || true)
      [ -z "$now" ] || peak=$now
      sleep 0.3
    done
    echo "$one: $((($(date +%s%N) - begun) / 1000000)) ms, peak $peak kB"
    { grep -c '"mac"' "$folder/$one.json" || true; } | sed "s/^/$one: devices /"
  done
done
