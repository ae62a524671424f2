package org.v6ready.use.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.use.Access;
import org.v6ready.yaml.FileOctets;
import org.v6ready.yaml.FileText;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.ProblemText;
import org.v6ready.yaml.Problems;
import org.v6ready.yaml.Section;
import org.v6ready.yaml.TreeReader;
import org.v6ready.yaml.Values;

/// Reads use.yaml. Strict like targets.yaml: unknown keys, duplicates and contradictions are problems,
/// all told at once. Never throws for what a file contains.
public final class UseReader {
  private static final List<String> KEYS = List.of("version", "place", "villages", "operators", "visitor-test");
  private static final List<String> OPERATOR = List.of("name", "as", "kinds");
  private static final Map<String, Access> KINDS = Map.of("fixed", Access.FIXED, "mobile", Access.MOBILE);
  private static final int MOST = 200;

  private final Problems problems = new Problems();
  private final Values values;
  private final @Nullable Path directory;

  private UseReader(Map<String, String> environment, @Nullable Path directory) {
    this.values = new Values(problems, environment);
    this.directory = directory;
  }

  /// What a problem says to people, in Vietnamese, or in English when the language is English.
  public static ProblemText problemText(Locale language) {
    return ProblemText.of(UseReader.class, "org.v6ready.use.settings.problems", language);
  }

  /// Reads a file; `environment` fills `${NAME}`; other files are named from beside it.
  public static UseReading read(Path file, Map<String, String> environment) {
    UseReader reader = new UseReader(environment, file.toAbsolutePath().getParent());
    Optional<byte[]> octets = FileOctets.read(file, reader.problems);
    return octets.isPresent() ? reader.document(file.toString(), octets.get()) : reader.bad();
  }

  /// Reads text that is not on a disk; `name` stands in the messages.
  public static UseReading parse(String name, byte[] text, Map<String, String> environment) {
    return new UseReader(environment, null).document(name, text);
  }

  private UseReading document(String name, byte[] octets) {
    Optional<UseSettings> settings =
        FileText.decode(name, octets, problems)
            .flatMap(text -> TreeReader.read(name, text, problems))
            .flatMap(node -> Section.open(node, "", KEYS, problems))
            .map(this::settings);
    return problems.none() && settings.isPresent() ? new UseReading.Good(settings.get()) : bad();
  }

  private UseReading bad() {
    return new UseReading.Bad(problems.sorted());
  }

  private UseSettings settings(Section section) {
    Node version = section.required("version");
    if (version instanceof Node.Scalar scalar && !scalar.text().equals("1")) {
      problems.add(version.place(), section.at("version"), "version.unsupported", "value", shorter(scalar.text()));
    }
    String place = values.text(section.value("place"), section.at("place")).orElse("");
    List<String> villages = names(section, "villages");
    List<Operator> operators = operators(section);
    Node test = section.value("visitor-test");
    VisitorTest visitorTest =
        test == null ? null : new VisitorTestReading(values, directory).read(test, section.at("visitor-test"));
    return new UseSettings(place, villages, operators, visitorTest);
  }

  private List<String> names(Section section, String key) {
    Set<String> names = new LinkedHashSet<>();
    List<Node> items = values.items(section.value(key), section.at(key));
    if (items.size() > MOST) {
      problems.add(section.placeOf(key), section.at(key), "list.too-long", "max", Integer.toString(MOST));
    }
    for (int i = 0; i < items.size(); i++) {
      Node item = items.get(i);
      String path = section.at(key) + "[" + i + "]";
      values.text(item, path).ifPresent(name -> add(names, name, item, path));
    }
    return List.copyOf(names);
  }

  private void add(Set<String> names, String name, Node node, String path) {
    if (!names.add(name)) {
      problems.add(node.place(), path, "name.twice", "value", shorter(name));
    }
  }

  private List<Operator> operators(Section section) {
    List<Operator> operators = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    List<Node> items = values.items(section.value("operators"), section.at("operators"));
    for (int i = 0; i < items.size(); i++) {
      String path = section.at("operators") + "[" + i + "]";
      Section.open(items.get(i), path, OPERATOR, problems)
          .ifPresent(entry -> operators.add(operator(entry, names)));
    }
    return operators;
  }

  private Operator operator(Section entry, Set<String> names) {
    Node node = entry.required("name");
    String name = values.text(node, entry.at("name")).orElse("");
    if (node != null && !name.isEmpty()) {
      add(names, name, node, entry.at("name"));
    }
    List<Long> asNumbers = new ArrayList<>();
    List<Node> numbers = values.items(entry.value("as"), entry.at("as"));
    for (int i = 0; i < numbers.size(); i++) {
      values.number(numbers.get(i), entry.at("as") + "[" + i + "]", 1, Integer.MAX_VALUE)
          .ifPresent(number -> asNumbers.add((long) number));
    }
    List<Access> kinds = new ArrayList<>();
    List<Node> words = values.items(entry.value("kinds"), entry.at("kinds"));
    for (int i = 0; i < words.size(); i++) {
      values.word(words.get(i), entry.at("kinds") + "[" + i + "]", "kind.unknown", KINDS).ifPresent(kinds::add);
    }
    return new Operator(name, asNumbers, kinds.isEmpty() ? List.of(Access.FIXED, Access.MOBILE) : kinds);
  }

  static String shorter(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
