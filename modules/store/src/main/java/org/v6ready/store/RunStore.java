package org.v6ready.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.verdict.Judgement;

/// Where runs live. Every saved result survives the death of the process. For many threads; writes
/// are serialised. Failures of the disk are a [StoreException] with a sentence for people.
public interface RunStore extends AutoCloseable {
  /// Records the start of a run.
  void begin(RunHeader header);

  /// Records the order of the targets in targets.yaml; [#run] and [#eachResult] keep to it. Targets
  /// that were not listed come last, in the order saved.
  void list(String runId, List<String> targetNames);

  /// Saves one target's result, replacing an earlier one of the same run and target name.
  void save(String runId, TargetResult result);

  /// Records the end.
  void finish(String runId, Instant finished);

  /// The headers, newest first.
  List<RunHeader> headers(int limit);

  /// A run's header by id, unique id prefix, `latest`, or `latest-N`.
  Optional<RunHeader> header(String reference);

  /// A whole run, results in the order they were listed in targets.yaml.
  Optional<Run> run(String runId);

  /// Hands over each result of a run in turn without holding them all.
  void eachResult(String runId, Consumer<TargetResult> reader);

  /// One target's result in one run.
  Optional<TargetResult> result(String runId, String targetName);

  /// One target through the runs, newest first.
  List<HistoryEntry> history(String targetName, int limit);

  /// What some checks found about a target in the finished looks of other runs that started at or after
  /// `since`, oldest first; runs of the demonstration are never mixed with real ones.
  List<PastVerdict> past(String targetName, String exceptRun, Instant since, List<String> checks);

  /// Keeps a JPEG of at most 4 MB with a run and returns its name; the same picture has the same name.
  String keep(String runId, byte[] picture);

  /// A kept picture.
  Optional<byte[]> picture(String name);

  /// Lets go of the pictures of all but the newest runs that have any.
  void keepPicturesOf(int runs);

  /// The names of the targets a run has finished, for resuming.
  List<String> finishedTargets(String runId);

  @Override
  void close();

  /// One check's judgement in an earlier run.
  record PastVerdict(String run, Instant started, String check, Judgement judgement) {}

  /// A target's state in one run.
  record HistoryEntry(RunHeader header, TargetResult result) {}
}
