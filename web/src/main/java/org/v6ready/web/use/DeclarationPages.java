package org.v6ready.web.use;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.v6ready.documents.declaration.DeclarationForm;
import org.v6ready.documents.declaration.FormFile;
import org.v6ready.documents.declaration.FormIntake;
import org.v6ready.documents.poster.Poster;
import org.v6ready.model.time.Clock;
import org.v6ready.use.declare.Declaration;
import org.v6ready.use.declare.FormProblem;
import org.v6ready.use.declare.FormReading;
import org.v6ready.use.settings.Operator;
import org.v6ready.use.settings.VisitorTest;
import org.v6ready.web.Frame;
import org.v6ready.web.Page;

/// What operators declared: the form to send them, their filled one to take in, and what stands. Beside it
/// the poster for the wall. Files come whole into memory, five megabytes at most.
final class DeclarationPages {
  private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

  private final UseSource source;
  private final Frame frame;
  private final Clock clock;

  DeclarationPages(UseSource source, Frame frame, Clock clock) {
    this.source = source;
    this.frame = frame;
    this.clock = clock;
  }

  void route(RoutesConfig routes) {
    routes.get("/use/declarations", context -> render(context, List.of(), ""));
    routes.post("/use/declarations", this::take);
    routes.get("/use/declarations/form", this::form);
    routes.get("/use/poster.pdf", this::poster);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.now(), ZoneId.systemDefault());
  }

  private void render(Context context, List<String> problems, String taken) {
    Page page = frame.page(context);
    List<Declaration> declarations = source.store().kept(Declaration.KIND, EVER, today(), Declaration.class);
    DeclarationsView view =
        DeclarationsView.of(source.settings(), declarations, problems, taken, UsePages.words(page), new Numbers(page.language()));
    context.render("use-declarations.jte", Map.of("page", page, "view", view));
  }

  private void take(Context context) throws IOException {
    Page page = frame.page(context);
    UploadedFile file = context.uploadedFile("file");
    if (file == null || file.filename().isEmpty()) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      render(context, List.of(UsePages.words(page).text("declare.no-file")), "");
      return;
    }
    byte[] octets;
    try (InputStream in = file.content()) {
      octets = in.readNBytes(FormFile.MAX_OCTETS + 1);
    }
    String name = file.filename().replaceAll(".*[/\\\\]", "");
    switch (FormIntake.read(name, octets, source.settings(), today(), clock.now())) {
      case FormReading.Outcome.Good(Declaration declaration) -> {
        source.store().keep(Declaration.KIND, declaration.id(), declaration.asOf(), declaration);
        render(context, List.of(), declaration.isp());
      }
      case FormReading.Outcome.Bad(List<FormProblem> problems) -> {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        render(context, problems.stream().map(problem -> problem.render(page.language())).toList(), "");
      }
    }
  }

  private void form(Context context) throws IOException {
    String isp = Objects.requireNonNullElse(context.queryParam("isp"), "");
    boolean word = "docx".equals(context.queryParam("as"));
    Operator operator = source.settings().operator(isp).orElseThrow(NotFoundResponse::new);
    DeclarationForm form = new DeclarationForm(operator, source.settings().place(), source.settings().villages(), frame.page(context).language());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (word) {
      form.docx(out);
    } else {
      form.xlsx(out);
    }
    download(context, "ipv6-" + operator.name().replaceAll("[^A-Za-z0-9]+", "-") + (word ? ".docx" : ".xlsx"), out);
  }

  private void poster(Context context) throws IOException {
    VisitorTest test = source.settings().visitorTest();
    if (test == null) {
      throw new NotFoundResponse();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Poster(source.settings().place(), test.page().source() + "/", test.phone(), frame.page(context).language()).pdf(out);
    download(context, "kiem-tra-ipv6.pdf", out);
  }

  private static void download(Context context, String name, ByteArrayOutputStream out) {
    context.header("Content-Disposition", "attachment; filename=\"" + name + "\"").contentType("application/octet-stream").result(out.toByteArray());
  }
}
