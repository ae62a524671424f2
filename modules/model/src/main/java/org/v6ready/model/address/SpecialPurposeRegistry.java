package org.v6ready.model.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The IANA special-purpose address registries as a dated data file: `prefix,scope,reference` lines.
/// The longest matching prefix decides, so that globally reachable exceptions inside a reserved
/// block stay global.
public final class SpecialPurposeRegistry {
  private static final SpecialPurposeRegistry CURRENT = load();

  private final LocalDate date;
  private final List<Entry> entries;

  private SpecialPurposeRegistry(LocalDate date, List<Entry> entries) {
    this.date = date;
    this.entries = List.copyOf(entries);
  }

  /// One line of the registry.
  public record Entry(IpPrefix prefix, AddressScope scope, String reference) {}

  /// The registry shipped with this release.
  public static SpecialPurposeRegistry current() {
    return CURRENT;
  }

  /// The day the registries were copied from IANA.
  public LocalDate date() {
    return date;
  }

  /// The entries, in file order.
  public List<Entry> entries() {
    return entries;
  }

  AddressScope scopeOf(IpAddress address) {
    AddressScope scope = AddressScope.GLOBAL;
    int longest = -1;
    for (Entry entry : entries) {
      if (entry.prefix().length() > longest && entry.prefix().contains(address)) {
        scope = entry.scope();
        longest = entry.prefix().length();
      }
    }
    return scope;
  }

  private static SpecialPurposeRegistry load() {
    InputStream file =
        Objects.requireNonNull(
            SpecialPurposeRegistry.class.getResourceAsStream("special-purpose.csv"), "special-purpose.csv");
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      LocalDate date = LocalDate.EPOCH;
      List<Entry> entries = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("# date: ")) {
          date = LocalDate.parse(line.substring(8));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          entries.add(entry(line.split(",", 3)));
        }
      }
      return new SpecialPurposeRegistry(date, entries);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Entry entry(String[] fields) {
    return new Entry(IpPrefix.parse(fields[0]).orElseThrow(), AddressScope.valueOf(fields[1]), fields[2]);
  }
}
