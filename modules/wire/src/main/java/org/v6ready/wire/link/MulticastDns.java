package org.v6ready.wire.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.v6ready.model.address.IpAddress;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// Questions and answers of multicast DNS (RFC 6762) and LLMNR (RFC 4795): DNS messages without a server.
public final class MulticastDns {
  /// The mDNS groups and their port.
  public static final IpAddress GROUP4 = IpAddress.of("224.0.0.251");

  public static final IpAddress GROUP6 = IpAddress.of("ff02::fb");
  public static final int PORT = 5353;

  /// The LLMNR groups and their port.
  public static final IpAddress LLMNR4 = IpAddress.of("224.0.0.252");

  public static final IpAddress LLMNR6 = IpAddress.of("ff02::1:3");
  public static final int LLMNR_PORT = 5355;

  private static final int MOST_RECORDS = 500;

  private MulticastDns() {}

  /// One record: the name and, for PTR and SRV, the name it points to, for A and AAAA the address; as
  /// text people would read.
  public record Said(String owner, String type, String target) {}

  /// A message that asks for PTR records of all `names`.
  public static byte[] question(List<String> names) {
    Message message = new Message(0);
    for (String name : names) {
      try {
        message.addRecord(Record.newRecord(Name.fromString(name + "."), Type.PTR, DClass.IN), Section.QUESTION);
      } catch (TextParseException impossible) {
        throw new IllegalArgumentException("not a name: " + name, impossible);
      }
    }
    return message.toWire();
  }

  /// What a message says; nothing when it is a question or cannot be read. Never throws.
  public static List<Said> read(byte[] octets) {
    List<Said> said = new ArrayList<>();
    try {
      Message message = new Message(octets);
      if (!message.getHeader().getFlag(Flags.QR)) {
        return List.of();
      }
      for (int section : new int[] {Section.ANSWER, Section.AUTHORITY, Section.ADDITIONAL}) {
        for (Record record : message.getSection(section)) {
          if (said.size() < MOST_RECORDS) {
            add(record, said);
          }
        }
      }
    } catch (IOException | RuntimeException unreadable) {
      return said;
    }
    return said;
  }

  private static void add(Record record, List<Said> said) {
    String owner = text(record.getName());
    switch (record) {
      case PTRRecord pointer -> said.add(new Said(owner, "PTR", text(pointer.getTarget())));
      case SRVRecord service -> said.add(new Said(owner, "SRV", text(service.getTarget())));
      case ARecord _, AAAARecord _ ->
          said.add(new Said(owner, Type.string(record.getType()), IpAddress.ofOctets(record.rdataToWireCanonical()).toString()));
      default -> {}
    }
  }

  /// A name as UTF-8 text, labels joined with dots, control characters left out.
  private static String text(Name name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.labels(); i++) {
      byte[] label = name.getLabel(i);
      if (label.length > 1) {
        text.append(text.isEmpty() ? "" : ".").append(new String(label, 1, label.length - 1, StandardCharsets.UTF_8));
      }
    }
    return text.codePoints().filter(c -> !Character.isISOControl(c)).limit(255)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
