package org.v6ready.documents.declaration;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Paper;
import org.v6ready.documents.block.Table;
import org.v6ready.documents.docx.DocxWriter;
import org.v6ready.model.use.Access;
import org.v6ready.use.settings.Operator;

/// The empty form for one operator, as a workbook or as a Word file. `place` is the commune; `villages`
/// may be used instead of one row for the whole commune.
public record DeclarationForm(Operator operator, String place, List<String> villages, Locale language) {
  private static final int FREE_ROWS = 4;

  public DeclarationForm {
    villages = List.copyOf(villages);
  }

  Say say() {
    return Say.in(language);
  }

  /// The labels and what is known already.
  List<List<String>> fields() {
    Say say = say();
    return List.of(
        List.of(say.text("declare.isp"), operator.name()),
        List.of(say.text("declare.as-of"), ""),
        List.of(say.text("declare.signer"), ""));
  }

  List<String> headings() {
    Say say = say();
    return List.of(say.text("declare.kind"), say.text("declare.village"), say.text("declare.active"),
        say.text("declare.enabled"), say.text("declare.note"));
  }

  /// A row for each kind the operator offers, and free ones.
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Access kind : operator.kinds()) {
      rows.add(List.of(say().text("declare.kind." + kind.word()), "", "", "", ""));
    }
    for (int i = 0; i < FREE_ROWS; i++) {
      rows.add(List.of("", "", "", "", ""));
    }
    return rows;
  }

  String title() {
    return say().text("declare.title");
  }

  String about() {
    return say().text("declare.about", "place", place.isEmpty() ? "…" : place);
  }

  List<String> hints() {
    Say say = say();
    return List.of(say.text("declare.hint.lines"), say.text("declare.hint.enabled"), say.text("declare.hint.rows"),
        say.text("declare.hint.weights"));
  }

  /// Writes the workbook; leaves the stream open.
  public void xlsx(OutputStream out) throws IOException {
    FormBook.write(this, out);
  }

  /// Writes the Word file; leaves the stream open.
  public void docx(OutputStream out) throws IOException {
    Say say = say();
    List<Table.Column> two =
        List.of(new Table.Column(say.text("declare.field"), 4, Table.Align.LEFT),
            new Table.Column(say.text("declare.value"), 6, Table.Align.LEFT));
    List<Table.Column> five = new ArrayList<>();
    int[] weights = {4, 5, 4, 4, 4};
    for (int i = 0; i < weights.length; i++) {
      five.add(new Table.Column(headings().get(i), weights[i], i == 2 || i == 3 ? Table.Align.RIGHT : Table.Align.LEFT));
    }
    List<Block> body = new ArrayList<>();
    body.add(new Block.Named(title(), about()));
    body.add(new Table("", two, fields()));
    body.add(new Block.Text(""));
    body.add(new Table("", five, rows()));
    body.add(new Block.Text(""));
    body.add(new Block.Items(hints()));
    DocxWriter.write(new Paper(title(), say.language(), body, List.of()), out);
  }
}
