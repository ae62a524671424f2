package org.v6ready.checks.office.neighbours;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.Inventory;

/// A device that an IPv6-only network would leave behind, what it seems to be, and what to do first. The
/// kind is a guess from its ports, services, names and vendor, for a person to confirm.
public record Replacement(Device device, Kind kind, Step step) {
  /// What a device seems to be.
  public enum Kind {
    PRINTER,
    CAMERA,
    NETWORK,
    COMPUTER,
    PHONE,
    UNKNOWN;

    /// The word of JSON.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What to do first.
  public enum Step {
    /// It has an IPv6 stack and no address: router advertisement, static settings, a filter.
    CONFIGURE,
    /// IPv6 is probably off in its settings, or needs newer software.
    SWITCH_ON,
    /// Ask the vendor for IPv6; else replace at renewal and keep on its own IPv4 segment until then.
    ASK_VENDOR,
    /// Find out what it is.
    IDENTIFY;

    /// The word of JSON.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// The list of an inventory, cameras and printers first since they are bought, not configured.
  public static List<Replacement> of(Inventory inventory) {
    return inventory.others().stream()
        .filter(device -> device.kind() == DeviceClass.V4ONLY || device.kind() == DeviceClass.LLONLY)
        .map(Replacement::of)
        .sorted(Comparator.comparing((Replacement one) -> one.step()).reversed().thenComparing(one -> one.kind()))
        .toList();
  }

  private static Replacement of(Device device) {
    Kind kind = kind(device);
    return new Replacement(device, kind, step(device, kind));
  }

  private static Step step(Device device, Kind kind) {
    if (device.kind() == DeviceClass.LLONLY) {
      return Step.CONFIGURE;
    }
    return switch (kind) {
      case COMPUTER, PHONE -> Step.SWITCH_ON;
      case PRINTER, CAMERA, NETWORK -> Step.ASK_VENDOR;
      case UNKNOWN -> Step.IDENTIFY;
    };
  }

  static Kind kind(Device device) {
    String said = String.join(" ", device.services()) + " " + String.join(" ", device.names()) + " " + device.vendor();
    String words = said.toLowerCase(Locale.ROOT);
    if (any(device, words, "_ipp _printer _pdl-datastream printdevice printer laserjet", 9100, 631)) {
      return Kind.PRINTER;
    }
    if (any(device, words, "networkvideotransmitter _rtsp camera hikvision dahua ipcam nvr dvr", 554, 37777)) {
      return Kind.CAMERA;
    }
    if (any(device, words, "_workstation _smb computer pub:computer desktop laptop", 445, 3389)) {
      return Kind.COMPUTER;
    }
    if (any(device, words, "iphone ipad android galaxy redmi _airplay", 5060)) {
      return Kind.PHONE;
    }
    return any(device, words, "router switch access-point tp-link ubiquiti mikrotik draytek ruijie", 23) ? Kind.NETWORK : Kind.UNKNOWN;
  }

  private static boolean any(Device device, String words, String signs, int... ports) {
    for (String sign : signs.split(" ")) {
      if (words.contains(sign)) {
        return true;
      }
    }
    for (int port : ports) {
      if (device.openPorts().stream().anyMatch(open -> open.startsWith("tcp/" + port + "/"))) {
        return true;
      }
    }
    return false;
  }
}
