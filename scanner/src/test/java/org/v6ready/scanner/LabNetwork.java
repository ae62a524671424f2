package org.v6ready.scanner;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.v6ready.lab.Lab;
import org.v6ready.lab.Scenario;
import org.v6ready.model.vantage.Anchor;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;

/// The laboratory as the network of a command line, and a targets.yaml for it.
final class LabNetwork {
  private LabNetwork() {}

  /// The lab's routes, whatever a file or an option says of resolvers.
  static Network of(Lab lab) {
    return settings -> Wires.open(
        new WireSettings(
            lab.resolvers(), lab.caFile(), lab.rootHints(), lab.trustAnchor(), null, settings.userAgent(), 64, 1000,
            lab::towards, settings.clock()));
  }

  /// A file with the lab's anchors and these members of its cast, the whole cast when none is named.
  static String targets(Lab lab, List<String> ids) {
    StringBuilder text = new StringBuilder("version: 1\norganisation: { name: Lab }\nvantage:\n  anchors:\n");
    for (Anchor anchor : lab.anchors()) {
      text.append("    - { name: \"").append(anchor.name()).append("\", kind: ").append(anchor.kind())
          .append(", operator: \"").append(anchor.operator()).append("\", port: ").append(anchor.port()).append(" }\n");
    }
    text.append("targets:\n");
    for (Scenario scenario : lab.scenarios()) {
      if (ids.isEmpty() || ids.contains(scenario.id())) {
        text.append("  - { name: \"").append(scenario.vietnamese()).append("\", web: \"").append(scenario.target().service().entry())
            .append("\", owner: province, labels: [demo], timeout: ").append(scenario.target().timeout().toSeconds()).append("s }\n");
      }
    }
    return text.toString();
  }

  /// Changes a database behind the program's back.
  static void sql(Path database, String statement) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement change = connection.createStatement()) {
      change.execute(statement);
    } catch (SQLException wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
