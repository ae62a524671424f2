package org.v6ready.use.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.v6ready.model.use.DeviceDay;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.model.use.Quantity;
import org.v6ready.model.use.Series;

class DeviceDaysTest {
  private static final Series SERIES = new Series(Method.OFFICE_DEVICES, Quantity.HOSTS_USING, "Trụ sở");

  private static List<DeviceDay> month(int devices, int using) {
    List<DeviceDay> days = new ArrayList<>();
    for (int device = 0; device < devices; device++) {
      for (int day = 1; day <= 20; day++) {
        days.add(new DeviceDay(LocalDate.of(2026, 11, day), "PC-" + device, true, device < using));
      }
    }
    return days;
  }

  private static Measure measure(List<DeviceDay> days, @Nullable Integer assets) {
    return DeviceDays.of(SERIES, days, assets, DeviceDays.Aside.NOTHING, ZoneOffset.ofHours(7), Instant.EPOCH).orElseThrow();
  }

  @Test
  void twentyDaysOfThirtyDevicesAreThirtyObservations() {
    Measure measure = measure(month(30, 28), null);
    assertThat(measure.whole()).isEqualTo(600);
    assertThat(measure.share()).isEqualTo(560.0 / 600);
    Interval interval = java.util.Objects.requireNonNull(measure.interval());
    assertThat(interval.low()).isEqualTo(.787, org.assertj.core.api.Assertions.within(.0005));
    assertThat(interval.high()).isEqualTo(.982, org.assertj.core.api.Assertions.within(.0005));
  }

  @Test
  void theAssetListNarrowsItAndAllOfItIsACensus() {
    Interval some = java.util.Objects.requireNonNull(measure(month(30, 28), 42).interval());
    assertThat(some.low()).isGreaterThan(.82);
    Measure all = measure(month(42, 40), 42);
    assertThat(all.interval()).isNull();
    assertThat(all.notes()).containsExactly("census");
    assertThat(all.coverage()).isNotNull();
  }

  @Test
  void devicesWithoutAnyFlowDoNotCountAndADayToldTwiceCountsOnce() {
    LocalDate day = LocalDate.of(2026, 11, 1);
    List<DeviceDay> days =
        List.of(
            new DeviceDay(day, "a", true, false),
            new DeviceDay(day, "a", true, true),
            new DeviceDay(day, "b", false, false));
    assertThat(measure(days, null).part()).isEqualTo(1);
    assertThat(measure(days, null).whole()).isEqualTo(1);
    assertThat(DeviceDays.of(SERIES, days.subList(2, 3), null, DeviceDays.Aside.NOTHING, ZoneOffset.UTC, Instant.EPOCH)).isEmpty();
  }
}
