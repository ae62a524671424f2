package org.v6ready.wire.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Wire;
import org.v6ready.wire.dial.Dialer;
import org.v6ready.wire.dial.Dialled;
import org.v6ready.wire.dns.Resolver;

class UpstreamTest {
  private static final IpAddress[] SIX = IntStream.rangeClosed(1, 6).mapToObj(i -> IpAddress.of("2401:d800:9::" + i)).toArray(IpAddress[]::new);
  private static final IpAddress[] FOUR = IntStream.rangeClosed(1, 6).mapToObj(i -> IpAddress.of("14.225.9." + i)).toArray(IpAddress[]::new);

  private final List<IpAddress> dialled = new ArrayList<>();

  private static <T> T only(Class<T> type, InvocationHandler does) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, does));
  }

  /// What is dialled for a name with six addresses of each family, none of which answers.
  private List<IpAddress> dialled(ClientWorld world) {
    Resolver resolver = only(Resolver.class, (_, _, asked) -> AddressAnswer.of(asked[1] == Family.IPV6 ? SIX : FOUR));
    Dialer dialer =
        only(Dialer.class, (_, _, asked) -> {
          dialled.add((IpAddress) asked[0]);
          return new Dialled.Closed(new ConnectAttempt(TcpState.REFUSED, Instant.EPOCH, Duration.ZERO, "ECONNREFUSED"));
        });
    Wire wire =
        only(Wire.class, (_, method, _) ->
            switch (method.getName()) {
              case "resolver" -> resolver;
              case "dialer" -> dialer;
              default -> Clock.system();
            });
    assertThat(new Upstream(wire, world, false).connect("www.site.test", 443).connection()).isNull();
    return dialled;
  }

  @Test
  void manyDeadIpv6AddressesLeaveRoomForIpv4() {
    assertThat(dialled(ClientWorld.DUAL_STACK))
        .containsExactly(SIX[0], FOUR[0], SIX[1], FOUR[1], SIX[2], FOUR[2], SIX[3], FOUR[3]);
  }

  @Test
  void aFamilyAloneIsTriedFourTimes() {
    assertThat(dialled(ClientWorld.IPV6_ONLY)).containsExactly(SIX[0], SIX[1], SIX[2], SIX[3]);
  }
}
