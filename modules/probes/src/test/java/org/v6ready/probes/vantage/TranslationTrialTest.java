package org.v6ready.probes.vantage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.TriedNat64;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.dial.Connection;
import org.v6ready.wire.dial.DatagramReply;
import org.v6ready.wire.dial.Dialled;
import org.v6ready.wire.dial.Dialer;
import org.v6ready.wire.dial.Received;

/// NAT64 prefixes tried through a network that answers for some of the root servers behind them.
class TranslationTrialTest {
  private static final IpPrefix KNOWN = IpPrefix.parse("64:ff9b::/96").orElseThrow();
  private static final IpPrefix OTHER = IpPrefix.parse("2001:db8:64::/96").orElseThrow();
  private static final List<IpAddress> ROOTS = List.of(IpAddress.of("198.41.0.4"), IpAddress.of("193.0.14.129"), IpAddress.of("2001:7fd::1"));

  private final Queue<IpAddress> dialled = new ConcurrentLinkedQueue<>();

  private TriedNat64 tried(Map<String, TcpState> network, List<IpPrefix> told) {
    return new TranslationTrial(new Network(network), Clock.system(), ROOTS, List.of(), List.of()).each(told);
  }

  @Test
  void onePointThatConnectsIsProofAndSilenceIsDead() {
    assertThat(tried(Map.of("64:ff9b::c629:4", TcpState.TIMEOUT, "64:ff9b::c100:e81", TcpState.OPEN), List.of(KNOWN, OTHER)))
        .isEqualTo(new TriedNat64(List.of(KNOWN), List.of(OTHER)));
  }

  @Test
  void aRefusalIsTheWorkOfWhoeverStandsThereAndProvesNoNat64() {
    assertThat(tried(Map.of("64:ff9b::c629:4", TcpState.REFUSED), List.of(KNOWN)))
        .isEqualTo(new TriedNat64(List.of(), List.of(KNOWN)));
  }

  @Test
  void whatWeCouldNotTryIsNeither() {
    Map<String, TcpState> ours = Map.of("64:ff9b::c629:4", TcpState.NOT_ATTEMPTED, "64:ff9b::c100:e81", TcpState.NOT_ATTEMPTED);
    assertThat(tried(ours, List.of(KNOWN))).isEqualTo(new TriedNat64(List.of(), List.of()));
  }

  @Test
  @Timeout(20)
  void nobodyWaitsForTheOthersOnceOneConnected() {
    assertThat(tried(Map.of("64:ff9b::c629:4", TcpState.OPEN, "64:ff9b::c100:e81", TcpState.RESET), List.of(KNOWN)).carrying()).containsExactly(KNOWN);
    assertThat(dialled).contains(IpAddress.of("64:ff9b::c629:4"));
  }

  @Test
  void aLyingResolversThousandPrefixesAreNotAllTried() {
    List<IpPrefix> many = IntStream.range(0, 1_000).mapToObj(i -> IpPrefix.parse("2001:db8:" + Integer.toHexString(i) + "::/96").orElseThrow()).toList();
    tried(Map.of(), many);
    assertThat(dialled).hasSizeLessThanOrEqualTo(32);
  }

  /// RESET stands for one that never ends by itself.
  private final class Network implements Dialer {
    private final Map<String, TcpState> answers;

    Network(Map<String, TcpState> answers) {
      this.answers = answers;
    }

    @Override
    public Dialled dial(IpAddress address, int port, Deadline deadline) {
      dialled.add(address);
      TcpState state = answers.getOrDefault(address.toString(), TcpState.TIMEOUT);
      if (state == TcpState.RESET) {
        hang();
      }
      ConnectAttempt attempt = new ConnectAttempt(state, Instant.EPOCH, Duration.ZERO, "");
      return state == TcpState.OPEN ? new Dialled.Open(attempt, new Nothing()) : new Dialled.Closed(attempt);
    }

    private static void hang() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException enough) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public DatagramReply exchange(IpAddress address, int port, byte[] payload, Deadline deadline) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Nothing implements Connection {
    @Override
    public boolean write(byte[] octets, Deadline deadline) {
      return false;
    }

    @Override
    public Received read(int maxOctets, Deadline deadline) {
      throw new UnsupportedOperationException();
    }

    @Override
    public TlsFacts startTls(String serverName, List<String> alpn, Deadline deadline) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
