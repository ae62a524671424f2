package org.v6ready.office.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.yaml.FileOctets;
import org.v6ready.yaml.FileText;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Place;
import org.v6ready.yaml.ProblemText;
import org.v6ready.yaml.Problems;
import org.v6ready.yaml.Section;
import org.v6ready.yaml.TreeReader;
import org.v6ready.yaml.Values;

/// Reads a task list. Strict like targets.yaml: all problems at once, nothing is tried when there is one.
public final class TaskListReader {
  private static final Duration USUAL = Duration.ofSeconds(20);
  private static final Map<String, OfficeTask.Kind> KINDS = kinds();

  private final Problems problems = new Problems();
  private final Values values;
  private final Map<String, Place> names = new HashMap<>();

  private TaskListReader(Map<String, String> environment) {
    this.values = new Values(problems, environment);
  }

  private static Map<String, OfficeTask.Kind> kinds() {
    Map<String, OfficeTask.Kind> kinds = new TreeMap<>();
    for (OfficeTask.Kind kind : OfficeTask.Kind.values()) {
      kinds.put(kind.word(), kind);
    }
    return kinds;
  }

  /// What a problem says to people, in Vietnamese, or in English when the language is English.
  public static ProblemText problemText(Locale language) {
    return ProblemText.of(TaskListReader.class, "org.v6ready.office.sandbox.problems", language);
  }

  /// Reads a file; `environment` fills `${NAME}`.
  public static TaskListReading read(Path file, Map<String, String> environment) {
    TaskListReader reader = new TaskListReader(environment);
    return reader.reading(FileOctets.read(file, reader.problems).flatMap(octets -> reader.list(file.toString(), octets)));
  }

  /// Reads text; `name` stands in the messages.
  public static TaskListReading parse(String name, byte[] text, Map<String, String> environment) {
    TaskListReader reader = new TaskListReader(environment);
    return reader.reading(reader.list(name, text));
  }

  private TaskListReading reading(Optional<TaskList> list) {
    return list.isPresent() && problems.none()
        ? new TaskListReading.Good(list.get())
        : new TaskListReading.Bad(problems.sorted());
  }

  private Optional<TaskList> list(String name, byte[] octets) {
    return FileText.decode(name, octets, problems)
        .flatMap(text -> TreeReader.read(name, text, problems))
        .flatMap(node -> Section.open(node, "", List.of("version", "resolvers", "tasks"), problems))
        .map(this::list);
  }

  private TaskList list(Section root) {
    Node version = root.required("version");
    if (version instanceof Node.Scalar scalar && !scalar.text().equals("1")) {
      problems.add(version.place(), root.at("version"), "version.unsupported", "value", scalar.text());
    }
    List<IpAddress> resolvers = new ArrayList<>();
    List<Node> servers = values.items(root.value("resolvers"), root.at("resolvers"));
    for (int i = 0; i < servers.size(); i++) {
      resolver(servers.get(i), root.at("resolvers") + "[" + i + "]").ifPresent(resolvers::add);
    }
    List<OfficeTask> tasks = new ArrayList<>();
    List<Node> items = values.items(root.required("tasks"), root.at("tasks"));
    for (int i = 0; i < items.size(); i++) {
      String path = root.at("tasks") + "[" + i + "]";
      Section.open(items.get(i), path, List.of("name", "kind", "url", "run", "timeout"), problems)
          .flatMap(this::task)
          .ifPresent(tasks::add);
    }
    if (problems.none() && tasks.isEmpty()) {
      problems.add(root.place(), "", "tasks.none");
    }
    return new TaskList(resolvers, tasks);
  }

  private Optional<IpAddress> resolver(Node node, String path) {
    Optional<String> text = values.text(node, path);
    Optional<IpAddress> address =
        text.flatMap(IpAddress::parse).filter(one -> one.family() == Family.IPV6);
    return text.isPresent() && address.isEmpty()
        ? values.refuse(node, path, "resolver.not-ipv6", "value", text.get())
        : address;
  }

  private Optional<OfficeTask> task(Section section) {
    Optional<String> name = values.text(section.required("name"), section.at("name"));
    name.ifPresent(text -> unique(section, text));
    Optional<OfficeTask.Kind> kind =
        section.has("kind")
            ? values.word(section.value("kind"), section.at("kind"), "kind.unknown", KINDS)
            : Optional.of(OfficeTask.Kind.OTHER);
    Duration timeout =
        values.duration(section.value("timeout"), section.at("timeout"), Duration.ofSeconds(1), Duration.ofMinutes(10)).orElse(USUAL);
    @Nullable URI url = url(section);
    List<String> run = run(section);
    if (section.has("url") == section.has("run")) {
      problems.add(section.place(), section.path(), section.has("url") ? "task.both" : "task.neither");
      return Optional.empty();
    }
    boolean whole = name.isPresent() && kind.isPresent() && (url == null) != run.isEmpty();
    return whole
        ? Optional.of(new OfficeTask(name.orElseThrow(), kind.orElseThrow(), url, run, timeout))
        : Optional.empty();
  }

  private void unique(Section section, String name) {
    Place first = names.putIfAbsent(name, section.placeOf("name"));
    if (first != null) {
      problems.add(
          section.placeOf("name"), section.at("name"), "task.duplicate-name", "value", name, "line", Integer.toString(first.line()));
    }
  }

  private @Nullable URI url(Section section) {
    Node node = section.value("url");
    Optional<String> text = values.text(node, section.at("url"));
    if (node == null || text.isEmpty()) {
      return null;
    }
    Optional<URI> url = TaskUrl.parse(text.get());
    if (url.isEmpty()) {
      values.refuse(
          node, section.at("url"), "url.unknown", "value", text.get(), "allowed", String.join(", ", TaskUrl.BY_SCHEME.keySet()));
    }
    return url.orElse(null);
  }

  private List<String> run(Section section) {
    List<String> words = new ArrayList<>();
    List<Node> items = values.items(section.value("run"), section.at("run"));
    for (int i = 0; i < items.size(); i++) {
      values.text(items.get(i), section.at("run") + "[" + i + "]").ifPresent(words::add);
    }
    return words;
  }
}
