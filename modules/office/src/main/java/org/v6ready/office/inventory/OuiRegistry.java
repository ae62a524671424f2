package org.v6ready.office.inventory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.v6ready.model.office.MacAddress;

/// Who was given which block of link-layer addresses (IEEE MA-L, MA-M and MA-S: 24, 28 and 36 bits). The
/// list is not shipped; [OuiImport] makes it from a file the user has.
public final class OuiRegistry {
  /// The name of the list in the folder of results.
  public static final String FILE = "oui.tsv";

  private static final int[] DIGITS = {9, 7, 6};
  private static final OuiRegistry EMPTY = new OuiRegistry(Map.of());

  private final Map<String, String> vendors;

  OuiRegistry(Map<String, String> vendors) {
    this.vendors = vendors;
  }

  /// One that knows nobody.
  public static OuiRegistry empty() {
    return EMPTY;
  }

  /// The list in a folder of results; one that knows nobody when it was never imported or is damaged.
  public static OuiRegistry in(Path home) {
    Path file = home.resolve(FILE);
    if (!Files.isReadable(file)) {
      return EMPTY;
    }
    Map<String, String> vendors = new HashMap<>();
    try {
      for (String line : Files.readString(file, StandardCharsets.UTF_8).lines().toList()) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          vendors.put(line.substring(0, tab), line.substring(tab + 1));
        }
      }
    } catch (IOException damaged) {
      return EMPTY;
    }
    return new OuiRegistry(vendors);
  }

  /// How many blocks are known.
  public int size() {
    return vendors.size();
  }

  /// Who made the device; empty when unknown, and for addresses that software made up.
  public String vendor(MacAddress mac) {
    if (mac.random()) {
      return "";
    }
    String digits = mac.text().replace(":", "");
    for (int length : DIGITS) {
      String vendor = vendors.get(digits.substring(0, length));
      if (vendor != null) {
        return vendor;
      }
    }
    return "";
  }
}
