package org.v6ready.scanner.netns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What one run of the product gave: exit code, the JSON on its standard output, the messages, and the
/// time it took.
record ScanResult(int exit, JsonNode run, String messages, Duration took) {
  /// The target of a name.
  JsonNode target(String name) {
    for (JsonNode target : run.path("targets")) {
      if (target.path("name").asString().equals(name)) {
        return target;
      }
    }
    throw new IllegalArgumentException("no target " + name + " in the run");
  }

  /// Check to `verdict code`, of one target.
  Map<String, String> verdicts(String name) {
    Map<String, String> verdicts = new TreeMap<>();
    for (JsonNode verdict : target(name).path("verdicts")) {
      verdicts.put(verdict.path("check").asString(), verdict.path("verdict").asString() + " " + verdict.path("code").asString());
    }
    return verdicts;
  }

  /// `tcp/tls` of one port on every address of one family of one target, sorted.
  String port(String name, int family, int port) {
    List<String> words = new ArrayList<>();
    for (JsonNode address : target(name).path("facts").path("addresses")) {
      for (JsonNode each : address.path("ports")) {
        if (address.path("family").asInt() == family && each.path("port").asInt() == port) {
          String tls = each.path("tls").asString("");
          words.add(each.path("tcp").asString() + (tls.isEmpty() || tls.equals("not-attempted") ? "" : "/" + tls));
        }
      }
    }
    return words.stream().sorted().collect(Collectors.joining(", "));
  }
}
