package org.v6ready.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.v6ready.model.time.Clock;

/// Public, because a class of another loader looks into it.
public class CarrierWatchTest {
  /// Opened by a virtual thread that needs a carrier to do so.
  public static final CountDownLatch GATE = new CountDownLatch(1);

  /// A class whose loading waits, as for the lock of a jar.
  static final class Slow {
    static final boolean LOADED = passed();

    private Slow() {}

    private static boolean passed() {
      try {
        return GATE.await(5, TimeUnit.MINUTES);
      } catch (InterruptedException ended) {
        return false;
      }
    }
  }

  /// Loads [Slow] anew, and everything else as usual.
  private static final class Anew extends ClassLoader {
    Anew() {
      super(CarrierWatchTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(Slow.class.getName())) {
        return super.loadClass(name, resolve);
      }
      try (InputStream in = CarrierWatchTest.class.getResourceAsStream("CarrierWatchTest$Slow.class")) {
        byte[] octets = in == null ? new byte[0] : in.readAllBytes();
        return defineClass(name, octets, 0, octets.length);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  private static void load() {
    try {
      Class.forName(Slow.class.getName(), true, new Anew());
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Test
  @Timeout(60)
  void whenEveryCarrierIsHeldAnotherOneIsMade() throws InterruptedException {
    VirtualThreadSchedulerMXBean scheduler = ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    int usual = scheduler.getParallelism();
    List<Thread> all = new ArrayList<>();
    try (CarrierWatch _ = CarrierWatch.start(Clock.system())) {
      for (int i = 0; i < usual + 1; i++) {
        all.add(Thread.ofVirtual().start(CarrierWatchTest::load));
      }
      Clock.system().pause(Duration.ofMillis(300));
      all.add(Thread.ofVirtual().start(GATE::countDown));
      for (Thread one : all) {
        assertThat(one.join(Duration.ofSeconds(30))).isTrue();
      }
      Awaitility.await().untilAsserted(() -> assertThat(scheduler.getParallelism()).isEqualTo(usual));
    }
  }
}
