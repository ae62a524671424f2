package org.v6ready.scanner;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options every verb knows.
final class CommonOptions {
  /// The languages there are.
  enum Spoken {
    VI,
    EN
  }

  // Read by Language before parsing; declared here so that it is known, listed and checked.
  @Option(names = "--lang", paramLabel = "vi|en")
  @Nullable Spoken lang;

  @Option(names = "--data", paramLabel = "DIR")
  @Nullable Path data;

  @Option(names = "--debug")
  boolean debug;

  @Option(names = {"-h", "--help"}, usageHelp = true)
  boolean help;
}
