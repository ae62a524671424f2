package org.v6ready.web.use;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.v6ready.model.text.Messages;
import org.v6ready.model.time.Clock;
import org.v6ready.use.declare.Declaration;
import org.v6ready.use.survey.SurveyDesign;
import org.v6ready.use.survey.SurveyLine;
import org.v6ready.use.survey.SurveyPlan;
import org.v6ready.use.visit.DayCounts;
import org.v6ready.use.visit.HelpCode;
import org.v6ready.use.visit.Visit;
import org.v6ready.use.visit.VisitFigures;
import org.v6ready.web.Frame;
import org.v6ready.web.Page;

/// The routes of the rate of use: the figures, the field sample, a help code, what operators declared.
public final class UsePages {
  private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

  private final UseSource source;
  private final Frame frame;
  private final Clock clock;

  /// Pages over a source.
  public UsePages(UseSource source, Frame frame, Clock clock) {
    this.source = source;
    this.frame = frame;
    this.clock = clock;
  }

  /// Adds the routes.
  public void route(RoutesConfig routes) {
    routes.get("/use", this::figures);
    routes.get("/use/survey", this::survey);
    routes.post("/use/survey", this::plan);
    routes.get("/use/help", this::help);
    new DeclarationPages(source, frame, clock).route(routes);
  }

  /// The words of these pages.
  static Messages words(Page page) {
    return Messages.of(UsePages.class, "org.v6ready.web.use.words", page.language());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.now(), ZoneId.systemDefault());
  }

  private void figures(Context context) {
    Page page = frame.page(context);
    UseFigures figures = UseFigures.now(source, clock);
    List<DayCounts> days =
        source.store().kept(DayCounts.KIND, today().minusDays(VisitFigures.DAYS - 1L), today(), DayCounts.class);
    UseView view =
        UseView.of(figures, source.settings(), days, source.store().context(), words(page), new Numbers(page.language()));
    context.render("use.jte", Map.of("page", page, "view", view));
  }

  private List<Visit> visits() {
    return source.store().kept(Visit.KIND, EVER, today(), Visit.class);
  }

  private void survey(Context context) {
    render(context, "");
  }

  private void render(Context context, String problem) {
    Page page = frame.page(context);
    Optional<SurveyPlan> plan = source.store().kept(SurveyPlan.KIND, EVER, today(), SurveyPlan.class).stream().reduce((_, later) -> later);
    List<SurveyLine> lines =
        source.store().kept(SurveyLine.KIND, EVER, today(), SurveyLine.class).stream()
            .filter(line -> plan.isPresent() && line.plan().equals(plan.get().id()))
            .toList();
    SurveyView view = SurveyView.of(source.settings(), plan.orElse(null), lines, visits(), words(page), new Numbers(page.language()), problem);
    context.render("use-survey.jte", Map.of("page", page, "view", view));
  }

  private void plan(Context context) {
    String written = Objects.requireNonNullElse(context.formParam("expected"), "").strip().replace(',', '.').replace("%", "").strip();
    double expected = written.matches("\\d{1,3}(\\.\\d{1,2})?") ? Double.parseDouble(written) / 100 : 0;
    List<Declaration> declarations = source.store().kept(Declaration.KIND, EVER, today(), Declaration.class);
    Optional<SurveyPlan> plan =
        expected > 1
            ? Optional.empty()
            : SurveyDesign.plan(today() + "-" + clock.now().getEpochSecond(), today(), source.settings(), Declaration.active(declarations),
                FigureLine.TARGET, expected);
    if (plan.isEmpty()) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      render(context, source.settings().operators().isEmpty() ? "survey.no-operators" : "survey.impossible");
      return;
    }
    SurveyDesign.lines(plan.get()).forEach(line -> source.store().keep(SurveyLine.KIND, line.code(), line.made(), line));
    source.store().keep(SurveyPlan.KIND, plan.get().id(), plan.get().made(), plan.get());
    context.redirect("/use/survey", HttpStatus.SEE_OTHER);
  }

  private void help(Context context) {
    Page page = frame.page(context);
    String code = Objects.requireNonNullElse(context.queryParam("code"), "").strip();
    HelpView view = new HelpView(words(page), code.length() > 8 ? code.substring(0, 8) : code, HelpCode.read(code).orElse(List.of()));
    context.render("use-help.jte", Map.of("page", page, "view", view));
  }
}
