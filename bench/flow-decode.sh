#!/bin/bash
# Decoding alone, without sockets: records per second of processor time. Needs a built ./v6ready and a JDK 25.
set -euo pipefail
cd "$(dirname "$0")/.."
java=${JAVA:-java}
exec "$java" -XX:+UseSerialGC -Xmx256m -cp "scanner/target/scanner-1.0.0.jar:scanner/target/lib/*" bench/java/FlowDecode.java
