package org.v6ready.scanner.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every sentence exists in Vietnamese and in English, with the same numbers in it.
class BundlesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\$)\\{\\w+}|\\$\\{[\\w-]+}");

  static List<Path> bundles() {
    return Checkout.files("_vi.properties").stream().filter(file -> file.toString().contains("/src/main/")).toList();
  }

  private static Path english(Path vietnamese) {
    return vietnamese.resolveSibling(vietnamese.getFileName().toString().replace("_vi.", "_en."));
  }

  private static Map<String, String> read(Path file) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return texts;
  }

  /// `{ask}` is *đề nghị* or *yêu cầu* by the reader's rank; English asks everybody alike.
  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).filter(name -> !name.equals("{ask}")).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void thereAreAsManyEnglishBundlesAsVietnameseOnes() {
    assertThat(bundles()).hasSizeGreaterThan(8);
    assertThat(Checkout.files("_en.properties")).containsExactlyElementsOf(bundles().stream().map(BundlesTest::english).sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesHaveTheSameKeysAndTheSamePlaceholders(Path bundle) throws Exception {
    Map<String, String> vietnamese = read(bundle);
    Map<String, String> english = read(english(bundle));
    assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
    for (Map.Entry<String, String> entry : english.entrySet()) {
      assertThat(placeholders(vietnamese.getOrDefault(entry.getKey(), ""))).as(entry.getKey()).isEqualTo(placeholders(entry.getValue()));
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noKeyIsWrittenTwiceAndTheTextIsComposed(Path bundle) throws Exception {
    for (Path file : List.of(bundle, english(bundle))) {
      String text = Files.readString(file);
      assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as("NFC").isTrue();
      List<String> keys = new ArrayList<>();
      boolean continued = false;
      for (String line : text.lines().toList()) {
        if (!continued && !line.isBlank() && !line.startsWith("#")) {
          keys.add(line.split("[=:]", 2)[0].strip());
        }
        continued = line.endsWith("\\");
      }
      assertThat(keys).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void namesAreWrittenAsTheRfcsWriteThem(Path bundle) throws Exception {
    for (Path file : List.of(bundle, english(bundle))) {
      read(file).forEach((key, text) ->
          assertThat(text).as(key).doesNotContain("Ipv6", "Ipv4", "IPV6", "IPV4", "hoà ", "thuỷ"));
    }
  }
}
