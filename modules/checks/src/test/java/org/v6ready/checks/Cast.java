package org.v6ready.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.CertificateFacts;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.ReverseFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.dns.HttpsRecord;
import org.v6ready.model.dns.TypeParity;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.WalkDeath;
import org.v6ready.model.dns.WalkEnd;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.web.PageSketch;

/// Facts of invented hosts for tables of tests: everything healthy unless said otherwise.
public final class Cast {
  public static final Instant THEN = Instant.parse("2026-11-24T00:00:00Z");
  public static final IpAddress FOUR = IpAddress.of("9.9.9.10");
  public static final IpAddress FOUR_TOO = IpAddress.of("9.9.9.11");
  public static final IpAddress SIX = IpAddress.of("2600:a::10");
  public static final IpAddress SIX_TOO = IpAddress.of("2600:a::11");
  public static final IpAddress ULA = IpAddress.of("fd00::10");

  private Cast() {}

  public static DomainName name(String text) {
    return DomainName.of(text);
  }

  public static ConnectAttempt attempt(TcpState state) {
    return new ConnectAttempt(state, THEN, Duration.ofMillis(12), state == TcpState.OPEN ? "" : state.word());
  }

  /// A port tried three times, or once when it opened; nothing spoken.
  public static PortFacts port(int number, TcpState state) {
    int times = state == TcpState.OPEN ? 1 : state == TcpState.NOT_ATTEMPTED ? 0 : 3;
    return new PortFacts(
        number, java.util.Collections.nCopies(times, attempt(state)), null, null);
  }

  /// A port with an attempt for each state.
  public static PortFacts attempts(int number, TcpState... states) {
    return new PortFacts(number, Arrays.stream(states).map(Cast::attempt).toList(), null, null);
  }

  /// An open port that answers HTTP, over TLS when its number is 443.
  public static PortFacts web(int number, TlsState tls, int status) {
    boolean secure = number == 443;
    return new PortFacts(number, List.of(attempt(TcpState.OPEN)), secure ? tls(tls) : null,
        secure && tls != TlsState.OK ? null : http(status));
  }

  public static HttpFacts http(int status) {
    return http(status, BodyEnd.COMPLETE, null);
  }

  public static HttpFacts http(int status, BodyEnd end, @Nullable String location) {
    return new HttpFacts(status, "HTTP/1.1", location, "nginx", "text/html", 2000, end, Duration.ofMillis(30));
  }

  public static TlsFacts tls(TlsState state) {
    return tls(state, "TLSv1.3", "h2");
  }

  public static TlsFacts tls(TlsState state, String version, @Nullable String alpn) {
    CertificateFacts leaf =
        new CertificateFacts("CN=leaf", "CN=root", List.of("leaf"), THEN, THEN, "aa");
    return new TlsFacts(state, state.word(), version, "TLS_AES_128_GCM_SHA256", alpn, List.of(leaf), Duration.ofMillis(20));
  }

  public static AddressFacts address(IpAddress address, PortFacts... ports) {
    return new AddressFacts(address, List.of(ports), new ReverseFacts(DnsStatus.NOERROR, List.of(), true));
  }

  /// An address whose ports 80 and 443 serve the site.
  public static AddressFacts serving(IpAddress address) {
    return address(address, web(80, TlsState.OK, 200), web(443, TlsState.OK, 200));
  }

  /// An address whose ports 80 and 443 both end as `state`.
  public static AddressFacts dead(IpAddress address, TcpState state) {
    return address(address, port(80, state), port(443, state));
  }

  /// A healthy host with the given addresses; families without one have NODATA.
  public static HostFacts host(String name, AddressFacts... addresses) {
    List<AddressFacts> all = List.of(addresses);
    return new HostFacts(
        name(name), answer(all, Family.IPV4), answer(all, Family.IPV6), List.of(), DnssecStatus.INSECURE,
        name(name), walked(name, all), List.of(), List.of(), all);
  }

