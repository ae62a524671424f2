package org.v6ready.checks;

import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.name.DomainName;

/// Commands with which a person sees the same thing again (verdict rule 9).
public final class Repeat {
  private Repeat() {}

  /// `dig` through the machine's own resolver.
  public static String dig(DomainName name, String type) {
    return "dig " + type + " " + name;
  }

  /// `dig` at one server, without recursion.
  public static String dig(DomainName name, String type, IpAddress server) {
    return "dig +norecurse @" + server + " " + type + " " + name;
  }

  /// `curl` pinned to one address, with name and SNI kept.
  public static String curl(String url, DomainName host, int port, IpAddress address) {
    return "curl -v -" + address.family().number() + " --resolve '" + host + ":" + port + ":"
        + bracketed(address) + "' '" + url + "'";
  }

  /// `curl` over one family, redirects followed.
  public static String curl(String url, Family family) {
    return "curl -sSIL -" + family.number() + " --max-redirs 10 '" + url + "'";
  }

  /// `openssl s_client` to one address with the name as SNI.
  public static String openssl(DomainName host, int port, IpAddress address) {
    return "openssl s_client -connect '" + bracketed(address) + ":" + port + "' -servername " + host
        + " -verify_hostname " + host + " </dev/null";
  }

  /// A connection and nothing more.
  public static String netcat(IpAddress address, int port) {
    return "nc -vz -w 5 " + address + " " + port;
  }

  private static String bracketed(IpAddress address) {
    return address.family() == Family.IPV6 ? "[" + address + "]" : address.toString();
  }
}
