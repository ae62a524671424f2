package org.v6ready.probes.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.web.ResourceVisit;
import org.v6ready.model.web.VisitEnd;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.ProbeOptions;
import org.v6ready.probes.RunMemory;
import org.v6ready.probes.page.PinnedFetch.Arrival;
import org.v6ready.probes.page.WebUrl;
import org.v6ready.wire.Wire;

class SharedFilesTest {
  private static final WebUrl FONT = new WebUrl(true, "cdn.gov.vn", 443, "/a.woff2");

  private final RunMemory run = new RunMemory();
  private final AtomicInteger fetches = new AtomicInteger();

  private SharedFiles files(boolean allowPrivate, RunMemory memory) {
    Wire wire = mock(Wire.class);
    when(wire.clock()).thenReturn(Clock.system());
    return SharedFiles.of(
        new ProbeContext(wire, Vantage.dualStack(), new ProbeOptions(true, true, 0), 1, Duration.ofSeconds(1), allowPrivate, memory));
  }

  private Arrival fetched(int status, BodyEnd end) {
    fetches.incrementAndGet();
    return new Arrival(new ResourceVisit(VisitEnd.ARRIVED, status, end, List.of(FONT.host()), ""), null, FONT);
  }

  @Test
  void aFileThatManyPagesLoadIsFetchedOnceInARun() {
    for (int page = 0; page < 3; page++) {
      files(false, run).get(FONT, 100, () -> fetched(200, BodyEnd.COMPLETE));
    }
    assertThat(fetches).hasValue(1);
    files(false, new RunMemory()).get(FONT, 100, () -> fetched(200, BodyEnd.COMPLETE));
    assertThat(fetches).hasValue(2);
  }

  @Test
  void whatFailedIsFetchedAgainForEachPage() {
    for (int page = 0; page < 3; page++) {
      files(false, run).get(FONT, 100, () -> fetched(200, BodyEnd.STALLED));
    }
    assertThat(fetches).hasValue(3);
  }

  @Test
  void moreOfAFileAndAnotherRuleForPrivateAddressesAreFetchesOfTheirOwn() {
    files(false, run).get(FONT, 100, () -> fetched(200, BodyEnd.TOO_LONG));
    files(false, run).get(FONT, 200, () -> fetched(200, BodyEnd.COMPLETE));
    files(true, run).get(FONT, 100, () -> fetched(200, BodyEnd.COMPLETE));
    assertThat(fetches).hasValue(3);
  }
}
