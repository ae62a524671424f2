package org.v6ready.web.use;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.text.Messages;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.use.settings.VisitorTest;
import org.v6ready.use.survey.SurveyLine;
import org.v6ready.use.survey.SurveyPlan;
import org.v6ready.use.survey.SurveyProgress;
import org.v6ready.use.visit.Visit;

/// The field sample: the plan in words, its cells, and the links still to be opened.
public record SurveyView(
    Messages words, String problem, String about, List<SurveyProgress.Cell> cells, List<Link> links, boolean hasTest, int done, int planned) {
  public SurveyView {
    cells = List.copyOf(cells);
    links = List.copyOf(links);
  }

  /// One line's link and what came of it.
  public record Link(String url, String isp, String access, String village, String state) {}

  static SurveyView of(
      UseSettings settings, @Nullable SurveyPlan plan, List<SurveyLine> lines, List<Visit> visits, Messages words, Numbers numbers, String problem) {
    SurveyProgress progress = SurveyProgress.of(lines, visits);
    VisitorTest test = settings.visitorTest();
    String base = test == null ? "/s/" : test.page().source() + "/s/";
    List<Link> links =
        progress.lines().stream()
            .map(line -> new Link(base + line.line().code(), line.line().isp(), words.text("access." + line.line().access().word()),
                line.line().village(), line.state().word()))
            .toList();
    String about =
        plan == null
            ? ""
            : words.text(plan.weighted() ? "survey.about" : "survey.about.unweighted",
                Map.of("day", numbers.day(plan.made()), "size", numbers.count(plan.size()), "target", numbers.share(plan.target()),
                    "expected", numbers.share(plan.expected())));
    return new SurveyView(
        words, problem, about, progress.cells(), links, test != null,
        progress.cells().stream().mapToInt(SurveyProgress.Cell::counted).sum(), lines.size());
  }

  /// The words of a key.
  public String text(String key) {
    return words.text(key);
  }

  /// The words of a key with its placeholders filled.
  public String text(String key, Map<String, String> args) {
    return words.text(key, args);
  }
}
