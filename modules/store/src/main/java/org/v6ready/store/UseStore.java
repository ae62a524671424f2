package org.v6ready.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.use.ContextPoint;
import org.v6ready.model.use.Measure;

/// Where figures of use live, and what they are made of. For many threads; failures of the disk are a
/// [StoreException].
public interface UseStore extends AutoCloseable {
  /// Adds figures; none is kept when one cannot be. A figure whose id is known replaces the older one.
  void add(List<Measure> measures);

  /// Every figure, by series, the newest window first.
  List<Measure> measures();

  /// Keeps one record of a kind (a word such as `visit`), replacing an earlier one with its id; `day`
  /// is what [#dropBefore] goes by.
  void keep(String kind, String id, LocalDate day, Object record);

  /// One record of a kind.
  <T> Optional<T> kept(String kind, String id, Class<T> type);

  /// The records of a kind from `from` to `to`, both inclusive, by day.
  <T> List<T> kept(String kind, LocalDate from, LocalDate to, Class<T> type);

  /// Removes records of a kind older than a day; how many went.
  int dropBefore(String kind, LocalDate day);

  /// Adds days of context series; a newer import of a day replaces the older.
  void addContext(List<ContextPoint> points);

  /// The context series, by source, area and day.
  List<ContextPoint> context();

  @Override
  void close();
}
