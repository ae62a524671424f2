package org.v6ready.documents.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.v6ready.documents.Head;
import org.v6ready.documents.OwnAddresses;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Paper;
import org.v6ready.documents.block.Plain;
import org.v6ready.documents.report.Snapshot;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.plan.indicator.Indicator;
import org.v6ready.plan.period.Dates;
import org.v6ready.plan.task.MigrationStep;
import org.v6ready.report.VerdictText;

/// A request letter as a paper: plain words in the body, everything an engineer needs in the annex.
/// Contractors are required, all others asked.
public final class LetterPaper {
  private static final int IN_BODY = 12;
  private static final String ASKING = "Đề nghị ";

  private final Letter letter;
  private final Say say;
  private final VerdictText verdicts;
  private final List<Block> body = new ArrayList<>();
  private int number;

  private LetterPaper(Letter letter, Say say) {
    this.letter = letter;
    this.say = say;
    this.verdicts = VerdictText.in(say.language());
  }

  /// The letter's paper.
  public static Paper of(Letter letter, Say say) {
    return new LetterPaper(letter, say).paper();
  }

  private Paper paper() {
    String subject = say.text(letter.findings().isEmpty() ? "letter.subject.plan" : "letter.subject", "ask", ask());
    body.add(Head.letter(letter.office(), subject, letter.today(), say));
    body.add(new Block.Addressees(say.text("to"), List.of(letter.addressee())));
    body.add(new Block.Text(opening()));
    body.add(new Block.Text(say.text("letter.asks", "office", letter.office().name(), "ask", ask(), "addressee", letter.addressee())));
    List<Matter> matters = Matter.of(letter, verdicts);
    matters.stream().limit(IN_BODY).forEach(this::matter);
    if (matters.size() > IN_BODY) {
      body.add(new Block.Text(say.text("letter.more", "count", say.number(matters.size() - IN_BODY))));
    }
    steps();
    owed();
    closing();
    body.add(Head.signature(letter.office(), true, say));
    return new Paper(
        say.text("letter.title", "subject", subject, "addressee", letter.addressee()), say.language(), body, annexes());
  }

  private String ask() {
    return say.text(letter.body().actors().contains(Actor.VENDOR) ? "ask.require" : "ask.request");
  }

  private String opening() {
    Snapshot run = letter.run();
    String plan = letter.plan().title().in(say.language());
    if (run == null || letter.findings().isEmpty()) {
      return say.text("letter.opening.plan", "plan", plan, "office", letter.office().name());
    }
    Set<String> services = new TreeSet<>();
    letter.findings().forEach(task -> services.addAll(task.services()));
    return say.text(
        "letter.opening", "plan", plan, "office", letter.office().name(), "date", say.day(Dates.day(run.header().started())),
        "run", run.header().id(), "count", say.number(letter.findings().size()), "services", say.number(services.size()),
        "addressee", letter.addressee());
  }

  private void matter(Matter matter) {
    number++;
    body.add(new Block.Heading(2, number + ". " + verdicts.title(matter.check())));
    if (matter.found().size() == 1) {
      Matter.Found only = matter.found().getFirst();
      body.add(new Block.Text(say.text("letter.state", "message", message(only.verdict(), 400))));
      body.add(new Block.Text(touched(only)));
    } else {
      body.add(new Block.Text(say.text("letter.states", "count", say.number(matter.found().size()))));
      body.add(new Block.Items(matter.found().stream().map(found -> message(found.verdict(), 400) + " " + touched(found)).toList()));
    }
    body.add(new Block.Text(say.text(
        "letter.wanted", "ask", ask(), "remedy", OwnAddresses.hidden(Plain.cut(remedy(matter.remedy()), 400), say), "due", due(matter.due()))));
  }

  private String touched(Matter.Found found) {
    return say.text("letter.touched", "count", say.number(found.services().size()), "names", say.names(found.services()));
  }

  private String message(Verdict verdict, int length) {
    return OwnAddresses.hidden(Plain.cut(verdicts.message(verdict), length), say);
  }

  /// A day somebody decided, else the letter's, else a blank for whoever signs.
  private String due(@Nullable LocalDate own) {
    LocalDate day = own == null ? letter.by() : own;
    return day == null
        ? say.text("letter.due.blank", "year", Integer.toString(letter.today().getYear()))
        : say.text("letter.due", "day", say.day(day));
  }

  private void steps() {
    if (!letter.steps().isEmpty()) {
      number++;
      body.add(new Block.Heading(2, number + ". " + say.text("letter.steps")));
      body.add(new Block.Items(letter.steps().stream().map(this::step).toList()));
    }
  }

  private String step(MigrationStep step) {
    return say.text("letter.step", "text", step.text().in(say.language()), "due", due(step.due()));
  }

  private void owed() {
    if (!letter.owed().isEmpty()) {
      number++;
      body.add(new Block.Heading(2, number + ". " + say.text("letter.owed")));
      body.add(new Block.Items(letter.owed().stream().map(this::figure).toList()));
      body.add(new Block.Text(say.text("letter.owed.how", "due", due(null))));
    }
  }

  private String figure(Indicator indicator) {
    return say.text("letter.figure", "name", indicator.name().in(say.language()), "unit", indicator.scale().unit().in(say.language()));
  }

  private void closing() {
    if (!letter.findings().isEmpty()) {
      body.add(new Block.Text(say.text("letter.annexed", "office", letter.office().name(), "addressee", letter.addressee())));
    }
    String contact = letter.office().contact();
    body.add(new Block.Text(
        contact.isEmpty()
            ? say.text("letter.answer", "office", letter.office().name())
            : say.text("letter.answer.contact", "office", letter.office().name(), "contact", contact)));
    body.add(new Block.Text(say.text("letter.end", "office", letter.office().name(), "addressee", letter.addressee())));
  }

  private List<Paper.Annex> annexes() {
    if (letter.findings().isEmpty()) {
      return List.of();
    }
    return List.of(
        new Paper.Annex(
            say.text("annex.one"), say.text("letter.annex"), say.text("letter.attached", "office", letter.office().name()), true,
            EngineersAnnex.blocks(letter, say)));
  }

  /// Without the words that ask, which the sentence around it already has.
  private static String remedy(String remedy) {
    return remedy.startsWith(ASKING) ? capital(remedy.substring(ASKING.length())) : remedy;
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
