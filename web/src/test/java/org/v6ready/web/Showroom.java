package org.v6ready.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.v6ready.model.time.Clock;
import org.v6ready.store.OfficeStore;
import org.v6ready.store.SqliteRunStore;
import org.v6ready.store.SqliteUseStore;
import org.v6ready.web.use.UseSource;

/// A dashboard to look at: the lab's whole cast scanned by the engine, with two earlier runs. Arguments:
/// a port (0 for any) and, when given, `empty` for a store without runs.
public final class Showroom {
  private Showroom() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 8466;
    Path database = Files.createTempDirectory("v6ready-showroom").resolve("v6ready.db");
    try (SqliteRunStore store = SqliteRunStore.open(database);
        SqliteUseStore use = SqliteUseStore.open(database);
        LabScans scans = new LabScans(store)) {
      if (args.length < 2) {
        scans.history();
        UseCast.fill(use);
      }
      DashboardSettings settings = new DashboardSettings("127.0.0.1", port, "v6ready 1.0.0");
      try (Dashboard dashboard = Dashboard.start(settings, store, scans, new UseSource(use, OfficeStore.none(), UseCast.SETTINGS), Clock.system())) {
        System.out.println("http://localhost:" + dashboard.port() + "/");
        Thread.currentThread().join();
      }
    }
  }
}
