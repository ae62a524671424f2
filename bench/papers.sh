#!/bin/sh
# Times papers: a report of 300 services as docx, pdf and html, and a spreadsheet of 25 000 rows; each
# in a process of its own with 512 MB of heap. Build first: mvn -DskipTests package
set -eu
cd "$(dirname "$0")/.."
java=${V6READY_JAVA:-java}
lib="modules/documents/target/classes:modules/documents/target/test-classes"
for jar in scanner/target/lib/*.jar; do
  lib="$lib:$jar"
done
for format in docx pdf html xlsx; do
  for round in 1 2 3; do
    "$java" -Xmx512m -XX:+UseSerialGC -cp "$lib" org.v6ready.documents.PapersBench "$format"
  done
done
