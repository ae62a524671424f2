package org.v6ready.use.visit;

import java.util.Locale;
import org.v6ready.model.address.Family;

/// The one sentence a visitor reads.
public enum Finding {
  /// IPv6 is used and works, IPv4 beside it.
  GOOD,
  /// IPv6 is used and works, and there is no IPv4.
  GOOD_WITHOUT_IPV4,
  /// IPv6 is used, but full packets do not arrive.
  LARGE_LOST,
  /// IPv6 works, but the browser chose IPv4.
  NOT_PREFERRED,
  /// No IPv6 here.
  NO_IPV6,
  /// A site with both families does not open at all.
  BROKEN,
  /// Nothing arrived, or nothing can be told.
  UNKNOWN;

  /// The word in bundles and the page's script, such as `not-preferred`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What a visit's fetches say.
  public static Finding of(Visit visit) {
    boolean four = visit.loaded(TestObject.IPV4);
    boolean six = visit.loaded(TestObject.IPV6);
    if (!four && !six) {
      return UNKNOWN;
    }
    Fetch dual = visit.fetch(TestObject.DUAL);
    if (!dual.loaded()) {
      return BROKEN;
    }
    if (!six) {
      return dual.family() == Family.IPV6 ? UNKNOWN : NO_IPV6;
    }
    if (dual.family() == Family.IPV4) {
      return NOT_PREFERRED;
    }
    Fetch large = visit.fetch(TestObject.IPV6_LARGE);
    if (!large.loaded() && large.end() != Fetch.End.NOT_OFFERED) {
      return LARGE_LOST;
    }
    return four ? GOOD : GOOD_WITHOUT_IPV4;
  }
}
