package org.v6ready.probes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.v6ready.lab.Lab;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.target.Service;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.web.PageVisit;
import org.v6ready.model.web.VisitEnd;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.ProbeOptions;
import org.v6ready.probes.RunMemory;
import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;
import org.v6ready.wire.dial.Dialer;
import org.v6ready.wire.dns.Authority;
import org.v6ready.wire.dns.Resolver;
import org.v6ready.wire.dns.Walker;
import org.v6ready.wire.http.Fetch;
import org.v6ready.wire.http.FetchRequest;
import org.v6ready.wire.http.WebClient;

/// Redirects that lead into our own network, or nowhere without end. The lab's healthy site is made to
/// send them; what is asked afterwards is written down.
class HostileRedirectTest {
  private static Lab lab;
  private static Wire wire;

  private final Queue<FetchRequest> asked = new ConcurrentLinkedQueue<>();

  @BeforeAll
  static void start() {
    lab = Lab.start();
    wire =
        Wires.open(
            new WireSettings(
                lab.resolvers(), lab.caFile(), lab.rootHints(), lab.trustAnchor(), null, "v6ready/test",
                6, 1000, lab::towards, Clock.system()));
  }

  @AfterAll
  static void stop() {
    wire.close();
    lab.close();
  }

  private List<PageVisit> visits(UnaryOperator<String> redirect) {
    Service.Web service = (Service.Web) lab.scenario("khoe-manh").target().service();
    ProbeContext context =
        new ProbeContext(
            redirecting(redirect), Vantage.dualStack(), new ProbeOptions(false, false, 0), 1, Duration.ofSeconds(2), false, new RunMemory());
    TargetFacts.Web facts = WebProbe.measure(service, context);
    return facts.visits();
  }

  private Wire redirecting(UnaryOperator<String> redirect) {
    WebClient client =
        (request, deadline) -> {
          asked.add(request);
          Fetch real = wire.web().fetch(request, deadline);
          HttpFacts http = real.http();
          return http == null
              ? real
              : new Fetch(
                  real.attempt(), real.tls(),
                  new HttpFacts(302, http.version(), redirect.apply(request.path()), http.server(), http.contentType(),
                      http.bodyOctets(), http.end(), http.took()),
                  real.headers(), real.body());
        };
    return new Redirecting(client);
  }

  private record Redirecting(WebClient web) implements Wire {
    @Override
    public Dialer dialer() {
      return wire.dialer();
    }

    @Override
    public Resolver resolver() {
      return wire.resolver();
    }

    @Override
    public Authority authority() {
      return wire.authority();
    }

    @Override
    public Walker walker() {
      return wire.walker();
    }

    @Override
    public List<NetInterface> links() {
      return wire.links();
    }

    @Override
    public void reachIpv4Through(IpPrefix nat64) {
      wire.reachIpv4Through(nat64);
    }

    @Override
    public Wire sibling() {
      return wire.sibling();
    }

    @Override
    public Clock clock() {
      return wire.clock();
    }

    @Override
    public void close() {
      // The shared network stays open.
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8466/scan", "http://[::1]:8466/scan", "http://10.0.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest/",
        "http://[fe80::1]/", "http://[fd00::1]/", "http://[::ffff:127.0.0.1]/", "http://0.0.0.0/", "http://2130706433/", "http://0x7f.1/",
        "http://[::]/", "//127.0.0.1/", "http://dia-chi-noi-bo.test/", "file:///etc/passwd", "gopher://127.0.0.1/"
      })
  void aRedirectIntoOurOwnNetworkIsNeverFollowed(String location) {
    List<PageVisit> visits = visits(_ -> location);
    assertThat(visits).isNotEmpty().noneMatch(visit -> visit.end() == VisitEnd.ARRIVED);
    assertThat(asked).isNotEmpty().allSatisfy(request -> {
      assertThat(request.address().global()).as(request.address().toString()).isTrue();
      assertThat(request.host()).isIn("khoe-manh.test", "dia-chi-noi-bo.test");
    });
  }

  @Test
  void redirectsWithoutEndAreGivenUp() {
    List<PageVisit> visits = visits(path -> "https://khoe-manh.test" + path + "x");
    assertThat(visits).isNotEmpty().allSatisfy(visit -> {
      assertThat(visit.end()).isIn(VisitEnd.LOOP, VisitEnd.TOO_MANY_REDIRECTS);
      assertThat(visit.hops().size()).isLessThanOrEqualTo(12);
    });
    assertThat(asked.size()).isLessThan(120);
  }
}
