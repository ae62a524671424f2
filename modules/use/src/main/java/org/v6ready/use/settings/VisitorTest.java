package org.v6ready.use.settings;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.use.visit.TestObject;

/// How the visitor test is reached. `page` is the dual-stack name people are told of; `names` has the
/// dual-stack, IPv4-only and IPv6-only test names, and maybe the one of the IPv6-only zone; `listen` is
/// where this machine answers; `proxies` are believed when they say for whom they ask; `asDatabase` is
/// a MaxMind file of AS numbers; `phone` is who helps, empty for nobody; results older than `keepDays`
/// are removed.
public record VisitorTest(
    String listenHost,
    int listenPort,
    TestName page,
    Map<TestObject, TestName> names,
    List<IpPrefix> proxies,
    boolean allowPrivate,
    int startsPerMinute,
    int keepDays,
    String phone,
    @Nullable Path asDatabase) {
  public VisitorTest {
    names = Map.copyOf(names);
    proxies = List.copyOf(proxies);
  }

  /// The name an object is fetched from; the large object comes from the IPv6-only name.
  public Optional<TestName> name(TestObject object) {
    return Optional.ofNullable(names.get(object == TestObject.IPV6_LARGE ? TestObject.IPV6 : object));
  }

  /// The names in the order of [TestObject].
  public Map<TestObject, TestName> ordered() {
    return new EnumMap<>(names);
  }
}
