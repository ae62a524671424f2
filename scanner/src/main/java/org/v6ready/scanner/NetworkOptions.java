package org.v6ready.scanner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.time.Clock;
import org.v6ready.targets.TargetsDocument;
import org.v6ready.targets.VantageSpec;
import org.v6ready.wire.Routes;
import org.v6ready.wire.WireSettings;
import picocli.CommandLine.Option;

/// How to reach the network; each option wins over the same key under `vantage:` in targets.yaml.
final class NetworkOptions {
  @Option(names = "--resolver", split = ",", paramLabel = "ADDR")
  List<String> resolvers = new ArrayList<>();

  @Option(names = "--root-hints", paramLabel = "FILE")
  @Nullable Path rootHints;

  @Option(names = "--ca-file", paramLabel = "FILE")
  @Nullable Path caFile;

  @Option(names = "--trust-anchor", paramLabel = "FILE")
  @Nullable Path trustAnchor;

  @Option(names = "--interface", paramLabel = "IF")
  @Nullable String interfaceName;

  WireSettings settings(Console console, TargetsDocument document) {
    VantageSpec file = document.vantage();
    return new WireSettings(
        resolvers.isEmpty() ? file.resolvers() : resolvers.stream().map(NetworkOptions::resolver).toList(),
        readable(console, "--ca-file", caFile, file.caFile()),
        readable(console, "--root-hints", rootHints, file.rootHints()),
        readable(console, "--trust-anchor", trustAnchor, file.trustAnchor()),
        known(interfaceName != null ? interfaceName : file.interfaceName()),
        Program.userAgent(Objects.requireNonNullElse(document.organisation().contact(), "")),
        6,
        20,
        Routes.direct(),
        Clock.system());
  }

  /// An interface that is not there would leave every target unseen without a word why.
  private static @Nullable String known(@Nullable String name) {
    List<String> names = Interfaces.names();
    if (name != null && !names.contains(name)) {
      throw Values.unknown("--interface", name, names);
    }
    return name;
  }

  private static IpAddress resolver(String text) {
    return IpAddress.parse(text.strip())
        .orElseThrow(() -> Refused.usage("option.resolver", Map.of("value", text)));
  }

  private static @Nullable Path readable(
      Console console, String option, @Nullable Path asked, @Nullable Path inFile) {
    if (asked == null) {
      return inFile;
    }
    Path path = console.directory().resolve(asked);
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw Refused.usage("option.file", Map.of("option", option, "file", asked.toString()));
    }
    return path;
  }
}
