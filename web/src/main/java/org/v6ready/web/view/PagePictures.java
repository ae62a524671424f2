package org.v6ready.web.view;

import java.util.List;
import java.util.Optional;
import org.v6ready.model.web.BrowserFacts;
import org.v6ready.model.web.BrowserRequest;
import org.v6ready.model.web.BrowserVisit;
import org.v6ready.model.web.BrowserWorld;

/// One page as a browser showed it over IPv4 alone, to any user, and without IPv4.
public record PagePictures(String url, String browser, boolean isolated, List<Sight> sights) {
  private static final List<BrowserWorld> SHOWN =
      List.of(BrowserWorld.IPV4_ONLY, BrowserWorld.DUAL_STACK, BrowserWorld.IPV6_ONLY, BrowserWorld.NAT64);

  /// One load: `picture` is the address of the screenshot, empty when there is none; `alike` the
  /// percentage that it shares with the usual one, empty when not known; `failed` the URLs that did
  /// not load, in other worlds than the usual those that loaded there, `more` how many there are besides.
  public record Sight(String world, String picture, String alike, boolean loaded, List<String> failed, int more) {}

  private static final int NAMED = 5;

  static List<PagePictures> of(List<BrowserFacts> pages) {
    return pages.stream().map(PagePictures::of).toList();
  }

  private static PagePictures of(BrowserFacts page) {
    List<Sight> sights = SHOWN.stream().flatMap(world -> sight(page, world).stream()).toList();
    return new PagePictures(page.url(), page.browser(), page.isolated(), sights);
  }

  private static Optional<Sight> sight(BrowserFacts page, BrowserWorld world) {
    List<String> usual = world == BrowserWorld.DUAL_STACK ? List.of() : page.in(BrowserWorld.DUAL_STACK).map(PagePictures::failed).orElse(List.of());
    return page.in(world).map(visit -> sight(visit, failed(visit).stream().filter(url -> !usual.contains(url)).toList()));
  }

  private static List<String> failed(BrowserVisit visit) {
    return visit.requests().stream().filter(request -> !request.succeeded()).map(BrowserRequest::url).distinct().toList();
  }

  private static Sight sight(BrowserVisit visit, List<String> failed) {
    Double similarity = visit.similarity();
    boolean compared = similarity != null && visit.loaded() && visit.world() != BrowserWorld.DUAL_STACK;
    return new Sight(
        visit.world().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        visit.screenshot().isEmpty() ? "" : "/picture/" + visit.screenshot(),
        compared && similarity != null ? Long.toString(Math.round(100 * similarity)) : "",
        visit.loaded(),
        failed.stream().limit(NAMED).toList(),
        Math.max(0, failed.size() - NAMED));
  }
}
