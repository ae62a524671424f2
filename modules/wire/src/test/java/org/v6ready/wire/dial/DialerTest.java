package org.v6ready.wire.dial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.ScriptedServer;
import org.v6ready.wire.TestWires;
import org.v6ready.wire.Wire;
import org.v6ready.wire.Wires;

class DialerTest {
  private static final Wire WIRE = TestWires.hasty(null);

  @AfterAll
  static void close() {
    WIRE.close();
  }

  private static ConnectAttempt attempt(String address, int port, long millis) {
    Dialled dialled = WIRE.dialer().dial(IpAddress.of(address), port, TestWires.in(millis));
    if (dialled instanceof Dialled.Open open) {
      open.connection().close();
    }
    return dialled.attempt();
  }

  private static int closedPort(String address) throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(address))) {
      return socket.getLocalPort();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"::1", "127.0.0.1"})
  void aClosedPortIsRefusedOverBothFamilies(String address) throws Exception {
    ConnectAttempt attempt = attempt(address, closedPort(address), 3000);
    assertThat(attempt.state()).isEqualTo(TcpState.REFUSED);
    assertThat(attempt.detail()).isEqualTo("ECONNREFUSED");
  }

  @Test
  void aPortThatDropsOurSynIsATimeout() throws Exception {
    try (var full = new ServerSocket(0, 1, InetAddress.ofLiteral("::1"))) {
      List<SocketChannel> queue = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        SocketChannel waiting = SocketChannel.open();
        waiting.configureBlocking(false);
        waiting.connect(full.getLocalSocketAddress());
        queue.add(waiting);
      }
      Clock.system().pause(java.time.Duration.ofMillis(100));
      ConnectAttempt attempt = attempt("::1", full.getLocalPort(), 300);
      assertThat(attempt.state()).isEqualTo(TcpState.TIMEOUT);
      assertThat(attempt.took()).isGreaterThanOrEqualTo(java.time.Duration.ofMillis(290));
      for (SocketChannel waiting : queue) {
        waiting.close();
      }
    }
  }

  @Test
  void ourOwnMissingRouteIsNeverTheirFailure() {
    // No interface is named, so the kernel refuses before anything leaves this machine.
    ConnectAttempt attempt = attempt("fe80::1", 80, 1000);
    assertThat(attempt.state()).isEqualTo(TcpState.NOT_ATTEMPTED);
    assertThat(attempt.detail()).isEqualTo("no-route");
    var none = WIRE.dialer().exchange(IpAddress.of("fe80::1"), 53, new byte[1], TestWires.in(500));
    assertThat(none).isEqualTo(new DatagramReply.None(TcpState.NOT_ATTEMPTED, "no-route"));
  }

  @Test
  void anIpv4MappedAddressIsNeverDialled() throws Exception {
    try (var server =
        ScriptedServer.on(
            "127.0.0.1", javax.net.ServerSocketFactory.getDefault(), ScriptedServer::hold)) {
      ConnectAttempt attempt = attempt("::ffff:127.0.0.1", server.port(), 1000);
      assertThat(attempt.state()).isEqualTo(TcpState.NOT_ATTEMPTED);
      assertThat(attempt.detail()).isEqualTo("ipv4-mapped");
    }
  }

  @Test
  void aDeadlineThatHasPassedIsNoStatementAboutThem() {
    assertThat(attempt("::1", 1, 0).state()).isEqualTo(TcpState.NOT_ATTEMPTED);
  }

  @Test
  void aBurstNeverHasMoreConnectionsOpenThanAllowed() throws Exception {
    AtomicInteger open = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (var server =
            ScriptedServer.playing(
                socket -> {
                  most.accumulateAndGet(open.incrementAndGet(), Math::max);
                  Clock.system().pause(java.time.Duration.ofMillis(10));
                  open.decrementAndGet();
                });
        Wire polite = Wires.open(TestWires.settings(null, 3, 10_000))) {
      List<Thread> burst = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        burst.add(
            Thread.startVirtualThread(
                () -> {
                  var dialled =
                      polite.dialer().dial(server.address(), server.port(), TestWires.in(5000));
                  try (var connection = ((Dialled.Open) dialled).connection()) {
                    connection.read(1, TestWires.in(5000));
                  }
                }));
      }
      for (Thread one : burst) {
        one.join();
      }
      assertThat(most.get()).isBetween(1, 3);
    }
  }

  @Test
  void aTurnThatNeverComesIsNotAnAttempt() throws Exception {
    try (var server = ScriptedServer.playing(ScriptedServer::hold);
        Wire polite = Wires.open(TestWires.settings(null, 1, 100))) {
      var first = polite.dialer().dial(server.address(), server.port(), TestWires.in(1000));
      var second = polite.dialer().dial(server.address(), server.port(), TestWires.in(200));
      assertThat(second.attempt().state()).isEqualTo(TcpState.NOT_ATTEMPTED);
      assertThat(second.attempt().detail()).isEqualTo("politeness");
      ((Dialled.Open) first).connection().close();
      var third = polite.dialer().dial(server.address(), server.port(), TestWires.in(1000));
      assertThat(third.attempt().state()).isEqualTo(TcpState.OPEN);
      ((Dialled.Open) third).connection().close();
    }
  }

  @Test
  void aDatagramIsAnsweredByWhomWeAskedAndNobodyElse() throws Exception {
    try (var asked = new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("::1"), 0));
        var other = new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("::1"), 0))) {
      Thread.startVirtualThread(
          () -> {
            try {
              var question = new DatagramPacket(new byte[9], 9);
              asked.receive(question);
              other.send(new DatagramPacket(new byte[] {0}, 1, question.getSocketAddress()));
              asked.send(new DatagramPacket(new byte[] {7}, 1, question.getSocketAddress()));
            } catch (java.io.IOException closed) {
              // The client's side shows it.
            }
          });
      DatagramReply reply =
          WIRE.dialer()
              .exchange(
                  IpAddress.of("::1"), asked.getLocalPort(), new byte[] {1}, TestWires.in(3000));
      assertThat(reply)
          .isInstanceOfSatisfying(
              DatagramReply.Answer.class, a -> assertThat(a.payload()).containsExactly(7));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"::1", "127.0.0.1"})
  void aClosedUdpPortIsRefused(String address) throws Exception {
    int port;
    try (var socket =
        new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral(address), 0))) {
      port = socket.getLocalPort();
    }
    assertThat(WIRE.dialer().exchange(IpAddress.of(address), port, new byte[1], TestWires.in(2000)))
        .isEqualTo(new DatagramReply.None(TcpState.REFUSED, "ECONNREFUSED"));
  }

  @Test
  void aSilentUdpPortIsATimeout() throws Exception {
    try (var mute = new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("::1"), 0))) {
      var reply =
          WIRE.dialer()
              .exchange(IpAddress.of("::1"), mute.getLocalPort(), new byte[1], TestWires.in(200));
      assertThat(reply).isEqualTo(new DatagramReply.None(TcpState.TIMEOUT, "deadline"));
    }
  }
}
