package org.v6ready.probes.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.fact.LargeTransfer;
import org.v6ready.model.fact.LargeTransfer.Direction;
import org.v6ready.probes.page.WebUrl;
import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;
import org.v6ready.wire.netns.ForcedPaths;
import org.v6ready.wire.netns.NetworkNamespace;

/// A machine on a LAN, a provider that carries everything, and one that drops Packet Too Big.
@Tag("netns")
class ForcedMtuNetnsTest {
  private static final IpAddress GOOD = IpAddress.of("2401:d800:57::80");
  private static final IpAddress DARK = IpAddress.of("2401:d800:58::80");
  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static final List<HttpServer> SERVERS = new ArrayList<>();
  private static Wire wire;
  private static NetworkNamespace host;
  private static ForcedPaths paths;

  @BeforeAll
  static void build() {
    host = space();
    NetworkNamespace provider = space();
    NetworkNamespace dark = space();
    for (NetworkNamespace one : List.of(host, provider, dark)) {
      one.sysctl("ipv6/conf/all/accept_dad", "0", "ipv6/conf/default/accept_dad", "0", "ipv6/conf/all/forwarding", "1");
    }
    provider.ip(
        "link add lan0 type veth peer name eth0 netns " + host.name(),
        "link add dark0 type veth peer name up0 netns " + dark.name(),
        "addr add 2401:d800:56::1/64 dev lan0 nodad", "link set lan0 up",
        "addr add fe80::1/64 dev dark0 nodad", "link set dark0 up",
        "addr add " + GOOD + "/128 dev lo", "route add 2401:d800:58::/64 via fe80::2 dev dark0");
    host.ip("addr add 2401:d800:56::10/64 dev eth0 nodad", "link set eth0 up", "route add default via 2401:d800:56::1 dev eth0");
    dark.ip("addr add " + DARK + "/128 dev lo", "addr add fe80::2/64 dev up0 nodad", "link set up0 up", "route add default via fe80::1 dev up0");
    dark.inside(() -> run("nft", "add table ip6 f; add chain ip6 f i { type filter hook input priority 0; }; add rule ip6 f i icmpv6 type packet-too-big drop"));
    serve(provider, GOOD);
    serve(dark, DARK);
    wire = Wires.open(WireSettings.system("v6ready/test"));
    paths = host.inside(() -> ForcedPaths.open(wire, 1));
  }

  private static NetworkNamespace space() {
    NetworkNamespace made = NetworkNamespace.create();
    OPEN.add(made);
    return made;
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor()).isZero();
    return true;
  }

  private static void serve(NetworkNamespace space, IpAddress address) {
    byte[] body = "v6ready ".repeat(12_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    SERVERS.add(space.inside(() -> {
      HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(address.octets()), 80), 50);
      server.setExecutor(Executors.newCachedThreadPool());
      server.createContext("/small", exchange -> {
        exchange.sendResponseHeaders(200, 2);
        exchange.getResponseBody().write("ok".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        exchange.close();
      });
      server.createContext("/page", exchange -> {
        exchange.sendResponseHeaders(200, 4_000);
        exchange.getResponseBody().write(body, 0, 4_000);
        exchange.close();
      });
      server.createContext("/", exchange -> {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(200, head ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(head ? new byte[0] : body);
        }
      });
      server.start();
      return server;
    }));
  }

  @AfterAll
  static void remove() throws Exception {
    if (paths != null) {
      paths.close();
    }
    if (wire != null) {
      wire.close();
    }
    SERVERS.forEach(server -> server.stop(0));
    for (AutoCloseable one : OPEN) {
      one.close();
    }
  }

  private static long tooBigs() {
    return paths.from(false, Direction.DOWNLOAD, (_, sent) -> sent.getAsLong());
  }

  private static List<LargeTransfer> transfers(IpAddress address, String page) {
    return new ForcedMtu(paths, new WebUrl(false, "a.test", 80, page)).transfers(address);
  }

  @Test
  void aServerThatHearsPacketTooBigDeliversAndReceivesOverTheNarrowPath() {
    long before = tooBigs();
    List<LargeTransfer> seen = transfers(GOOD, "/");
    assertThat(seen).extracting(LargeTransfer::direction).containsExactly(Direction.DOWNLOAD, Direction.UPLOAD);
    assertThat(seen).allMatch(one -> one.forcedMtu() == 1280 && one.end() != BodyEnd.STALLED);
    assertThat(tooBigs()).isGreaterThan(before);
  }

  @Test
  void aServerBehindAFilterForPacketTooBigStalls() {
    List<LargeTransfer> seen = transfers(DARK, "/");
    assertThat(seen).singleElement().satisfies(one -> {
      assertThat(one.end()).isEqualTo(BodyEnd.STALLED);
      assertThat(one.direction()).isEqualTo(Direction.DOWNLOAD);
    });
  }

  @Test
  void anAnswerThatFitsOnePacketProvesNothing() {
    assertThat(transfers(GOOD, "/small")).noneMatch(one -> one.direction() == Direction.DOWNLOAD);
  }

  /// Many sites on one machine: it has learned our path from the first of them and sends the others' small
  /// pages in small packets at once.
  @Test
  void aServerThatKnowsThePathAlreadyIsAskedFromAnAddressItHasNotMet() {
    for (int site = 0; site < 3; site++) {
      assertThat(transfers(GOOD, "/page")).as("site " + site).extracting(LargeTransfer::direction).containsExactly(Direction.DOWNLOAD, Direction.UPLOAD);
    }
  }

  @Test
  void anAddressThatIsNotThereProvesNothing() {
    assertThat(transfers(IpAddress.of("2401:d800:56::77"), "/")).isEmpty();
  }

  @Test
  void twoServersAreLookedAtAtOnceOnPathsOfTheirOwn() throws InterruptedException {
    try (ForcedPaths two = host.inside(() -> ForcedPaths.open(wire, 2));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch both = new CountDownLatch(2);
      List<Future<Boolean>> met = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        met.add(threads.submit(() -> host.inside(() -> two.from(true, Direction.DOWNLOAD, (_, _) -> meets(both)))));
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
      assertThat(met).allMatch(Future::resultNow);
    }
  }

  private static boolean meets(CountDownLatch others) {
    others.countDown();
    try {
      return others.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException ended) {
      return false;
    }
  }
}
