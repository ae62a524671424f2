package org.v6ready.wire.netlink;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.RouterAdvertisement;
import org.v6ready.model.office.RouterPreference;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.nd.NdOptions;
import org.v6ready.wire.syscall.SystemCallException;

/// Hears, without privilege, the options of each Router Advertisement the kernel accepts: prefixes
/// (group 18) and user options such as RDNSS and PREF64 (group 20). Nothing comes on an interface with
/// `accept_ra=0`. Flags and lifetime of the router are not told.
public final class RaWatch implements AutoCloseable {
  private static final int PREFIX_GROUP = 18;
  private static final int USER_OPTION_GROUP = 20;
  private static final int NEW_PREFIX = 52;
  private static final int NEW_USER_OPTION = 68;
  private static final int ADVERTISEMENT = 134;
  private static final Duration SLICE = Duration.ofMillis(200);

  private final NetlinkSocket socket;
  private final int interfaceIndex;
  private final Clock clock;

  private RaWatch(NetlinkSocket socket, int interfaceIndex, Clock clock) {
    this.socket = socket;
    this.interfaceIndex = interfaceIndex;
    this.clock = clock;
  }

  /// Starts listening on one interface.
  public static RaWatch open(int interfaceIndex, Clock clock) throws SystemCallException {
    int groups = 1 << (PREFIX_GROUP - 1) | 1 << (USER_OPTION_GROUP - 1);
    return new RaWatch(NetlinkSocket.open(groups), interfaceIndex, clock);
  }

  /// What was heard until the deadline, one entry a message. The source is `::` where the kernel does
  /// not name it, as for prefixes.
  public List<RouterAdvertisement> hear(Deadline deadline) throws SystemCallException {
    List<RouterAdvertisement> heard = new ArrayList<>();
    while (!deadline.passed()) {
      Duration wait = deadline.left().compareTo(SLICE) < 0 ? deadline.left() : SLICE;
      for (NetlinkMessage message : socket.hear(wait)) {
        read(message, interfaceIndex, clock.now()).ifPresent(heard::add);
      }
    }
    return heard;
  }

  static Optional<RouterAdvertisement> read(NetlinkMessage message, int wanted, Instant at) {
    return switch (message.type()) {
      case NEW_PREFIX -> prefix(message, wanted, at);
      case NEW_USER_OPTION -> userOptions(message, wanted, at);
      default -> Optional.empty();
    };
  }

  private static Optional<RouterAdvertisement> prefix(NetlinkMessage message, int wanted, Instant at) {
    byte[] body = message.body();
    if (body.length < 12 || message.buffer().getInt(4) != wanted || (body[9] & 0xff) > 128) {
      return Optional.empty();
    }
    Attributes all = message.attributes(12);
    return all.address(1).filter(address -> address.octets().length == 16)
        .map(address -> heard(IpAddress.of("::"), at, List.of(new NdOption.PrefixInformation(
            IpPrefix.around(address, body[9] & 0xff), (body[10] & 1) != 0, (body[10] & 2) != 0, false, false,
            Duration.ofSeconds(all.number(2, 4).orElse(0) & 0xffff_ffffL),
            Duration.ofSeconds(all.number(2, 0).orElse(0) & 0xffff_ffffL)))));
  }

  private static Optional<RouterAdvertisement> userOptions(NetlinkMessage message, int wanted, Instant at) {
    byte[] body = message.body();
    if (body.length < 16 || message.buffer().getInt(4) != wanted || (body[8] & 0xff) != ADVERTISEMENT) {
      return Optional.empty();
    }
    int length = Math.min(message.buffer().getShort(2) & 0xffff, body.length - 16);
    NdOptions.Read options = NdOptions.read(Arrays.copyOf(body, 16 + length), 16);
    IpAddress source = message.attributes(16 + (length + 3 & -4)).address(1).orElse(IpAddress.of("::"));
    return options.options().isEmpty() ? Optional.empty() : Optional.of(heard(source, at, options.options()));
  }

  private static RouterAdvertisement heard(IpAddress source, Instant at, List<NdOption> options) {
    return new RouterAdvertisement(
        source, null, null, null, null, null, RouterPreference.MEDIUM, null, options, List.of(), at, false);
  }

  @Override
  public void close() {
    socket.close();
  }
}
