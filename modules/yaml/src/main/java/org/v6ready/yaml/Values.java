package org.v6ready.yaml;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads single values: text with `${ENV}` filled in, numbers, yes and no, durations, words of a
/// list. Every method reports what is wrong and then returns empty; absent keys are empty silently.
public final class Values {
  public static final int MAX_TEXT = 500;

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)(}?)");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");

  private final Problems problems;
  private final Map<String, String> environment;

  /// Reads with these variables for `${NAME}`.
  public Values(Problems problems, Map<String, String> environment) {
    this.problems = problems;
    this.environment = environment;
  }

  public Problems problems() {
    return problems;
  }

  /// Text that is not blank, trimmed.
  public Optional<String> text(@Nullable Node node, String path) {
    return switch (node) {
      case null -> Optional.empty();
      case Node.Refused _ -> Optional.empty();
      case Node.Scalar scalar when scalar.absent() || scalar.text().isBlank() -> refuse(node, path, "value.empty");
      case Node.Scalar scalar when scalar.text().length() > MAX_TEXT ->
          refuse(node, path, "value.too-long", "max", Integer.toString(MAX_TEXT));
      case Node.Scalar scalar -> expand(scalar, path);
      case Node.Sequence _, Node.Mapping _ -> refuse(node, path, "type.text");
    };
  }

  private Optional<String> expand(Node.Scalar scalar, String path) {
    if (!scalar.text().contains("${")) {
      return Optional.of(scalar.text().strip());
    }
    StringBuilder filled = new StringBuilder();
    Matcher variable = VARIABLE.matcher(scalar.text());
    while (variable.find()) {
      String name = variable.group(1);
      String value = environment.get(name);
      if (variable.group(2).isEmpty() || !name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
        return refuse(scalar, path, "env.malformed");
      }
      if (value == null || value.isBlank()) {
        return refuse(scalar, path, "env.unset", "name", name);
      }
      variable.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return Optional.of(variable.appendTail(filled).toString().strip());
  }

  /// A whole number of a range.
  public Optional<Integer> number(@Nullable Node node, String path, int min, int max) {
    if (node == null || node instanceof Node.Refused) {
      return Optional.empty();
    }
    String[] range = {"min", Integer.toString(min), "max", Integer.toString(max)};
    if (!(node instanceof Node.Scalar scalar) || !WHOLE.matcher(number(scalar)).matches()) {
      return refuse(node, path, "type.number", range);
    }
    long value = Long.parseLong(number(scalar));
    return value < min || value > max
        ? refuse(node, path, "number.range", "value", scalar.text(), "min", range[1], "max", range[3])
        : Optional.of((int) value);
  }

  private String number(Node.Scalar scalar) {
    Matcher variable = VARIABLE.matcher(scalar.text());
    String filled = variable.matches() ? environment.get(variable.group(1)) : null;
    return (filled == null ? scalar.text() : filled).strip();
  }

  /// `true` or `false`.
  public Optional<Boolean> flag(@Nullable Node node, String path) {
    if (node == null || node instanceof Node.Refused) {
      return Optional.empty();
    }
    if (node instanceof Node.Scalar scalar && scalar.text().matches("true|false")) {
      return Optional.of(scalar.text().equals("true"));
    }
    return refuse(node, path, "type.flag");
  }

  /// A duration such as `500ms`, `5s`, `2m`, of a range.
  public Optional<Duration> duration(@Nullable Node node, String path, Duration min, Duration max) {
    Optional<String> text = text(node, path);
    if (node == null || text.isEmpty()) {
      return Optional.empty();
    }
    Matcher parts = DURATION.matcher(text.get());
    if (!parts.matches()) {
      return refuse(node, path, "duration.malformed", "value", text.get());
    }
    long count = Long.parseLong(parts.group(1));
    Duration value =
        switch (parts.group(2)) {
          case "ms" -> Duration.ofMillis(count);
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          default -> Duration.ofHours(count);
        };
    return value.compareTo(min) < 0 || value.compareTo(max) > 0
        ? refuse(node, path, "duration.range", "value", text.get(), "min", print(min), "max", print(max))
        : Optional.of(value);
  }

  private static String print(Duration duration) {
    return duration.toMillisPart() == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
  }

  /// One word of a fixed list; `key` names the message.
  public <T> Optional<T> word(@Nullable Node node, String path, String key, Map<String, T> known) {
    Optional<String> text = text(node, path);
    if (node == null || text.isEmpty()) {
      return Optional.empty();
    }
    T value = known.get(text.get());
    return value == null
        ? refuse(node, path, key, "value", text.get(), "allowed", String.join(", ", known.keySet()))
        : Optional.of(value);
  }

  /// The items of a list; none when absent.
  public List<Node> items(@Nullable Node node, String path) {
    return switch (node) {
      case null -> List.of();
      case Node.Sequence sequence -> sequence.items();
      case Node.Refused _ -> List.of();
      case Node.Scalar scalar when scalar.absent() -> {
        problems.add(node.place(), path, "value.empty");
        yield List.of();
      }
      case Node.Scalar _, Node.Mapping _ -> {
        problems.add(node.place(), path, "type.list");
        yield List.of();
      }
    };
  }

  public <T> Optional<T> refuse(Node node, String path, String key, String... args) {
    problems.add(node.place(), path, key, args);
    return Optional.empty();
  }
}
