package org.v6ready.use.visit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a browser reports of its run. Nothing it claims counts without the arrival seen by the server.
public record Claims(Map<TestObject, Claim> objects, boolean automated) {
  private static final Pattern VALUE = Pattern.compile("(\\d{1,5})|([ftn])");
  private static final Claim SILENT = new Claim(Fetch.End.TIMED_OUT, 0);

  public Claims {
    objects = Map.copyOf(objects);
  }

  /// One object's claim.
  public record Claim(Fetch.End end, int millis) {}

  /// Reads a report's parameters: for each object its milliseconds, `f` failed, `t` timed out or `n`
  /// not offered; `w=1` when the browser is driven by a program. Empty when any value is not one of
  /// these.
  public static Optional<Claims> read(Map<String, String> parameters) {
    Map<TestObject, Claim> objects = new EnumMap<>(TestObject.class);
    for (TestObject object : TestObject.values()) {
      String value = parameters.get(object.word());
      if (value != null) {
        Matcher form = VALUE.matcher(value);
        if (!form.matches()) {
          return Optional.empty();
        }
        objects.put(object, claim(value));
      }
    }
    return Optional.of(new Claims(objects, "1".equals(parameters.get("w"))));
  }

  private static Claim claim(String value) {
    return switch (value) {
      case "f" -> new Claim(Fetch.End.FAILED, 0);
      case "t" -> SILENT;
      case "n" -> new Claim(Fetch.End.NOT_OFFERED, 0);
      default -> new Claim(Fetch.End.LOADED, Integer.parseInt(value));
    };
  }

  Claim of(TestObject object) {
    return objects.getOrDefault(object, SILENT);
  }
}
