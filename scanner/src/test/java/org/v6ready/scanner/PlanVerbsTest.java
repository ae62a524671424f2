package org.v6ready.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.plan.file.PlanInit;

/// The verbs plan, checklist, letter and report as a person types them, over an empty store.
class PlanVerbsTest {
  @TempDir Path folder;

  private record Said(int exit, String out, String err) {}

  @Test
  void withoutAPlanEveryVerbSaysHowToMakeOne() {
    for (String verb : List.of("plan", "checklist", "report")) {
      Said said = run(verb);
      assertThat(said.exit()).isEqualTo(Exit.USAGE);
      assertThat(said.err()).contains("v6ready init plan.yaml");
    }
    assertThat(run("init", "plan.yaml").exit()).isEqualTo(Exit.OK);
    assertThat(run("init", "plan.yaml").exit()).isEqualTo(Exit.USAGE);
    assertThat(run("plan").out().lines()).hasSize(13);
  }

  @Test
  void initWritesTheKindOfFileThatItsNameSays() throws Exception {
    Said made = run("init", "use.yaml");
    assertThat(made.exit()).isEqualTo(Exit.OK);
    assertThat(made.err()).contains("v6ready use declare form").doesNotContain("v6ready scan");
    assertThat(Files.readString(folder.resolve("use.yaml"))).contains("operators:").doesNotContain("targets:");
    assertThat(run("use", "declare", "form").out()).contains(".xlsx", ".docx");
    assertThat(run("init", "house.yaml").err()).contains("v6ready scan house.yaml");
  }

