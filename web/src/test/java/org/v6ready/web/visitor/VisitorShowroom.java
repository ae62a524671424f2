package org.v6ready.web.visitor;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.v6ready.model.time.Clock;
import org.v6ready.model.use.Access;
import org.v6ready.store.SqliteUseStore;
import org.v6ready.store.UseStore;
import org.v6ready.use.settings.Operator;
import org.v6ready.use.settings.TestName;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.use.settings.VisitorTest;
import org.v6ready.use.visit.TestObject;

/// The visitor test as a process of its own, under the names of `kiemtra.test`, for browsers elsewhere.
/// Arguments: the folder of the database and the port.
public final class VisitorShowroom {
  private VisitorShowroom() {}

  public static void main(String[] args) throws InterruptedException {
    int port = Integer.parseInt(args[1]);
    Map<TestObject, TestName> names = new EnumMap<>(TestObject.class);
    names.put(TestObject.DUAL, new TestName("http", "ds.kiemtra.test", port));
    names.put(TestObject.IPV4, new TestName("http", "v4.kiemtra.test", port));
    names.put(TestObject.IPV6, new TestName("http", "v6.kiemtra.test", port));
    names.put(TestObject.IPV6_DNS, new TestName("http", "v6ns.kiemtra.test", port));
    VisitorTest test =
        new VisitorTest("::", port, new TestName("http", "kiemtra.test", port), names, List.of(), true, 60, 400, "0209 123 456", null);
    UseSettings settings =
        new UseSettings("xã Trần Phú", List.of("Trung tâm", "Bản Sảng"),
            List.of(new Operator("Viettel", List.of(7552L), List.of(Access.FIXED, Access.MOBILE))), test);
    try (UseStore store = SqliteUseStore.open(Path.of(args[0], "v6ready.db"));
        VisitorServer server = VisitorServer.start(settings, test, store, "v6ready 1.0.0", Clock.system())) {
      System.out.println("listening on " + server.port());
      Thread.currentThread().join();
    }
  }
}
