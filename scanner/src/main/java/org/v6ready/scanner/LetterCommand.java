package org.v6ready.scanner;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.desk.Desk;
import org.v6ready.desk.Letters;
import org.v6ready.documents.PaperFormat;
import org.v6ready.documents.Say;
import org.v6ready.documents.docx.Template;
import org.v6ready.documents.letter.Letter;
import org.v6ready.documents.letter.LetterPaper;
import org.v6ready.documents.sheet.Book;
import org.v6ready.plan.Body;
import org.v6ready.plan.entry.ValueForm;
import org.v6ready.yaml.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `letter`: request letters to owners outside the commune, as docx and pdf; prints the files' names.
@Command(name = "letter")
final class LetterCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();
  @Mixin PlanDesk planDesk = new PlanDesk();
  @Mixin PaperOptions papers = new PaperOptions();

  @Parameters(index = "0..*", arity = "0..*", paramLabel = "OWNER")
  List<String> owners = List.of();

  @Option(names = "--all")
  boolean all;

  @Option(names = "--by", paramLabel = "DAY")
  @Nullable String by;

  LetterCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (owners.isEmpty() != all) {
      throw Refused.usage("usage.missing", Map.of("what", "OWNER | --all"));
    }
    List<PaperFormat> formats = papers.chosen(List.of(PaperFormat.DOCX, PaperFormat.PDF));
    LocalDate day = day();
    Template styles = papers.styles(console);
    Say say = Say.in(console.language());
    try (PlanDesk.Open open = planDesk.open(console, common.data)) {
      Desk desk = open.desk();
      List<Letter> letters = letters(desk, new Letters(desk, day, console.language()));
      for (Letter letter : letters) {
        Book none = new Book("", List.of());
        papers.write(console, LetterPaper.of(letter, say), none, formats, styles,
            say.text("file.letter", "body", letter.body().id() + (letters.stream().filter(other -> other.body().equals(letter.body())).count() > 1 ? "-" + plain(letter.addressee()) : "")));
      }
      if (letters.isEmpty()) {
        console.say("letter.nothing", Map.of());
      }
      return Exit.OK;
    }
  }

  private List<Letter> letters(Desk desk, Letters wanted) {
    if (all) {
      return wanted.all();
    }
    List<Letter> letters = new ArrayList<>();
    owners.forEach(owner -> letters.addAll(wanted.to(body(desk, owner))));
    return letters;
  }

  /// A body outside the commune by its id or its name.
  private static Body body(Desk desk, String owner) {
    List<Body> bodies = desk.plan().bodies();
    Body found =
        bodies.stream()
            .filter(body -> body.id().equalsIgnoreCase(owner) || body.name().vi().equalsIgnoreCase(owner) || body.name().en().equalsIgnoreCase(owner))
            .findFirst()
            .orElseThrow(() -> unknown(owner, bodies));
    if (found.ours()) {
      throw Refused.usage("letter.ours", Map.of("owner", owner));
    }
    return found;
  }

  private static Refused unknown(String owner, List<Body> bodies) {
    List<String> ids = bodies.stream().filter(body -> !body.ours()).map(Body::id).toList();
    return Refused.usage("letter.unknown",
        Map.of("owner", owner, "near", Suggestion.of(owner, ids).orElse(ids.isEmpty() ? "–" : ids.getFirst()), "known", String.join(", ", ids)));
  }

  private @Nullable LocalDate day() {
    String word = by;
    return word == null
        ? null
        : ValueForm.parseDay(word).orElseThrow(() -> Refused.usage("letter.day", Map.of("value", word)));
  }

  /// A name as a part of a file's name on every system.
  private static String plain(String name) {
    String bare = java.text.Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), java.text.Normalizer.Form.NFD);
    String safe = bare.replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    return safe.length() > 60 ? safe.substring(0, 60) : safe;
  }
}
