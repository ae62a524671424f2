package org.v6ready.store;

import java.nio.file.Path;

/// A program that saves results until it is killed, naming each on stdout once it is saved.
final class Saver {
  private Saver() {}

  public static void main(String[] arguments) {
    SqliteRunStore store = SqliteRunStore.open(Path.of(arguments[0]));
    store.begin(SqliteRunStoreTest.header("r1", SqliteRunStoreTest.START));
    for (int i = 0; ; i++) {
      store.save("r1", SqliteRunStoreTest.result("t" + i));
      System.out.println("t" + i);
    }
  }
}
