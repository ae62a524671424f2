package org.v6ready.use.flow;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Templates as lines of text: a digest of the exporter, the template's number, its scope fields, and
/// element:length:enterprise of each field. Lines that cannot be read are passed over.
final class TemplateMemory {
  private final Map<String, List<Template>> templates = new TreeMap<>();

  private TemplateMemory() {}

  static TemplateMemory parse(String text) {
    TemplateMemory memory = new TemplateMemory();
    text.lines().limit(100_000).forEach(memory::line);
    return memory;
  }

  private void line(String line) {
    String[] words = line.split(" ");
    try {
      long[] elements = Arrays.stream(words[3].split("[:,]")).mapToLong(Long::parseLong).toArray();
      Template template = new Template(Integer.parseInt(words[1]), Integer.parseInt(words[2]), elements);
      boolean sane = elements.length % 3 == 0 && template.least() > 0 && template.id() >= 256
          && LongStream.of(elements).allMatch(e -> e >= 0 && e <= 0xffff_ffffL)
          && template.scopes() <= template.fields();
      if (sane) {
        templates.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(template);
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
      // A damaged line costs one template, which the exporter will send again.
      return;
    }
  }

  List<Template> of(Collector.Key key) {
    return templates.getOrDefault(digest(key), List.of());
  }

  /// The sessions' templates, and those remembered of exporters that have not spoken yet.
  static String print(Map<Collector.Key, Session> sessions, TemplateMemory memory) {
    Map<String, List<Template>> all = new TreeMap<>(memory.templates);
    sessions.forEach((key, session) -> all.put(digest(key), List.copyOf(session.templates().values())));
    StringBuilder text = new StringBuilder();
    all.forEach((digest, list) -> list.forEach(template ->
        text.append(digest).append(' ').append(template.id()).append(' ').append(template.scopes()).append(' ')
            .append(fields(template)).append('\n')));
    return text.toString();
  }

  private static String fields(Template template) {
    long[] e = template.elements();
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < e.length; i += 3) {
      fields.add(e[i] + ":" + e[i + 1] + ":" + e[i + 2]);
    }
    return fields.stream().collect(Collectors.joining(","));
  }

  private static String digest(Collector.Key key) {
    try {
      byte[] octets =
          ByteBuffer.allocate(32).putLong(key.high()).putLong(key.low()).putInt(key.version()).putLong(key.domain())
              .putInt(key.port()).array();
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update("v6ready templates".getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(sha.digest(octets), 0, 10);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
