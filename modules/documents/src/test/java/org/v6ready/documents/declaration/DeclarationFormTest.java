package org.v6ready.documents.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.v6ready.model.text.Messages;
import org.v6ready.model.use.Access;
import org.v6ready.use.declare.Declaration;
import org.v6ready.use.declare.FormProblem;
import org.v6ready.use.declare.FormReading;
import org.v6ready.use.settings.Operator;
import org.v6ready.use.settings.UseSettings;

class DeclarationFormTest {
  private static final Operator VIETTEL = new Operator("Viettel", List.of(7552L), List.of(Access.FIXED, Access.MOBILE));
  private static final UseSettings SETTINGS = new UseSettings("xã Trần Phú", List.of("Trung tâm", "Bản Sảng"), List.of(VIETTEL), null);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private static FormReading.Outcome read(String name, byte[] octets) {
    return switch (FormFile.open(name, octets)) {
      case FormFile.Opened.Good(var grid) -> FormReading.read(grid, SETTINGS, TODAY, "0123456789abcdef", Instant.EPOCH);
      case FormFile.Opened.Bad(var problem) -> new FormReading.Outcome.Bad(List.of(problem));
    };
  }

  private static byte[] form(Locale language, boolean workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DeclarationForm form = new DeclarationForm(VIETTEL, "xã Trần Phú", SETTINGS.villages(), language);
    if (workbook) {
      form.xlsx(out);
    } else {
      form.docx(out);
    }
    return out.toByteArray();
  }

  private interface Filling {
    void fill(XSSFSheet sheet);
  }

  private static byte[] filled(Filling filling) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form(Messages.VIETNAMESE, true)))) {
      XSSFSheet sheet = book.getSheetAt(0);
      set(sheet, "B5", "30/09/2026");
      set(sheet, "B6", "Nguyễn Văn A, Giám đốc");
      sheet.getRow(8).getCell(2).setCellValue(600);
      sheet.getRow(8).getCell(3).setCellValue(540);
      set(sheet, "C10", "3.000");
      set(sheet, "D10", "2 950");
      filling.fill(sheet);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void set(XSSFSheet sheet, String cell, String text) {
    sheet.getRow(Integer.parseInt(cell.substring(1)) - 1).getCell(cell.charAt(0) - 'A').setCellValue(text);
  }

  private static List<String> problems(FormReading.Outcome outcome) {
    return ((FormReading.Outcome.Bad) outcome).problems().stream().map(p -> p.cell() + " " + p.key()).toList();
  }

  @Test
  void theWorkbookThatWasSentComesBackAsADeclaration() throws IOException {
    Declaration declared = ((FormReading.Outcome.Good) read("khai.xlsx", filled(_ -> {}))).declaration();
    assertThat(declared.isp()).isEqualTo("Viettel");
    assertThat(declared.asOf()).isEqualTo(LocalDate.of(2026, 9, 30));
    assertThat(declared.rows())
        .containsExactly(new Declaration.Row(Access.FIXED, "", 600, 540), new Declaration.Row(Access.MOBILE, "", 3000, 2950));
  }

  @Test
  void theWordFormComesBackTooAndItsProblemsNameTheTable() throws IOException {
    for (Locale language : List.of(Messages.VIETNAMESE, Messages.ENGLISH)) {
      try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(form(language, false)))) {
        List<XWPFTable> tables = document.getTables();
        fill(tables.get(0), 2, 1, "2026-09-30");
        fill(tables.get(0), 3, 1, "Người có trách nhiệm");
        fill(tables.get(1), 1, 2, "600");
        fill(tables.get(1), 1, 3, "601");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        FormReading.Outcome.Bad bad = (FormReading.Outcome.Bad) read("khai.docx", out.toByteArray());
        assertThat(bad.problems()).hasSize(1);
        assertThat(bad.problems().getFirst().render(Messages.VIETNAMESE)).startsWith("khai.docx, bảng 2!D2: số thuê bao đã bật IPv6 (601)");
      }
    }
  }

  private static void fill(XWPFTable table, int row, int column, String text) {
    table.getRow(row).getCell(column).setText(text);
  }

  @Test
  void everyProblemIsLocatedAndToldAtOnce() throws IOException {
    byte[] bad =
        filled(
            sheet -> {
              set(sheet, "B4", "Vietel");
              set(sheet, "B5", "31/02/2026");
              set(sheet, "B6", "");
              set(sheet, "C9", "85%");
              sheet.getRow(8).getCell(3).setCellFormula("1/0");
              sheet.getRow(8).getCell(3).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0);
              set(sheet, "D10", "3001");
              set(sheet, "A11", "Vệ tinh");
              set(sheet, "C11", "12,5");
              set(sheet, "B12", "Ban Xang");
              set(sheet, "A12", "Cố định");
              set(sheet, "C12", "-4");
              set(sheet, "D12", "1");
            });
    assertThat(problems(read("khai.xlsx", bad)))
        .containsExactly("B4 isp-near", "B5 date-malformed", "B6 signer-missing", "C9 number-percent", "D9 number-error",
            "D10 enabled-above-active", "A11 kind-unknown", "C11 number-malformed", "D11 number-missing", "B12 village-near",
            "C12 number-negative");
  }

  @Test
  void aWholeRowAndVillageRowsOfOneKindWouldCountTwice() throws IOException {
    byte[] twice =
        filled(
            sheet -> {
              set(sheet, "A11", "cố định");
              set(sheet, "B11", "trung tam");
              set(sheet, "C11", "10");
              set(sheet, "D11", "5");
            });
    assertThat(problems(read("khai.xlsx", twice))).containsExactly("B11 whole-and-villages");
  }

  @Test
  void theEmptyFormTellsWhatIsMissing() throws IOException {
    assertThat(problems(read("khai.xlsx", form(Messages.VIETNAMESE, true)))).containsExactly("B5 date-missing", "B6 signer-missing");
    assertThat(problems(read("khai.xls", new byte[9]))).containsExactly(" format");
    assertThat(problems(read("khai.xlsx", new byte[0]))).containsExactly(" unreadable");
    assertThat(problems(read("khai.docx", new byte[FormFile.MAX_OCTETS + 1]))).containsExactly(" too-large");
  }

  @Test
  void damagedFilesAreAlwaysExplained() throws IOException {
    Random random = new Random(64);
    byte[] good = filled(_ -> {});
    for (int i = 0; i < 150; i++) {
      byte[] octets = i % 3 == 0 ? java.util.Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
      for (int n = random.nextInt(20); n >= 0 && octets.length > 0; n--) {
        octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
      }
      FormReading.Outcome outcome = read("khai.xlsx", octets);
      if (outcome instanceof FormReading.Outcome.Bad(List<FormProblem> problems)) {
        problems.forEach(problem -> assertThat(problem.render(Messages.ENGLISH)).isNotEmpty());
      }
    }
  }

  @Test
  void everySentenceIsThereInBothLanguages() {
    Messages vi = Messages.of(FormProblem.class, "org.v6ready.use.declare.problems", Messages.VIETNAMESE);
    Messages en = Messages.of(FormProblem.class, "org.v6ready.use.declare.problems", Messages.ENGLISH);
    assertThat(vi.keys()).isEqualTo(en.keys());
  }
}
