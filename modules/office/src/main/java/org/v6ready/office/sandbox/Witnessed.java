package org.v6ready.office.sandbox;

import java.util.List;
import org.v6ready.wire.netns.Asked;

/// What was seen of a command that ran without IPv4: its exit code (-1 when it was stopped at its time
/// limit), the end of what it printed, the names it asked for, and how often the kernel had no route for an
/// IPv4 packet of it.
record Witnessed(int exit, String output, List<Asked> asked, long withoutRoute) {
  Witnessed {
    asked = List.copyOf(asked);
  }

  /// The same with a line in front of the output: literals on the command line count.
  Witnessed after(String line) {
    return new Witnessed(exit, line + "\n" + output, asked, withoutRoute);
  }
}
