package org.v6ready.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.office.OfficeEvidence;
import org.v6ready.model.office.OfficeRun;

/// Where audits of offices live. For many threads; failures of the disk are a [StoreException].
public interface OfficeStore extends AutoCloseable {
  /// A store that holds nothing and keeps nothing.
  static OfficeStore none() {
    return new OfficeStore() {
      @Override
      public void save(OfficeRun run) {
        // Nothing is kept.
      }

      @Override
      public void keep(String office, OfficeEvidence evidence) {
        // Nothing is kept.
      }

      @Override
      public List<OfficeEvidence> evidence(String office) {
        return List.of();
      }

      @Override
      public List<OfficeRun> newest() {
        return List.of();
      }

      @Override
      public List<OfficeRun> history(String office, int limit) {
        return List.of();
      }

      @Override
      public List<OfficeRun> since(Instant from) {
        return List.of();
      }

      @Override
      public Optional<OfficeRun> run(String id) {
        return Optional.empty();
      }

      @Override
      public void close() {
        // Nothing was opened.
      }
    };
  }

  /// Saves one audit.
  void save(OfficeRun run);

  /// Keeps what a verb of its own found out about an office.
  void keep(String office, OfficeEvidence evidence);

  /// What was kept of an office, newest first.
  List<OfficeEvidence> evidence(String office);

  /// The newest audit of each office, by the offices' names.
  List<OfficeRun> newest();

  /// The audits of one office, newest first.
  List<OfficeRun> history(String office, int limit);

  /// The audits of all offices that started at or after a moment, oldest first.
  List<OfficeRun> since(Instant from);

  /// One audit.
  Optional<OfficeRun> run(String id);

  @Override
  void close();
}
