package org.v6ready.office.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.text.Messages;
import org.v6ready.yaml.Problem;

class TaskListReaderTest {
  private static final String GOOD =
      """
      version: 1
      resolvers: ["2001:db8::53"]
      tasks:
        - { name: Cổng dịch vụ công quốc gia, kind: portal, url: "https://dichvucong.gov.vn/" }
        - { name: Thư điện tử, kind: mail, url: "imaps://mail.example.vn" }
        - { name: Ký số, kind: signing, run: [/opt/ky-so/thu, --nhanh], timeout: 60s }
      """;

  private static TaskListReading parse(String text) {
    return TaskListReader.parse("viec.yaml", text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  private static List<String> sentences(String text, Locale language) {
    return parse(text) instanceof TaskListReading.Bad(List<Problem> problems)
        ? problems.stream().map(TaskListReader.problemText(language)::render).toList()
        : List.of();
  }

  @Test
  void aListIsRead() {
    TaskList list = ((TaskListReading.Good) parse(GOOD)).list();
    assertThat(list.resolvers()).containsExactly(IpAddress.of("2001:db8::53"));
    assertThat(list.tasks()).hasSize(3);
    assertThat(list.tasks().get(0).url()).isEqualTo(URI.create("https://dichvucong.gov.vn/"));
    assertThat(list.tasks().get(2).run()).containsExactly("/opt/ky-so/thu", "--nhanh");
    assertThat(list.tasks().get(2).timeout()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void theExampleInTheDocumentsIsGood() {
    Path file = Path.of(System.getProperty("v6ready.root", "../.."), "docs", "tasks-example.yaml");
    assertThat(TaskListReader.read(file, Map.of())).isInstanceOf(TaskListReading.Good.class);
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    String bad =
        """
        version: 2
        resolvers: [192.0.2.53]
        tasks:
          - { name: A, kind: portall, url: "https://a.vn/" }
          - { name: A, url: "gopher://a.vn/" }
          - { name: B, url: "https://b.vn/", run: [x] }
          - { name: C }
          - { name: D, url: "tcp://d.vn" }
          - { nam: E, run: [x] }
        """;
    assertThat(sentences(bad, Locale.ENGLISH))
        .hasSize(10)
        .anyMatch(line -> line.startsWith("viec.yaml:1:10: version: version 2 is not supported"))
        .anyMatch(line -> line.contains("resolvers[0]: \"192.0.2.53\" is no IPv6 address"))
        .anyMatch(line -> line.contains("tasks[0].kind: \"portall\" is no kind of task"))
        .anyMatch(line -> line.contains("tasks[1].name: \"A\" was already given on line 4"))
        .anyMatch(line -> line.contains("tasks[1].url: \"gopher://a.vn/\""))
        .anyMatch(line -> line.contains("tasks[2]: a task has either \"url\" or \"run\""))
        .anyMatch(line -> line.contains("tasks[3]: a task needs a \"url\""))
        .anyMatch(line -> line.contains("tasks[4].url: \"tcp://d.vn\""))
        .anyMatch(line -> line.contains("did you mean \"name\""));
    assertThat(sentences(bad, Locale.of("vi"))).hasSize(10);
    assertThat(sentences("version: 1\ntasks: []\n", Locale.of("vi"))).singleElement().asString().contains("chưa có công việc");
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    String bundle = "org.v6ready.office.sandbox.problems";
    Set<String> vietnamese = Messages.of(TaskListReader.class, bundle, Messages.VIETNAMESE).keys();
    assertThat(vietnamese).isEqualTo(Messages.of(TaskListReader.class, bundle, Messages.ENGLISH).keys()).hasSizeGreaterThan(5);
    assertThat(new TreeSet<>(TaskListReader.problemText(Locale.ENGLISH).keys())).contains("task.both", "key.missing");
  }

  @Test
  void mutatedListsNeverThrow() {
    Random random = new Random(1);
    byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 3_000; i++) {
      byte[] octets = java.util.Arrays.copyOf(good, random.nextInt(good.length + 1));
      for (int k = random.nextInt(5); k > 0 && octets.length > 0; k--) {
        octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
      }
      assertThat(TaskListReader.parse("x", octets, Map.of())).isNotNull();
    }
  }
}
