package org.v6ready.probes.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.v6ready.model.web.ResourceKind;
import org.v6ready.probes.page.WebUrl;
import org.v6ready.probes.resource.ResourceCrawl.Found;

class ListingTest {
  private static final WebUrl PAGE = url("https://www.site.test/");

  private final Listing listing = new Listing();

  private static WebUrl url(String text) {
    return WebUrl.parse(text).orElseThrow();
  }

  private void add(String url, ResourceKind kind, boolean critical) {
    listing.add(Reference.of(url(url), kind, critical), PAGE, 1);
  }

  private List<Found> all() {
    return List.copyOf(listing.all());
  }

  private Found only() {
    assertThat(all()).hasSize(1);
    return all().getFirst();
  }

  @Test
  void aSheetThatIsPreloadedFirstIsASheet() {
    add("https://www.site.test/a.css", ResourceKind.PRELOAD, true);
    add("https://www.site.test/a.css", ResourceKind.STYLE, true);
    add("https://www.site.test/a.css", ResourceKind.HINT, false);
    assertThat(only().reference.kind()).isEqualTo(ResourceKind.STYLE);
    assertThat(only().reference.critical()).isTrue();
  }

  @Test
  void aModuleThatIsPreloadedFirstIsAModule() {
    add("https://www.site.test/a.js", ResourceKind.SCRIPT, true);
    listing.add(new Reference(url("https://www.site.test/a.js"), ResourceKind.SCRIPT, false, true), PAGE, 1);
    assertThat(only().reference.module()).isTrue();
    assertThat(only().reference.critical()).isTrue();
  }

  @Test
  void whatTurnsOutToBeASheetLaterIsFetchedAgain() {
    add("https://www.site.test/a.css", ResourceKind.PRELOAD, true);
    Found one = listing.due(1).getFirst();
    one.overIpv6 = ended(one);
    assertThat(listing.due(1)).isEmpty();
    add("https://www.site.test/a.css", ResourceKind.STYLE, true);
    assertThat(listing.due(2)).containsExactly(one);
  }

  private static org.v6ready.probes.page.PinnedFetch.Arrival ended(Found one) {
    return new org.v6ready.probes.page.PinnedFetch.Arrival(
        new org.v6ready.model.web.ResourceVisit(
            org.v6ready.model.web.VisitEnd.ARRIVED, 200, org.v6ready.model.connect.BodyEnd.COMPLETE, List.of("www.site.test"), ""),
        null, one.reference.url());
  }

  @Test
  void whatIsUpgradedIsKnownByTheUrlThatIsAskedFor() {
    listing.upgrade();
    Found one = listing.add(Reference.of(url("http://www.site.test/a.css"), ResourceKind.STYLE, true), PAGE, 1);
    assertThat(one).isNotNull().extracting(found -> found.reference.url()).isEqualTo(url("https://www.site.test/a.css"));
    add("https://www.site.test/a.css", ResourceKind.STYLE, true);
    assertThat(only()).isSameAs(one);
  }

  @Test
  void theScriptOfAnotherHostAfterAThousandPicturesIsKeptAndFetched() {
    for (int i = 0; i < 1_000; i++) {
      add("https://www.site.test/i" + i + ".png", ResourceKind.IMAGE, true);
    }
    for (int i = 0; i < 1_000; i++) {
      add("https://www.site.test/unused" + i + ".png", ResourceKind.HINT, false);
    }
    add("https://four.test/a.js", ResourceKind.SCRIPT, true);
    add("https://www.site.test/late.css", ResourceKind.STYLE, true);
    List<String> due = new ArrayList<>();
    listing.due(1).forEach(one -> due.add(one.reference.url().toString()));
    assertThat(due).contains("https://four.test/a.js", "https://www.site.test/late.css").hasSize(202);
    assertThat(all()).hasSize(652);
  }

  @Test
  void picturesLeaveRoomForWhatSheetsImport() {
    for (int i = 0; i < 300; i++) {
      add("https://www.site.test/i" + i + ".png", ResourceKind.IMAGE, true);
    }
    listing.due(1).forEach(one -> one.overIpv6 = ended(one));
    listing.add(Reference.of(url("https://www.site.test/more.css"), ResourceKind.STYLE, true), PAGE, 2);
    assertThat(listing.due(2)).extracting(one -> one.reference.url().path()).containsExactly("/more.css");
  }

  @Test
  void thereIsAnEnd() {
    for (int i = 0; i < 5_000; i++) {
      add("https://h" + i + ".test/a.js", ResourceKind.SCRIPT, true);
    }
    assertThat(all()).hasSize(1_500);
  }
}
