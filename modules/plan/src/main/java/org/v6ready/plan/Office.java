package org.v6ready.plan;

import java.util.List;
import java.util.Locale;

/// Who issues papers and how they are signed. `superior` may be empty; `issuer` is in capitals, one
/// line each; `symbol` such as `UBND`, `drafting` the unit behind it in a letter's symbol, may be
/// empty; `place` is the place line's name, in full when a unit is named after a person, a number or
/// an event; `capacity` one line each, with or without a "TM." line; `signer` is empty while unknown;
/// `archive` such as `VT, VHXH`; `drafter` the drafter's mark, may be empty; `recipients` come before
/// the archive; `reportTo` is whom reports go to.
public record Office(
    String name,
    List<String> superior,
    List<String> issuer,
    String symbol,
    String drafting,
    String place,
    List<String> capacity,
    String signer,
    String archive,
    String drafter,
    List<String> recipients,
    String reportTo,
    String contact) {
  private static final String COMMITTEE = "Ủy ban nhân dân ";

  public Office {
    superior = List.copyOf(superior);
    issuer = List.copyOf(issuer);
    capacity = List.copyOf(capacity);
    recipients = List.copyOf(recipients);
  }

  /// What follows from an organisation's name such as "UBND xã Trần Phú" and its province; both the
  /// province and the contact may be empty.
  public static Office of(String name, String province, String contact) {
    String unit = unit(name);
    boolean committee = committee(name);
    return new Office(
        name,
        List.of(),
        committee ? List.of(upper(COMMITTEE.strip()), upper(unit)) : List.of(upper(unit)),
        committee ? "UBND" : "…",
        "",
        capital(unit),
        committee ? List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH") : List.of("THỦ TRƯỞNG ĐƠN VỊ"),
        "",
        "VT",
        "",
        List.of(),
        province.isEmpty() ? "Sở Khoa học và Công nghệ" : "Sở Khoa học và Công nghệ tỉnh " + province,
        contact);
  }

  /// The same papers issued by a unit under the committee, such as "Phòng Văn hóa - Xã hội" with the
  /// symbol `VHXH`: the committee above it in ordinary letters, its head signs.
  public Office issuedBy(String unit, String unitSymbol) {
    String above = committee(name) ? upper("UBND " + unit(name)) : upper(name);
    return new Office(
        unit + (committee(name) ? " " + unit(name) : ""), List.of(above), List.of(upper(unit)), unitSymbol, "", place,
        List.of(unit.startsWith("Phòng") ? "TRƯỞNG PHÒNG" : "THỦ TRƯỞNG ĐƠN VỊ"), signer, archive, drafter, recipients,
        reportTo, contact);
  }

  private static boolean committee(String name) {
    return name.startsWith("UBND ") || name.startsWith(COMMITTEE);
  }

  private static String unit(String name) {
    String full = name.startsWith("UBND ") ? COMMITTEE + name.substring(5) : name;
    return full.startsWith(COMMITTEE) ? full.substring(COMMITTEE.length()) : full;
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
