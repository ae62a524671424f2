package org.v6ready.report.json;

import org.jspecify.annotations.Nullable;
import org.v6ready.model.fact.Nat64Run;
import org.v6ready.model.vantage.Nat64Prefix;
import org.v6ready.model.verdict.Nat64Outlook.Outlook;

/// How hosts fared behind a NAT64, the line's or an emulated one.
final class Nat64Part {
  private Nat64Part() {}

  static void fields(Document document, Nat64Run run) {
    document.truth("emulated", run.emulated());
    document.text("prefix", run.prefix());
    document.texts("sources", run.sources().stream().map(Nat64Prefix.Source::word).toList());
    document.array("hosts", run.trials(), trial -> document.object(() -> {
      document.text("host", trial.host());
      document.number("port", trial.port());
      document.text("dns64", word(trial.dns64()));
      document.text("pref64", word(trial.pref64()));
      document.text("clat", word(trial.clat()));
      document.text("pure", word(trial.pure()));
    }));
  }

  private static @Nullable String word(@Nullable Outlook outlook) {
    return outlook == null ? null : outlook.word();
  }
}
