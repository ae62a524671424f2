package org.v6ready.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.address.Ipv6Address;
import org.v6ready.model.name.DomainName;

/// Values of any model type from a seed: every record by its constructor, every case of a sealed type.
final class Generated {
  private final Random random;

  Generated(long seed) {
    this.random = new Random(seed);
  }

  <T> T value(Class<T> type) {
    return type.cast(any(type));
  }

  private Object any(Type type) {
    if (type instanceof ParameterizedType generic) {
      return collection(generic);
    }
    Class<?> raw = (Class<?>) type;
    Object simple = simple(raw);
    if (simple != null) {
      return simple;
    }
    if (raw.isEnum()) {
      Object[] constants = raw.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    }
    if (raw.isSealed()) {
      Class<?>[] cases = raw.getPermittedSubclasses();
      return any(cases[random.nextInt(cases.length)]);
    }
    if (raw.isRecord()) {
      return record(raw);
    }
    throw new AssertionError("no generator for " + type);
  }

  private @Nullable Object simple(Class<?> raw) {
    return switch (raw.getSimpleName()) {
      case "String" -> List.of("", "Thái Nguyên", "a\"b\\\n", "x", "😀").get(random.nextInt(5));
      case "int", "Integer" -> random.nextInt(1, 70_000);
      case "long", "Long" -> random.nextLong();
      case "boolean", "Boolean" -> random.nextBoolean();
      case "double", "Double" -> random.nextDouble();
      case "Duration" -> Duration.ofNanos(random.nextLong(1, Long.MAX_VALUE / 2));
      case "Instant" -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
      case "IpAddress" -> random.nextBoolean() ? any(Ipv4Address.class) : any(Ipv6Address.class);
      case "Ipv4Address" -> new Ipv4Address(random.nextInt());
      case "Ipv6Address" -> new Ipv6Address(random.nextInt(4) == 0 ? 0 : random.nextLong(), random.nextLong(0xffff_ffff_ffffL));
      case "IpPrefix" -> IpPrefix.around((IpAddress) any(IpAddress.class), random.nextInt(33));
      case "DomainName" -> List.of(DomainName.ROOT, DomainName.of("việt.test"), DomainName.of("_a.b.test")).get(random.nextInt(3));
      default -> null;
    };
  }

  private Object collection(ParameterizedType generic) {
    Type[] arguments = generic.getActualTypeArguments();
    int size = random.nextInt(3);
    if (((Class<?>) generic.getRawType()).getSimpleName().endsWith("Map")) {
      TreeMap<Object, Object> map = new TreeMap<>();
      for (int i = 0; i < size; i++) {
        map.put(any(arguments[0]), any(arguments[1]));
      }
      return map;
    }
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(any(arguments[0]));
    }
    return list;
  }

  private Object record(Class<?> raw) {
    RecordComponent[] components = raw.getRecordComponents();
    Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    // Compact constructors refuse some combinations (a walk without its death): try again.
    for (int attempt = 0; attempt < 200; attempt++) {
      @Nullable Object[] values = new @Nullable Object[components.length];
      for (int i = 0; i < components.length; i++) {
        boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
        values[i] = nullable && random.nextBoolean() ? null : any(components[i].getGenericType());
      }
      try {
        return raw.getDeclaredConstructor(types).newInstance(values);
      } catch (java.lang.reflect.InvocationTargetException refused) {
        assert refused.getCause() instanceof RuntimeException;
      } catch (ReflectiveOperationException broken) {
        throw new LinkageError(raw + " cannot be made", broken);
      }
    }
    throw new AssertionError(raw + " refuses every value");
  }

}
