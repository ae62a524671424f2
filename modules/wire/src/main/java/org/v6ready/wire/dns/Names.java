package org.v6ready.wire.dns;

import java.util.Locale;
import org.v6ready.model.name.DomainName;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// Our names and types as dnsjava's, and back.
final class Names {
  private static final int LONGEST_TEXT = 253;

  private Names() {}

  static Name wire(DomainName name) {
    try {
      return Name.fromString(name.ascii() + ".", Name.root);
    } catch (TextParseException impossible) {
      throw new IllegalArgumentException("not a domain name: " + name, impossible);
    }
  }

  /// A name that arrived may hold any octets: escapes stay, and what our type cannot hold is cut.
  static DomainName domain(Name name) {
    String text = name.toString(true).toLowerCase(Locale.ROOT);
    if (name.equals(Name.root)) {
      return DomainName.ROOT;
    }
    String fitting = text.length() > LONGEST_TEXT ? text.substring(text.length() - LONGEST_TEXT) : text;
    return new DomainName(fitting.endsWith(".") ? fitting + "_" : fitting);
  }

  static int type(String mnemonic) {
    int type = Type.value(mnemonic, true);
    if (type < 0) {
      throw new IllegalArgumentException("not a record type: " + mnemonic);
    }
    return type;
  }
}
