package org.v6ready.use.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the files of a log: `access.log` stands for its rotated sisters too (`access.log.1`,
/// `access.log.2.gz`, `access.log-20261101.zst`), a directory for the logs in it. A file is read once,
/// however often it was named, and `x.gz` is not read beside `x`.
public final class LogSet {
  private static final Pattern ROTATED = Pattern.compile("[.-](\\d{1,10}|\\d{4}-\\d{2}-\\d{2})(\\.(gz|bz2|zst))?|\\.(gz|bz2|zst)");
  private static final Pattern PACKED = Pattern.compile("\\.(gz|bz2|zst)$");

  private LogSet() {}

  /// The files to read, oldest first. With `rotated` false only those named.
  public static List<Path> of(List<Path> asked, boolean rotated) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path path : asked) {
      if (Files.isDirectory(path)) {
        found.addAll(inside(path));
      } else {
        found.addAll(rotated ? sisters(path) : List.of(path));
      }
    }
    Map<Object, Path> once = new LinkedHashMap<>();
    for (Path path : found) {
      once.putIfAbsent(path.toRealPath(), path);
    }
    return once.values().stream().filter(path -> !twice(path, once.keySet())).sorted(Comparator.comparingLong(LogSet::age)).toList();
  }

  /// What a log is called without the marks of rotation and packing.
  public static String place(Path file) {
    Path last = file.getFileName();
    String name = last == null ? file.toString() : last.toString();
    Matcher matcher = Pattern.compile("^(.+?)(" + ROTATED.pattern() + ")$").matcher(name);
    return matcher.matches() ? matcher.group(1) : name;
  }

  private static List<Path> inside(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> Files.isRegularFile(file) && looksLikeLog(file)).sorted().toList();
    }
  }

  private static boolean looksLikeLog(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.contains("access") || name.matches(".*\\.log([.-].*)?");
  }

  private static List<Path> sisters(Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    String base = String.valueOf(file.getFileName());
    if (directory == null || !place(file).equals(base)) {
      return List.of(file);
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(other -> Files.isRegularFile(other))
          .filter(other -> sister(base, String.valueOf(other.getFileName())))
          .sorted()
          .toList();
    }
  }

  private static boolean sister(String base, String name) {
    return name.equals(base) || (name.startsWith(base) && ROTATED.matcher(name.substring(base.length())).matches());
  }

  private static boolean twice(Path path, Set<Object> all) {
    String text = path.toString();
    Matcher packed = PACKED.matcher(text);
    return packed.find() && new HashSet<>(all).contains(Path.of(packed.replaceFirst("")).toAbsolutePath().normalize());
  }

  private static long age(Path path) {
    try {
      return Files.getLastModifiedTime(path).toMillis();
    } catch (IOException unknown) {
      return 0;
    }
  }
}
