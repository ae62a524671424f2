package org.v6ready.probes.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;

/// One term of an SPF record (RFC 7208 section 4.6.1). `name` is lower-case; `value` is what follows
/// `:` or `=`, or a bare CIDR length, as written; `text` is the whole term.
record SpfTerm(char qualifier, String name, String value, boolean modifier, String text) {
  private static final Pattern TERM =
      Pattern.compile("([+?~-]?)([A-Za-z][A-Za-z0-9_.-]*)(?:([:=])(.*)|(/.*))?");
  private static final List<String> MECHANISMS =
      List.of("all", "include", "a", "mx", "ptr", "ip4", "ip6", "exists");

  /// The terms of a record, in order; a term that cannot be read goes to `problems`.
  static List<SpfTerm> read(String record, List<String> problems) {
    List<SpfTerm> terms = new ArrayList<>();
    String[] words = record.strip().split("\\s+");
    for (int i = 1; i < words.length && i < 500; i++) {
      one(words[i]).ifPresentOrElse(terms::add, noting(problems, words[i]));
    }
    return terms;
  }

  private static Runnable noting(List<String> problems, String word) {
    return () -> problems.add("syntax:" + word);
  }

  private static Optional<SpfTerm> one(String word) {
    Matcher m = TERM.matcher(word);
    if (!m.matches()) {
      return Optional.empty();
    }
    String name = m.group(2).toLowerCase(Locale.ROOT);
    boolean modifier = "=".equals(m.group(3));
    String cidr = m.group(5) == null ? "" : m.group(5);
    String value = m.group(4) == null ? cidr : m.group(4);
    char qualifier = m.group(1).isEmpty() ? '+' : m.group(1).charAt(0);
    SpfTerm term = new SpfTerm(qualifier, name, value, modifier, word);
    boolean known = modifier || MECHANISMS.contains(name);
    return known && term.sound() ? Optional.of(term) : Optional.empty();
  }

  private boolean sound() {
    return switch (name) {
      case "ip4" -> network(Family.IPV4);
      case "ip6" -> network(Family.IPV6);
      case "include", "exists" -> modifier || !value.isEmpty();
      default -> true;
    };
  }

  /// Host bits may be set (RFC 7208 section 5.6).
  private boolean network(Family family) {
    int slash = value.indexOf('/');
    String length = slash < 0 ? "0" : value.substring(slash + 1);
    int bits = family == Family.IPV4 ? 32 : 128;
    return length.matches("[0-9]{1,3}")
        && Integer.parseInt(length) <= bits
        && IpAddress.parse(slash < 0 ? value : value.substring(0, slash))
            .filter(address -> address.family() == family)
            .isPresent();
  }

  /// The domain the term names without CIDR lengths; empty when it names none.
  String domain() {
    int slash = value.indexOf('/');
    return slash < 0 ? value : value.substring(0, slash);
  }

  /// Whether it needs the sender's address or name to be expanded (RFC 7208 section 7).
  boolean macro() {
    return value.indexOf('%') >= 0;
  }
}
