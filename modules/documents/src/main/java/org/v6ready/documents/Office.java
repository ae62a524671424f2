package org.v6ready.documents;

import java.util.List;
import java.util.Locale;

/// Who issues papers and how they are signed. `superior` may be empty; `issuer` is in capitals, one
/// line each; `symbol` such as `UBND`; `place` is the place line's name, in full when a unit is named
/// after a person, a number or an event; `capacity` one line each, with or without a "TM." line;
/// `signer` is empty while unknown; `archive` such as `VT, VHXH`; `recipients` come before it;
/// `superiorBody` is whom reports go to.
public record Office(
    String name,
    String superior,
    List<String> issuer,
    String symbol,
    String place,
    List<String> capacity,
    String signer,
    String archive,
    List<String> recipients,
    String superiorBody,
    String contact) {
  private static final String COMMITTEE = "Ủy ban nhân dân ";

  public Office {
    issuer = List.copyOf(issuer);
    capacity = List.copyOf(capacity);
    recipients = List.copyOf(recipients);
  }

  /// What follows from an organisation's name such as "UBND xã Trần Phú" and its province; contact
  /// may be empty.
  public static Office of(String name, String province, String contact) {
    String full = name.startsWith("UBND ") ? COMMITTEE + name.substring(5) : name;
    boolean committee = full.startsWith(COMMITTEE);
    String unit = committee ? full.substring(COMMITTEE.length()) : full;
    return new Office(
        name,
        "",
        committee ? List.of(upper("Ủy ban nhân dân"), upper(unit)) : List.of(upper(full)),
        committee ? "UBND" : "…",
        capital(unit),
        committee ? List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH") : List.of("THỦ TRƯỞNG ĐƠN VỊ"),
        "",
        "VT",
        List.of(),
        province.isEmpty() ? "Sở Khoa học và Công nghệ" : "Sở Khoa học và Công nghệ tỉnh " + province,
        contact);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
