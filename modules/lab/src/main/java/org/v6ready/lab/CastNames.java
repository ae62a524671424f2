package org.v6ready.lab;

import java.util.List;
import java.util.Map;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;

/// The members of the cast whose fault is in the DNS.
final class CastNames {
  private CastNames() {}

  static void enter(Cast cast) {
    stage(cast, "ten-chi-ipv4", "Tên miền chỉ phân giải qua IPv4", "Name servers have no IPv6", "dns-ns-aaaa", Cast.HOSTING_FOUR);
    stage(cast, "dns-tu-choi", "Máy chủ tên miền từ chối qua IPv6", "Name servers refuse over IPv6", "dns-ns-answers", Cast.HOSTING_REFUSING);
    stage(cast, "ky-so", "Tên miền ký số đúng", "A signed zone that validates", "", Cast.HOSTING);
    cast.dns().sign("ky-so.test", false);
    stage(cast, "ky-het-han", "Tên miền có chữ ký hết hạn", "A signed zone whose signatures are over", "dns-dnssec", Cast.HOSTING);
    cast.dns().sign("ky-het-han.test", true);
  }

  private static void stage(
      Cast cast, String id, String vietnamese, String english, String finding, Map<String, List<IpAddress>> hosting) {
    String host = id + ".test";
    cast.enter(CastWeb.scenario(id, vietnamese, english, finding));
    cast.dns().zone(host, hosting);
    LabSite page = LabSite.both(cast.certificates().good(host), LabPages.plain("Cổng thông tin " + host));
    cast.address(host, Family.IPV4, page);
    cast.address(host, Family.IPV6, page);
  }
}
