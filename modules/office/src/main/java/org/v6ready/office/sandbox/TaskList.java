package org.v6ready.office.sandbox;

import java.util.List;
import org.v6ready.model.address.IpAddress;

/// The tasks to try, in order; `resolvers` are asked instead of those the link advertises.
public record TaskList(List<IpAddress> resolvers, List<OfficeTask> tasks) {
  public TaskList {
    resolvers = List.copyOf(resolvers);
    tasks = List.copyOf(tasks);
  }
}
