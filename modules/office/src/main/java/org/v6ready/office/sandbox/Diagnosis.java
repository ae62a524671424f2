package org.v6ready.office.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.office.SandboxRun.Cause;
import org.v6ready.wire.netns.Asked;

/// Why a command broke without IPv4, from what was seen of it. Pure; what cannot be told is OTHER, with
/// what the command said last.
record Diagnosis(Cause cause, String detail) {
  private static final Pattern QUAD = Pattern.compile("(?<![\\w.])(\\d{1,3}(?:\\.\\d{1,3}){3})(?![\\w.])");
  private static final Pattern CERTIFICATE =
      Pattern.compile("(?i)certificate|pkix|x509|ssl_error|self.signed|unknown ca|sslhandshake");
  private static final Pattern BLOCKED =
      Pattern.compile("(?i)timed? ?out|administratively prohibited|permission denied|connection refused");

  static Diagnosis of(Witnessed seen) {
    if (seen.exit() == 0) {
      return new Diagnosis(Cause.NONE, "");
    }
    Map<String, Name> names = names(seen.asked());
    return noAaaa(names)
        .or(() -> dns(names))
        .or(() -> ipv4(seen, names))
        .or(() -> said(seen, CERTIFICATE, Cause.CERTIFICATE))
        .or(() -> said(seen, BLOCKED, Cause.FIREWALL))
        .orElseGet(() -> new Diagnosis(Cause.OTHER, last(seen)));
  }

  /// What the DNS said of one name.
  private static final class Name {
    boolean askedIpv6;
    boolean askedIpv4;
    int ipv6;
    int ipv4;
    String status = "NOERROR";
  }

  private static Map<String, Name> names(List<Asked> asked) {
    Map<String, Name> names = new LinkedHashMap<>();
    for (Asked one : asked) {
      if (one.type().equals("A") || one.type().equals("AAAA")) {
        Name name = names.computeIfAbsent(one.name().toLowerCase(Locale.ROOT), _ -> new Name());
        boolean six = one.type().equals("AAAA");
        name.askedIpv6 |= six;
        name.askedIpv4 |= !six;
        name.ipv6 = Math.max(name.ipv6, six ? one.records() : 0);
        name.ipv4 = Math.max(name.ipv4, six ? 0 : one.records());
        name.status = one.status().equals("NOERROR") ? name.status : one.status();
      }
    }
    return names;
  }

  private static Optional<Diagnosis> noAaaa(Map<String, Name> names) {
    Set<String> without = new TreeSet<>();
    names.forEach((text, name) -> {
      if (name.askedIpv6 && name.ipv6 == 0 && name.ipv4 > 0) {
        without.add(text);
      }
    });
    return without.isEmpty() ? Optional.empty() : Optional.of(new Diagnosis(Cause.NO_AAAA, String.join(", ", without)));
  }

  /// Failing to answer is a fault of the DNS; that a name does not exist is not, as search domains ask for
  /// many that do not.
  private static Optional<Diagnosis> dns(Map<String, Name> names) {
    Set<String> failing = new TreeSet<>();
    boolean any = false;
    for (Map.Entry<String, Name> one : names.entrySet()) {
      Name name = one.getValue();
      any |= name.ipv6 > 0;
      boolean broken = !name.status.equals("NOERROR") && !name.status.equals("NXDOMAIN");
      if (name.ipv6 == 0 && broken) {
        failing.add(one.getKey() + " " + name.status);
      }
    }
    boolean onlyUnknown = !any && !names.isEmpty() && names.values().stream().allMatch(name -> name.status.equals("NXDOMAIN"));
    if (failing.isEmpty() && onlyUnknown) {
      names.keySet().forEach(name -> failing.add(name + " NXDOMAIN"));
    }
    return failing.isEmpty() ? Optional.empty() : Optional.of(new Diagnosis(Cause.DNS, String.join(", ", failing)));
  }

  /// IPv4 packets that found no route. Sorting addresses opens a UDP socket to each IPv4 address of a name
  /// (RFC 6724), so as many as there were records prove nothing.
  private static Optional<Diagnosis> ipv4(Witnessed seen, Map<String, Name> names) {
    long sorting = names.values().stream().mapToLong(name -> name.ipv4).sum();
    Set<String> ipv4Only = new TreeSet<>();
    names.forEach((text, name) -> {
      if (name.askedIpv4 && !name.askedIpv6) {
        ipv4Only.add(text);
      }
    });
    if (!ipv4Only.isEmpty()) {
      return Optional.of(new Diagnosis(Cause.IPV4_SOCKET, "asked for A only: " + String.join(", ", ipv4Only)));
    }
    Set<String> literals = literals(seen.output());
    if (!literals.isEmpty() && (seen.withoutRoute() > sorting || names.isEmpty())) {
      return Optional.of(new Diagnosis(Cause.IPV4_LITERAL, String.join(", ", literals)));
    }
    if (seen.withoutRoute() <= sorting) {
      return Optional.empty();
    }
    String times = seen.withoutRoute() + " IPv4 packets without a route";
    return Optional.of(names.isEmpty()
        ? new Diagnosis(Cause.IPV4_LITERAL, times + ", no name asked for")
        : new Diagnosis(Cause.IPV4_SOCKET, times + " although the names have AAAA"));
  }

  private static Set<String> literals(String output) {
    Set<String> found = new TreeSet<>();
    Matcher quad = QUAD.matcher(output);
    while (quad.find() && found.size() < 5) {
      Ipv4Address.parse(quad.group(1))
          .filter(one -> one.scope() != AddressScope.LOOPBACK && one.bits() != 0)
          .ifPresent(one -> found.add(one.toString()));
    }
    return found;
  }

  private static Optional<Diagnosis> said(Witnessed seen, Pattern pattern, Cause cause) {
    return seen.output().lines()
        .filter(line -> pattern.matcher(line).find())
        .findFirst()
        .map(line -> new Diagnosis(cause, shortened(line)))
        .or(() -> cause == Cause.FIREWALL && seen.exit() == -1 && !seen.asked().isEmpty()
            ? Optional.of(new Diagnosis(cause, "no end within its time limit"))
            : Optional.empty());
  }

  private static String last(Witnessed seen) {
    String line = seen.output().lines().filter(one -> !one.isBlank()).reduce((_, second) -> second).orElse("");
    String exit = seen.exit() == -1 ? "no end within its time limit" : "exit code " + seen.exit();
    return line.isEmpty() ? exit : exit + ": " + shortened(line);
  }

  private static String shortened(String line) {
    String clean = line.replaceAll("\\p{Cntrl}", " ").strip();
    return clean.length() > 200 ? clean.substring(0, 200) : clean;
  }
}
