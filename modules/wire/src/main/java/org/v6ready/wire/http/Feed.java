package org.v6ready.wire.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.dial.Connection;
import org.v6ready.wire.dial.Received;

/// The connection's octets under one deadline for the whole answer, and what running into it means.
final class Feed {
  private static final int AT_ONCE = 16 * 1024;
  private static final Duration QUIET = Duration.ofSeconds(3);

  private final Connection connection;
  private final Clock clock;
  private final Duration allowance;
  private Deadline deadline;
  private long heardAt;
  private boolean heard;

  Feed(Connection connection, Deadline deadline, Clock clock) {
    this.connection = connection;
    this.deadline = deadline;
    this.clock = clock;
    this.allowance = deadline.left();
  }

  /// The next octets; null when the peer closed in order.
  byte @Nullable [] next() throws BodyFault {
    // A peer that always has an octet ready must not get past the deadline by it.
    if (deadline.passed()) {
      throw new BodyFault(late());
    }
    return switch (connection.read(AT_ONCE, deadline)) {
      case Received.Octets(byte[] octets) -> {
        heard = true;
        heardAt = clock.nanoTime();
        yield octets;
      }
      case Received.Closed _ -> null;
      case Received.Broken _ -> throw new BodyFault(BodyEnd.RESET);
      case Received.Silent _ -> throw new BodyFault(late());
    };
  }

  /// Silent for long at the end is a stall; octets until the end are a drip.
  private BodyEnd late() {
    if (!heard) {
      return BodyEnd.NO_ANSWER;
    }
    Duration quiet = Duration.ofNanos(clock.nanoTime() - heardAt);
    Duration third = allowance.dividedBy(3);
    return quiet.compareTo(third.compareTo(QUIET) < 0 ? third : QUIET) >= 0
        ? BodyEnd.STALLED
        : BodyEnd.TOO_SLOW;
  }

  /// Whether anything came yet.
  boolean heard() {
    return heard;
  }

  /// Gives back time that we and not the peer used up.
  void extend(Duration ours) {
    deadline = Deadline.in(deadline.left().plus(ours), clock);
    heardAt += ours.toNanos();
  }

  /// Sends what a codec has produced. Whether it arrived shows when the answer is read.
  void send(EmbeddedChannel codec) {
    codec.runPendingTasks();
    for (ByteBuf out = codec.readOutbound(); out != null; out = codec.readOutbound()) {
      byte[] octets = ByteBufUtil.getBytes(out);
      out.release();
      if (!connection.write(octets, deadline)) {
        return;
      }
    }
  }
}
