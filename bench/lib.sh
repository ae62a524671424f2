# Shared by the benchmarks: the checkout, a JDK that fits, everything built once.
set -euo pipefail
root=$(CDPATH='' cd -- "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
java=${V6READY_JAVA:-$(ls -d /usr/lib/jvm/*25*/bin/java 2>/dev/null | head -n 1)}
[ -x "$java" ] || { echo "no JDK 25; set V6READY_JAVA" >&2; exit 1; }
"$root/v6ready" version >/dev/null

in_an_internet() {   # BENCHMARK [scan options]: needs root, nsd, unbound, nginx, bind9-utils, tcpdump
  [ "$(id -u)" = 0 ] || { echo "network namespaces need root" >&2; exit 1; }
  [ -d "$root/scanner/target/test-classes/org/v6ready/scanner/netns" ] || (cd "$root" && mvn -q -B -DskipTests package -pl scanner -am)
  local which=$1; shift
  "$java" -XX:TieredStopAtLevel=1 -cp "$root/scanner/target/test-classes:$root/scanner/target/scanner-1.0.0.jar:$root/scanner/target/lib/*" \
    org.v6ready.scanner.netns.Bench "$which" "$root/v6ready" "$@"
}
