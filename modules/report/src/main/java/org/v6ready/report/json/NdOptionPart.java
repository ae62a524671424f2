package org.v6ready.report.json;

import org.v6ready.model.office.NdOption;

/// One option of a Router Advertisement. With `addresses` false without what says something about the inside.
final class NdOptionPart {
  private NdOptionPart() {}

  static void write(Document document, NdOption option, boolean addresses) {
    switch (option) {
      case NdOption.PrefixInformation(var prefix, var onLink, var autonomous, _, var delegation, var valid, var preferred) -> {
        document.text("type", "prefix");
        document.text("prefix", OfficePart.prefix(prefix, addresses));
        document.truth("onLink", onLink);
        document.truth("autonomous", autonomous);
        document.truth("delegationPreferred", delegation);
        document.millis("valid", valid);
        document.millis("preferred", preferred);
      }
      case NdOption.RouteInformation(var prefix, var preference, var lifetime) -> {
        document.text("type", "route");
        document.text("prefix", OfficePart.prefix(prefix, addresses));
        document.text("preference", Word.of(preference));
        document.millis("lifetime", lifetime);
      }
      case NdOption.RecursiveDns(var servers, var lifetime) -> {
        document.text("type", "rdnss");
        document.texts("servers", OfficePart.kept(servers, addresses));
        document.millis("lifetime", lifetime);
      }
      case NdOption.SearchList(var domains, var lifetime) -> {
        document.text("type", "dnssl");
        document.texts("domains", domains);
        document.millis("lifetime", lifetime);
      }
      case NdOption.LinkMtu(var octets) -> {
        document.text("type", "mtu");
        document.number("octets", octets);
      }
      case NdOption.SourceLinkLayer(var mac) -> {
        document.text("type", "source");
        document.text("mac", addresses ? mac : null);
      }
      case NdOption.Pref64(var prefix, var lifetime) -> {
        document.text("type", "pref64");
        document.text("prefix", prefix);
        document.millis("lifetime", lifetime);
      }
      case NdOption.CaptivePortal(var url) -> {
        document.text("type", "portal");
        document.text("url", addresses ? url : Withheld.in(url));
      }
      case NdOption.Other(var number, var hex) -> {
        document.text("type", "other");
        document.number("number", number);
        document.text("hex", addresses ? hex : null);
      }
      case NdOption.Malformed(var number, var why, var hex) -> {
        document.text("type", "malformed");
        document.number("number", number);
        document.text("why", why);
        document.text("hex", addresses ? hex : null);
      }
    }
  }
}
