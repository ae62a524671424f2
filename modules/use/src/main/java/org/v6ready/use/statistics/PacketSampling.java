package org.v6ready.use.statistics;

import java.util.Optional;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Interval.Basis;

/// What sampling one packet in N does to a figure: only how many samples of a class were seen matters
/// (RFC 3176 section 4, Jedwab et al. 1992).
public final class PacketSampling {
  /// Samples of a class below which nothing is said about it.
  public static final long LEAST = 400;

  private PacketSampling() {}

  /// The relative error at 95 % of a class with so many samples: 0.196 for 100, 0.062 for 1 000.
  public static double relativeError(long samples) {
    return samples <= 0 ? Double.POSITIVE_INFINITY : 1.96 * Math.sqrt(1.0 / samples);
  }

  /// The interval sampling alone leaves around `share`; empty when a class that carries part of it has
  /// too few samples. Octet shares are a little wider than packet shares: sizes differ from packet to
  /// packet, so each class's error is taken by its samples and both are added as independent.
  public static Optional<Interval> of(double share, long samplesIpv6, long samplesIpv4) {
    if (Math.min(samplesIpv6, samplesIpv4) < LEAST) {
      return Optional.empty();
    }
    double six = relativeError(samplesIpv6);
    double four = relativeError(samplesIpv4);
    double half = share * (1 - share) * Math.sqrt(six * six + four * four);
    return Optional.of(
        new Interval(Math.max(0, share - half), Math.min(1, share + half), Basis.PACKET_SAMPLING));
  }
}
