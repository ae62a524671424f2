package org.v6ready.office.host;

import java.util.List;
import org.v6ready.model.office.Seen;

/// Programs of the operating system that print what they know. Tests hand over recorded outputs.
@FunctionalInterface
public interface Tools {
  /// The standard output of a command that ended well; unknown when it is missing, refused or too slow.
  Seen<String> run(List<String> command);

  /// Real programs.
  static Tools ofThisSystem() {
    return new Programs();
  }
}