  @Test
  void aPlanWithProblemsIsToldWholeAndNothingIsDone() throws Exception {
    Files.writeString(folder.resolve("plan.yaml"), PlanInit.template() + "indicators:\n  - { id: II.1.3a, goal: \"> 100\", by: 2030-Q4, colour: red }\n");
    Said said = run("report", "--period", "2026-Q4");
    assertThat(said.exit()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("colour", "> 100", "có 2 lỗi");
    assertThat(folder.resolve("bao-cao-2026-Q4.docx")).doesNotExist();
  }

  @Test
  void aFigureIsKeptShownAndStrictlyCompared() throws Exception {
    Files.writeString(folder.resolve("plan.yaml"), PlanInit.template());
    Said kept = run("plan", "II.1.3a", "--counts", "800/1000", "--method", "sample-survey", "--origin", "Các thôn", "--date", "2026-11-20");
    assertThat(kept.exit()).isEqualTo(Exit.OK);
    assertThat(kept.err()).contains("II.1.3a: 80 (");
    assertThat(run("plan", "II.1.3a", "-o", "json").out()).contains("\"status\" : \"not-met\"").contains("\"part\" : 800");
    assertThat(run("plan", "-o", "table").out()).contains("80% (800/1.000)", "77,4% – 82,4%").contains("chưa đạt");
    assertThat(run("plan", "II.1.3a", "-o", "table").out()).contains("75% (quý IV năm 2027)", "Khảo sát mẫu").contains("nhập thủ công").doesNotContain("2027-Q4");
    assertThat(run("plan", "II.1.3a", "x", "--method", "y").exit()).isEqualTo(Exit.USAGE);
    assertThat(run("plan", "II.1.3x").err()).contains("có phải ý bạn là \"II.1.3");
  }

  @Test
  void theFigureThatTheGuideShowsIsTaken() throws Exception {
    Files.writeString(folder.resolve("plan.yaml"), PlanInit.template());
    String guide = Files.readString(Path.of(System.getProperty("v6ready.root", "..")).resolve("docs/plan.md"));
    List<String> shown = guide.lines().filter(line -> line.contains("v6ready plan") && line.contains("--counts")).toList();
    assertThat(shown).hasSize(1);
    List<String> words = new ArrayList<>();
    Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(shown.getFirst().strip()).results()
        .forEach(word -> words.add(word.group(1) == null ? word.group(2) : word.group(1)));
    Said kept = run(words.subList(1, words.size()).toArray(String[]::new));
    assertThat(kept.exit()).as(kept.err()).isEqualTo(Exit.OK);
    assertThat(run("plan", "I.1.4", "-o", "table").out()).contains("12/14", "Phòng Văn hóa - Xã hội", "nhập thủ công");
  }

  @Test
  void aDeclarationOfLinesIsNoUse() throws Exception {
    Files.writeString(folder.resolve("plan.yaml"), PlanInit.template());
    assertThat(run("plan", "II.1.3a", "--counts", "912/1000", "--method", "isp-declaration", "--origin", "VNPT Na Rì", "--date", "20/11/2026").exit()).isEqualTo(Exit.OK);
    assertThat(run("plan", "II.1.3a", "-o", "json").out()).contains("\"status\" : \"no-data\"");
  }

  @Test
  void aFileWithOneBadRowIsNotTakenAtAll() throws Exception {
    Files.writeString(folder.resolve("plan.yaml"), PlanInit.template());
    Files.writeString(folder.resolve("v.csv"), "indicator,value,method,origin,date\nII.1.3a,91,isp-declaration,VNPT,2026-11-20\nX,1,a,b,c\n");
    Said said = run("plan", "--import", "v.csv");
    assertThat(said.exit()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("v.csv:3:", "chưa ghi số liệu nào");
    assertThat(run("plan", "II.1.3a", "-o", "json").out()).contains("\"status\" : \"no-data\"");
  }

  @Test
  void stepsAreChangedExportedAndNeverVerifiedByHand() throws Exception {
    Files.writeString(folder.resolve("plan.yaml"), PlanInit.template());
    assertThat(run("checklist", "B04", "--status", "waiting", "--due", "31/12/2026", "--evidence", "cv-12.pdf").exit()).isEqualTo(Exit.OK);
    assertThat(run("checklist", "b04", "-o", "json").out()).contains("\"status\" : \"waiting\"", "\"due\" : \"2026-12-31\"", "cv-12.pdf");
    assertThat(run("checklist", "B04", "--status", "verified").err()).contains("chỉ lượt đo sau xác nhận được");
    Said files = run("checklist", "--xlsx", "v.xlsx", "--csv", "v.csv", "--ics", "v.ics", "--print", "v.pdf");
    assertThat(files.exit()).isEqualTo(Exit.OK);
    assertThat(Files.readString(folder.resolve("v.ics"))).contains("UID:B04@v6ready");
    assertThat(Files.readString(folder.resolve("v.csv"))).contains("Chờ đơn vị khác");
    assertThat(Files.size(folder.resolve("v.pdf"))).isGreaterThan(10_000);
    assertThat(run("checklist", "--purchasing", "--class", "cpe").out()).contains("RFC 7084");
    assertThat(run("checklist", "--purchasing", "--class", "fridge").exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void lettersAndReportsAreWrittenAndNeverOverAnEditedOne() throws Exception {
    Files.writeString(folder.resolve("plan.yaml"), PlanInit.template());
    Said letter = run("letter", "SKHCN", "--by", "31/12/2026", "--format", "docx");
    assertThat(letter.out().strip()).endsWith("cong-van-SKHCN.docx");
    assertThat(run("letter", "VHXH").err()).contains("đơn vị của xã");
    assertThat(run("letter", "SKHNC").err()).contains("có phải ý bạn là \"SKHCN\"");
    assertThat(run("letter").exit()).isEqualTo(Exit.USAGE);
    Said report = run("report", "--period", "2026-Q3", "--format", "docx,html");
    assertThat(report.err()).contains("Không có lượt đo nào");
    assertThat(report.out().lines()).hasSize(2);
    assertThat(run("report", "--period", "2026-Q3", "--format", "docx").out().strip()).endsWith("bao-cao-2026-Q3-2.docx");
    assertThat(run("report", "--period", "Q3").exit()).isEqualTo(Exit.USAGE);
    assertThat(run("report", "--period", "01/10/2026..20/11/2026", "--format", "docx").out().strip()).endsWith("bao-cao-2026-10-01..2026-11-20.docx");
    Files.writeString(folder.resolve("t.docx"), "no Word file");
    assertThat(run("report", "--template", "t.docx").err()).contains("không phải tệp Word");
  }

  @Test
  void theDayOfAForecastIsWrittenEitherWayAndAWrongOneIsSaid() {
    for (String day : List.of("31/12/2030", "2030-12-31")) {
      assertThat(run("use", "show", "--by", day, "-o", "json").exit()).as(day).isEqualTo(Exit.OK);
    }
    Said wrong = run("use", "show", "--by", "31/02/2030");
    assertThat(wrong.exit()).isEqualTo(Exit.USAGE);
    assertThat(wrong.err()).contains("--by: \"31/02/2030\" không phải ngày; hãy viết như 31/12/2026");
  }

  private Said run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false, 80, Map.of(), folder, Locale.of("vi"), Cli.OFFLINE);
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--data", folder.resolve("home").toString()));
    int exit = CommandLineRun.run(console, all.toArray(String[]::new));
    return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
