package org.v6ready.lab;

import java.time.Duration;
import java.util.function.Function;
import org.v6ready.lab.web.LabAnswer;
import org.v6ready.model.address.Family;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.target.Actor;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;

/// The websites of the cast.
final class CastWeb {
  private final Cast cast;

  private CastWeb(Cast cast) {
    this.cast = cast;
  }

  static void enter(Cast cast) {
    CastWeb web = new CastWeb(cast);
    web.thirdParties();
    web.published();
    web.reachable();
    web.tls();
    web.content();
    web.redirects();
    web.resources();
  }

  static Scenario scenario(String id, String vietnamese, String english, String finding) {
    Target target = target(id, vietnamese);
    return new Scenario(id, vietnamese, english, owned(target, target.timeout()), finding);
  }

  private static Target target(String id, String vietnamese) {
    return Target.of(vietnamese, Service.Web.at(DomainName.of(id + ".test"), true, "/"));
  }

  private static Target owned(Target target, Duration timeout) {
    return new Target(target.name(), target.service(), Actor.PROVINCE, java.util.List.of("demo"), false, target.attempts(), timeout);
  }

  private String open(String id, String vietnamese, String english, String finding) {
    cast.enter(scenario(id, vietnamese, english, finding));
    cast.zone(id + ".test");
    return id + ".test";
  }

  private LabSite good(String host, Function<String, LabAnswer> site) {
    return LabSite.both(cast.certificates().good(host), site);
  }

  private LabSite page(String host) {
    return good(host, LabPages.plain("Cổng thông tin " + host));
  }

  private void pair(String host, LabSite four, LabSite six) {
    cast.address(host, Family.IPV4, four);
    cast.address(host, Family.IPV6, six);
  }

  private void thirdParties() {
    cast.zone("cdn-hai-ngan.test");
    pair("static.cdn-hai-ngan.test", good("static.cdn-hai-ngan.test", LabPages.assets()), good("static.cdn-hai-ngan.test", LabPages.assets()));
    cast.zone("cdn-cu.test");
    cast.address("static.cdn-cu.test", Family.IPV4, good("static.cdn-cu.test", LabPages.assets()));
  }

  private void published() {
    String healthy = open("khoe-manh", "Cổng thông tin (đúng chuẩn)", "A healthy site", "");
    pair(healthy, page(healthy), page(healthy));
    String four = open("chi-ipv4", "Trang chỉ có IPv4", "No AAAA record", "web-aaaa");
    cast.address(four, Family.IPV4, page(four));
    String six = open("chi-ipv6", "Trang chỉ có IPv6", "IPv6 only", "");
    cast.address(six, Family.IPV6, page(six));
    String local = open("dia-chi-noi-bo", "AAAA là địa chỉ nội bộ", "The AAAA is a unique local address", "web-aaaa-global");
    cast.address(local, Family.IPV4, page(local));
    cast.dns().record(local, "AAAA", "fd12:3456:789a::80");
    String www = open("thieu-www", "Tên www chưa có AAAA", "www has no AAAA while the apex has", "web-aaaa");
    pair(www, page(www), page(www));
    cast.address("www." + www, Family.IPV4, page("www." + www));
    String broken = open("aaaa-loi", "Máy chủ tên miền lỗi khi hỏi AAAA", "AAAA queries get SERVFAIL", "web-aaaa-answer");
    cast.address(broken, Family.IPV4, page(broken));
    cast.dns().fault(broken, "AAAA", org.xbill.DNS.Rcode.SERVFAIL);
  }

  private void reachable() {
    String refused = open("tu-choi", "IPv6 từ chối kết nối", "IPv6 refuses connections", "web-reachable");
    pair(refused, page(refused), LabSite.dead());
    String https = open("thieu-443", "IPv6 không mở cổng 443", "Port 443 is closed over IPv6", "web-reachable");
    LabSite open = page(https);
    pair(https, open, new LabSite(open.http(), null, null));
    String half = open("hai-dia-chi", "Hai địa chỉ IPv6, một hỏng", "One of two AAAA is dead", "web-reachable");
    pair(half, page(half), page(half));
    cast.address(half, Family.IPV6, LabSite.dead());
  }

  private void tls() {
    String expired = open("het-han", "Chứng thư hết hạn trên IPv6", "The certificate over IPv6 has expired", "web-tls");
    Function<String, LabAnswer> site = LabPages.plain("Cổng thông tin " + expired);
    pair(expired, good(expired, site), LabSite.both(cast.certificates().expired(expired), site));
    String wrong = open("sai-ten", "Chứng thư sai tên trên IPv6", "The certificate over IPv6 is for another name", "web-tls");
    pair(wrong, page(wrong), LabSite.both(cast.certificates().good("khac.test"), LabPages.plain("Cổng thông tin " + wrong)));
    String self = open("tu-ky", "Chứng thư tự ký trên IPv6", "The certificate over IPv6 is self-signed", "web-tls");
    pair(self, page(self), LabSite.both(cast.certificates().selfSigned(self), LabPages.plain("Cổng thông tin " + self)));
  }

  private void content() {
    String other = open("mac-dinh", "IPv6 hiện trang mặc định", "IPv6 shows the default page", "web-content");
    pair(other, page(other), good(other, LabPages.defaultPage()));
    String error = open("loi-500", "IPv6 báo lỗi 500", "Error 500 over IPv6 only", "web-content|web-redirect");
    pair(error, page(error), good(error, _ -> LabAnswer.error(500)));
    // Whoever watches the demonstration need not wait for a silence as long as a real one.
    String name = "IPv6 nối được rồi dừng";
    Target impatient = owned(target("dung-giua-chung", name), Duration.ofSeconds(1));
    cast.enter(new Scenario("dung-giua-chung", name, "IPv6 connects, then stalls", impatient, "web-content"));
    cast.zone("dung-giua-chung.test");
    String stall = "dung-giua-chung.test";
    pair(stall, page(stall), good(stall, _ -> new LabAnswer.Stall(1200)));
    String both = open("loi-404", "Cả hai phía đều báo 404", "404 over both families", "");
    pair(both, good(both, _ -> LabAnswer.error(404)), good(both, _ -> LabAnswer.error(404)));
  }

  private void redirects() {
    String four = open("chuyen-huong", "Chuyển hướng sang máy chỉ có IPv4", "Redirects to a host without AAAA", "web-redirect");
    Function<String, LabAnswer> away = _ -> LabAnswer.redirect("https://chi-ipv4.test/");
    pair(four, good(four, away), good(four, away));
    String loop = open("vong-lap", "IPv6 chuyển hướng vòng tròn", "Redirect loop over IPv6", "web-redirect");
    pair(loop, page(loop), good(loop, _ -> LabAnswer.redirect("https://" + loop + "/")));
  }

  private void resources() {
    String good = open("tai-nguyen-tot", "Trang dùng kho tệp hai ngăn xếp", "Loads from a dual-stack CDN", "");
    Function<String, LabAnswer> fine =
        LabPages.site("Cổng thông tin " + good, "<link rel=stylesheet href=https://static.cdn-hai-ngan.test/site.css>", "");
    pair(good, good(good, fine), good(good, fine));
    String old = open("tai-nguyen-cu", "Trang dùng kho tệp chỉ có IPv4", "Loads scripts from an IPv4-only CDN", "web-resources-critical|web-resources");
    Function<String, LabAnswer> needs =
        LabPages.site("Cổng thông tin " + old, "<script src=https://static.cdn-cu.test/app.js></script>", "");
    pair(old, good(old, needs), good(old, needs));
  }
}
