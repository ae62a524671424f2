package org.v6ready.model.use;

import java.util.Arrays;
import java.util.Optional;

/// What a share counts: the symbol of the glossary and the unit of its numerator and denominator. The
/// family of a packet is its IP version at the series' point of observation.
public enum Quantity {
  PREFERRED("U-PREF", Unit.SESSION),
  CAPABLE("U-CAP", Unit.SESSION),
  IPV6_ONLY_READY("U-ONLY", Unit.SESSION),
  /// IPv4 worked and the dual-stack object failed: the smaller the better.
  BROKEN("U-BRK", Unit.SESSION),
  HOSTS_ABLE("H-DS", Unit.DEVICE_DAY),
  HOSTS_USING("H-USE", Unit.DEVICE_DAY),
  FLOWS("F-SHARE", Unit.FLOW),
  OCTETS("B-SHARE", Unit.OCTET),
  OCTETS_TRANSLATED("B-NAT64", Unit.OCTET),
  OCTETS_ACHIEVABLE("B-ACH", Unit.OCTET),
  VISITORS("L-VIS", Unit.VISITOR),
  REQUESTS("L-REQ", Unit.REQUEST),
  RESPONSE_OCTETS("L-OCT", Unit.OCTET),
  LINES_ENABLED("S-ENA", Unit.LINE),
  OPTED_OUT("O-OPT", Unit.DEVICE);

  private final String symbol;
  private final Unit unit;

  Quantity(String symbol, Unit unit) {
    this.symbol = symbol;
    this.unit = unit;
  }

  /// The symbol in documents, tables and JSON, such as `U-PREF`.
  public String symbol() {
    return symbol;
  }

  /// What is counted.
  public Unit unit() {
    return unit;
  }

  /// The quantity of a [#symbol]; empty when there is none.
  public static Optional<Quantity> ofSymbol(String symbol) {
    return Arrays.stream(values()).filter(quantity -> quantity.symbol.equals(symbol)).findFirst();
  }
}
