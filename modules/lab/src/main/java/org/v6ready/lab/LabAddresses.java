package org.v6ready.lab;

import org.v6ready.model.address.IpAddress;

/// Hands out global-looking addresses that nobody on the Internet uses: IPv6 from the returned
/// `3ffe::/16`, IPv4 from the AS112 and AMT blocks, which are global in the registries.
final class LabAddresses {
  private int four = 10;
  private int six = 0x100;

  IpAddress four() {
    return IpAddress.of("192.52.193." + four++);
  }

  IpAddress six() {
    return IpAddress.of("3ffe:" + Integer.toHexString(six++) + "::80");
  }
}
