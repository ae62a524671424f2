package org.v6ready.web.plan;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.v6ready.desk.Desk;
import org.v6ready.desk.TaskChange;
import org.v6ready.documents.Say;
import org.v6ready.documents.checklist.TaskText;
import org.v6ready.model.plan.TaskStatus;
import org.v6ready.plan.entry.CsvImport;
import org.v6ready.plan.entry.Entered;
import org.v6ready.plan.entry.EntryProblem;
import org.v6ready.plan.entry.ValueForm;
import org.v6ready.plan.indicator.Standing;
import org.v6ready.plan.task.ChecklistItem;
import org.v6ready.web.Frame;
import org.v6ready.web.Page;

/// The plan's indicators and the checklist, to read and to fill in.
public final class PlanPages {
  private final DeskSource source;
  private final Frame frame;

  /// Pages over a desk.
  public PlanPages(DeskSource source, Frame frame) {
    this.source = source;
    this.frame = frame;
  }

  /// Adds the routes.
  public void route(RoutesConfig routes) {
    routes.get("/plan", this::plan);
    routes.get("/plan/indicator", context -> indicator(context, List.of()));
    routes.post("/plan/value", this::value);
    routes.post("/plan/import", this::take);
    routes.get("/checklist", this::checklist);
    routes.get("/checklist/task", context -> task(context, List.of()));
    routes.post("/checklist/task", this::change);
    new PaperPages(source, frame).route(routes);
  }

  static String param(Context context, String name) {
    return Objects.requireNonNullElse(context.queryParam(name), "").strip();
  }

  private static String field(Context context, String name) {
    return Objects.requireNonNullElse(context.formParam(name), "").strip();
  }

  private void plan(Context context) {
    Page page = frame.page(context);
    context.render("plan.jte", Map.of("page", page, "view", PlanView.of(source.open(), page.language()), "problems", List.of(), "taken", param(context, "taken")));
  }

  private void indicator(Context context, List<String> problems) {
    Page page = frame.page(context);
    Desk desk = source.open();
    String id = problems.isEmpty() ? param(context, "id") : field(context, "indicator");
    Standing standing =
        desk.standings(desk.today()).stream().filter(one -> one.indicator().id().equals(id)).findFirst().orElseThrow(NotFoundResponse::new);
    context.render("indicator.jte", Map.of("page", page, "view", PlanView.one(desk, standing, page.language()), "problems", problems, "today", desk.today().toString()));
  }

  private void value(Context context) {
    Desk desk = source.open();
    ValueForm form =
        new ValueForm(
            field(context, "indicator"), field(context, "value"), field(context, "counts"), field(context, "unknown"),
            field(context, "method"), "", field(context, "origin"), field(context, "date"), field(context, "evidence"), field(context, "note"));
    switch (desk.enter(form)) {
      case Entered.Good(var kept) -> context.redirect("/plan/indicator?id=" + kept.indicator(), HttpStatus.SEE_OTHER);
      case Entered.Bad(List<EntryProblem> problems) -> {
        Page page = frame.page(context);
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        indicator(context, problems.stream().map(problem -> problem.sentence(page.language())).toList());
      }
    }
  }

  private void take(Context context) {
    Page page = frame.page(context);
    CsvImport.Imported taken = source.open().take("csv", Objects.requireNonNullElse(context.formParam("text"), ""));
    if (taken.problems().isEmpty()) {
      context.redirect("/plan?taken=" + taken.values().size(), HttpStatus.SEE_OTHER);
      return;
    }
    context.status(HttpStatus.UNPROCESSABLE_CONTENT);
    List<String> problems = taken.problems().stream().map(problem -> problem.sentence("csv", page.language())).toList();
    context.render("plan.jte", Map.of("page", page, "view", PlanView.of(source.open(), page.language()), "problems", problems, "taken", ""));
  }

  private void checklist(Context context) {
    Page page = frame.page(context);
    ChecklistView.Filter filter = new ChecklistView.Filter(param(context, "status"), param(context, "owner"), param(context, "q"));
    context.render("checklist.jte", Map.of("page", page, "view", ChecklistView.of(source.open(), filter, page.language()), "filter", filter, "states", states(page)));
  }

  private static List<ChecklistView.Choice> states(Page page) {
    Say say = Say.in(page.language());
    return java.util.Arrays.stream(TaskStatus.values())
        .map(status -> new ChecklistView.Choice(status.word(), say.text("task.status." + status.word())))
        .toList();
  }

  private void task(Context context, List<String> problems) {
    Page page = frame.page(context);
    Desk desk = source.open();
    String id = problems.isEmpty() ? param(context, "id") : field(context, "id");
    ChecklistItem item = desk.checklist(desk.today()).item(id).orElseThrow(NotFoundResponse::new);
    TaskText text = new TaskText(desk.plan(), Say.in(page.language()));
    List<ChecklistView.Choice> owners =
        desk.plan().bodies().stream().map(body -> new ChecklistView.Choice(body.id(), body.name().in(page.language()))).toList();
    context.render(
        "task.jte",
        Map.of("page", page, "row", ChecklistView.row(item, text), "ownerId", item.task().owner(), "owners", owners,
            "states", states(page).stream().filter(state -> !state.id().equals(TaskStatus.VERIFIED.word())).toList(), "ownNote", item.task().note(), "problems", problems));
  }

  private void change(Context context) {
    String evidence = field(context, "evidence");
    String due = field(context, "due");
    String status = field(context, "status");
    TaskChange change =
        new TaskChange(
            field(context, "id"), status.isEmpty() ? null : status, field(context, "owner"), null, due.isEmpty() ? "none" : due,
            evidence.isEmpty() ? List.of() : List.of(evidence), field(context, "note"));
    switch (change.on(source.open())) {
      case TaskChange.Outcome.Changed(var task) -> context.redirect("/checklist/task?id=" + task.id(), HttpStatus.SEE_OTHER);
      case TaskChange.Outcome.Refused(String key, Map<String, String> args) -> {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        task(context, List.of(frame.page(context).text(key, args)));
      }
    }
  }
}
