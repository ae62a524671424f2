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
    Said kept = run("plan", "II.1.3a", "--counts", "900/1000", "--method", "isp-declaration", "--origin", "VNPT Na Rì", "--date", "2026-11-20");
    assertThat(kept.exit()).isEqualTo(Exit.OK);
    assertThat(kept.err()).contains("II.1.3a: 90 (");
    assertThat(run("plan", "II.1.3a", "-o", "json").out()).contains("\"status\" : \"not-met\"").contains("\"part\" : 900");
    assertThat(run("plan", "-o", "table").out()).contains("90% (900/1.000)").contains("chưa đạt");
    assertThat(run("plan", "II.1.3a", "x", "--method", "y").exit()).isEqualTo(Exit.USAGE);
    assertThat(run("plan", "II.1.3x").err()).contains("có phải ý bạn là \"II.1.3");
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
    Files.writeString(folder.resolve("t.docx"), "no Word file");
    assertThat(run("report", "--template", "t.docx").err()).contains("không phải tệp Word");
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
