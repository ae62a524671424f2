package org.v6ready.probes.resource;

import java.util.List;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.web.ResourceFacts;

/// What a page loads: each reference, the hosts they and their redirects lead to, and the IP-literal
/// URLs found on the way. References past the bounds are listed without visits.
public record Resources(
    List<ResourceFacts> resources, List<HostFacts> dependencies, List<String> literals) {
  public Resources {
    resources = List.copyOf(resources);
    dependencies = List.copyOf(dependencies);
    literals = List.copyOf(literals);
  }
}
