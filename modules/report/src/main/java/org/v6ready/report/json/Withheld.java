package org.v6ready.report.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.report.VerdictText;

/// Takes the addresses of the inside of a network out of what is handed on.
public final class Withheld {
  /// Arguments of verdicts that name devices, programs or files of the office.
  private static final List<String> NAMES = List.of("devices", "device", "places");

  private static final String INSTEAD = "…";
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f]*(?::[0-9A-Fa-f.]*){2,}|\\d{1,3}(?:\\.\\d{1,3}){3}");

  private Withheld() {}

  /// Whether an address says something about the inside.
  static boolean inside(IpAddress address) {
    AddressScope scope = address.scope();
    return scope == AddressScope.PRIVATE || scope == AddressScope.LINK_LOCAL || scope == AddressScope.UNIQUE_LOCAL || scope == AddressScope.SHARED;
  }

  /// What a verdict says: with `addresses` false, without those of the inside and without the names devices gave
  /// themselves.
  public static String message(Verdict verdict, VerdictText text, boolean addresses) {
    if (addresses) {
      return text.message(verdict);
    }
    Map<String, String> args = new TreeMap<>(verdict.args());
    NAMES.stream().filter(args::containsKey).forEach(key -> args.put(key, INSTEAD));
    return in(text.message(verdict.withArgs(args)));
  }

  /// A sentence without them.
  static String in(String sentence) {
    return ADDRESS.matcher(sentence).replaceAll(Withheld::one);
  }

  private static String one(MatchResult found) {
    Optional<IpAddress> address = IpAddress.parse(found.group());
    boolean hide = address.map(Withheld::inside).orElseGet(() -> MacAddress.parse(found.group()).isPresent());
    return hide ? INSTEAD : java.util.regex.Matcher.quoteReplacement(found.group());
  }
}