  private static AddressAnswer answer(List<AddressFacts> all, Family family) {
    return AddressAnswer.of(
        all.stream().map(AddressFacts::address).filter(a -> a.family() == family).toArray(IpAddress[]::new));
  }

  private static Walk walked(String name, List<AddressFacts> all) {
    List<IpAddress> six =
        all.stream().map(AddressFacts::address).filter(a -> a.family() == Family.IPV6).toList();
    return new Walk(name(name), "AAAA", Family.IPV6, six.isEmpty() ? WalkEnd.NODATA : WalkEnd.RESOLVED,
        List.of(), six, List.of(), null);
  }

  /// The same host whose IPv6-only walk died at its own zone.
  public static HostFacts unwalkable(HostFacts host, WalkDeath.Cause cause) {
    Walk died = new Walk(host.host(), "AAAA", Family.IPV6, WalkEnd.DIED, List.of(), List.of(), List.of(),
        new WalkDeath(host.host(), cause, name("ns1." + host.host().ascii()), null));
    return with(host, host.a(), host.aaaa(), died);
  }

  /// The same host with another IPv6-only walk, or none.
  public static HostFacts walked(HostFacts host, @Nullable Walk walk) {
    return with(host, host.a(), host.aaaa(), walk);
  }

  /// The same host with other answers from the resolver.
  public static HostFacts answered(HostFacts host, AddressAnswer a, AddressAnswer aaaa) {
    return with(host, a, aaaa, host.ipv6Walk());
  }

  private static HostFacts with(HostFacts h, AddressAnswer a, AddressAnswer aaaa, @Nullable Walk walk) {
    return new HostFacts(h.host(), a, aaaa, h.cnames(), h.dnssec(), h.zone(), walk, h.authorities(), h.https(), h.addresses());
  }

  /// The same host as its authorities answer for it.
  public static HostFacts authorities(HostFacts h, TypeParity... authorities) {
    return new HostFacts(h.host(), h.a(), h.aaaa(), h.cnames(), h.dnssec(), h.zone(), h.ipv6Walk(),
        List.of(authorities), h.https(), h.addresses());
  }

  /// The same host with HTTPS records.
  public static HostFacts https(HostFacts h, HttpsRecord... records) {
    return new HostFacts(h.host(), h.a(), h.aaaa(), h.cnames(), h.dnssec(), h.zone(), h.ipv6Walk(),
        h.authorities(), List.of(records), h.addresses());
  }

  /// The same host reached through aliases, in order.
  public static HostFacts aliased(HostFacts h, String... cnames) {
    return new HostFacts(h.host(), h.a(), h.aaaa(), Arrays.stream(cnames).map(Cast::name).toList(), h.dnssec(),
        h.zone(), h.ipv6Walk(), h.authorities(), h.https(), h.addresses());
  }

  /// The same host with another DNSSEC status.
  public static HostFacts dnssec(HostFacts h, DnssecStatus dnssec) {
    return new HostFacts(h.host(), h.a(), h.aaaa(), h.cnames(), dnssec, h.zone(), h.ipv6Walk(),
        h.authorities(), h.https(), h.addresses());
  }

  /// The sketch of a page of 60 words around `seed`; pages of one seed are the same page.
  /// What a web server shows where no site was set up.
  public static PageSketch defaultPage() {
    return new PageSketch("Welcome to nginx!", numbers(77, 60), 60, numbers(77, 20), 20, true, false);
  }

  public static PageSketch sketch(String title, int seed) {
    return new PageSketch(title, numbers(seed, 60), 60, numbers(seed, 20), 20, false, false);
  }

  /// Ascending hashes as a sketch holds them.
  public static List<Long> numbers(int seed, int count) {
    List<Long> numbers = new ArrayList<>(LongStream.range(0, count).map(n -> seed * 1000L + n).boxed().toList());
    return List.copyOf(numbers);
  }
}
