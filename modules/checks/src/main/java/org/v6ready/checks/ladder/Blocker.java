package org.v6ready.checks.ladder;

import java.util.List;
import org.v6ready.model.verdict.ResourceHost.HostClass;

/// A host of somebody else that keeps services from working without IPv4. `operator` is empty when not
/// known; `services` are the names of all it touches, `freed` how many of them nothing else holds back.
public record Blocker(
    String host, String operator, HostClass hostClass, String exampleUrl, int freed, List<String> services) {
  public Blocker {
    services = List.copyOf(services);
  }
}
