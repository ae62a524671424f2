package org.v6ready.use.visit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.v6ready.model.address.IpPrefix;

/// Writes a database of AS numbers in MaxMind's format (MaxMind DB File Format Specification 2.0): a binary
/// tree of 24-bit records over 128 bits, IPv4 under `::/96`, then the data and what describes them.
public final class MaxMindFile {
  private static final int EMPTY = -1;

  private final List<int[]> nodes = new ArrayList<>(List.of(new int[] {EMPTY, EMPTY}));
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  /// Adds a network; more special ones after those that hold them.
  public MaxMindFile network(String prefix, long number, String organisation) throws IOException {
    int at = data.size();
    map(data, Map.of("autonomous_system_number", number, "autonomous_system_organization", organisation));
    IpPrefix network = IpPrefix.parse(prefix).orElseThrow();
    byte[] octets = network.address().octets();
    boolean four = octets.length == 4;
    byte[] whole = new byte[16];
    System.arraycopy(octets, 0, whole, four ? 12 : 0, octets.length);
    insert(whole, network.length() + (four ? 96 : 0), -2 - at);
    return this;
  }

  private void insert(byte[] octets, int length, int leaf) {
    int node = 0;
    for (int bit = 0; bit < length - 1; bit++) {
      int side = bit(octets, bit);
      int next = nodes.get(node)[side];
      if (next < 0) {
        nodes.add(new int[] {next, next});
        next = nodes.size() - 1;
        nodes.get(node)[side] = next;
      }
      node = next;
    }
    nodes.get(node)[bit(octets, length - 1)] = leaf;
  }

  private static int bit(byte[] octets, int bit) {
    return (octets[bit / 8] >> (7 - bit % 8)) & 1;
  }

  /// The file's octets.
  public byte[] octets() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int[] node : nodes) {
      for (int side : node) {
        int record = side >= 0 ? side : side == EMPTY ? nodes.size() : nodes.size() + 16 + (-2 - side);
        file.write(new byte[] {(byte) (record >> 16), (byte) (record >> 8), (byte) record});
      }
    }
    file.write(new byte[16]);
    data.writeTo(file);
    file.write(new byte[] {(byte) 0xab, (byte) 0xcd, (byte) 0xef});
    file.write("MaxMind.com".getBytes(StandardCharsets.US_ASCII));
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("node_count", (long) nodes.size());
    description.put("record_size", 24L);
    description.put("ip_version", 6L);
    description.put("database_type", "Test-ASN");
    description.put("languages", List.of());
    description.put("binary_format_major_version", 2L);
    description.put("binary_format_minor_version", 0L);
    description.put("build_epoch", 1_795_000_000L);
    description.put("description", Map.of());
    map(file, description);
    return file.toByteArray();
  }

  private static void map(ByteArrayOutputStream out, Map<String, ?> map) throws IOException {
    out.write(7 << 5 | map.size());
    for (Map.Entry<String, ?> entry : map.entrySet()) {
      value(out, entry.getKey());
      value(out, entry.getValue());
    }
  }

  private static void value(ByteArrayOutputStream out, Object value) throws IOException {
    switch (value) {
      case String text -> {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        out.write(2 << 5 | Math.min(29, octets.length));
        if (octets.length >= 29) {
          out.write(octets.length - 29);
        }
        out.write(octets);
      }
      case Long number -> {
        out.write(6 << 5 | 4);
        out.write(new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) (long) number});
      }
      case Map<?, ?> none when none.isEmpty() -> out.write(7 << 5);
      case List<?> none when none.isEmpty() -> out.write(new byte[] {0, 4});
      default -> throw new IllegalArgumentException(value.toString());
    }
  }
}
