package org.v6ready.documents.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.plan.Office;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.RunHeader;
import org.v6ready.plan.Plan;
import org.v6ready.plan.indicator.Standing;
import org.v6ready.plan.period.Period;
import org.v6ready.report.json.JsonRun;

/// Reads what a report needs from stored runs; each run is read once and its facts let go.
public final class PeriodReading {
  private final RunSource source;
  private final Locale language;
  private final Map<String, Snapshot> read = new HashMap<>();

  public PeriodReading(RunSource source, Locale language) {
    this.source = source;
    this.language = language;
  }

  /// The account of a period. A run that is `asked` for stands for the period whatever its day.
  public PeriodAccount account(
      Period period,
      Office office,
      @Nullable RunHeader asked,
      @Nullable Plan plan,
      List<Standing> standings,
      List<Standing> standingsBefore) {
    PeriodRuns runs = new PeriodRuns(source);
    Optional<RunHeader> now = asked == null ? runs.standingFor(period.window()) : Optional.of(asked);
    Optional<RunHeader> before = runs.standingFor(period.previous().window());
    List<Snapshot> points = new ArrayList<>();
    runs.months(period.window()).forEach(header -> snapshot(header).ifPresent(points::add));
    return new PeriodAccount(
        period,
        office,
        now.flatMap(this::checked).orElse(null),
        before.flatMap(this::snapshot).orElse(null),
        points,
        runs.in(period.window()),
        plan,
        standings,
        standingsBefore,
        List.of());
  }

  /// The newest finished run with its checksum; empty when there is none. Which run it is follows the
  /// rule of [PeriodRuns]: a scan of a few services is not the state of all.
  public static Optional<Snapshot> newest(RunSource source, Locale language) {
    PeriodReading reading = new PeriodReading(source, language);
    return new PeriodRuns(source).newest().flatMap(reading::checked);
  }

  private Optional<Snapshot> snapshot(RunHeader header) {
    if (!read.containsKey(header.id())) {
      source.run(header.id()).ifPresent(run -> read.put(header.id(), Snapshot.of(run, "")));
    }
    return Optional.ofNullable(read.get(header.id()));
  }

  private Optional<Snapshot> checked(RunHeader header) {
    Optional<Snapshot> snapshot = source.run(header.id()).map(run -> Snapshot.of(run, sha256(run, language)));
    snapshot.ifPresent(known -> read.put(header.id(), known));
    return snapshot;
  }

  /// The SHA-256 of a run's JSON file in a language, in hexadecimal.
  static String sha256(Run run, Locale language) {
    try (DigestOutputStream digest =
        new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      JsonRun.write(run, language, digest);
      digest.flush();
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
