package org.v6ready.web.visitor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.v6ready.model.text.Messages;
import org.v6ready.model.use.Access;
import org.v6ready.use.settings.TestName;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.use.settings.VisitorTest;
import org.v6ready.use.visit.Claims;
import org.v6ready.use.visit.Finding;
import org.v6ready.use.visit.HelpCode;
import org.v6ready.use.visit.Origin;
import org.v6ready.use.visit.Peer;
import org.v6ready.use.visit.TestObject;
import org.v6ready.use.visit.Visit;
import org.v6ready.use.visit.Where;

/// The addresses of the visitor test: `/` and `/s/CODE` the page, `/b.js` the script, `/o/OBJECT/TOKEN`
/// the objects, `/r/TOKEN` the report, `/place/TOKEN` where the visitor is.
final class VisitorRoutes {
  private static final String FAMILY = "V6ready-Family";

  private final UseSettings settings;
  private final VisitorTest test;
  private final VisitKeeper keeper;
  private final PeerReader peers;
  private final String program;
  private final PublicHeaders headers;

  VisitorRoutes(UseSettings settings, VisitorTest test, VisitKeeper keeper, PeerReader peers, String program) {
    this.settings = settings;
    this.test = test;
    this.keeper = keeper;
    this.peers = peers;
    this.program = program;
    this.headers = new PublicHeaders(test);
  }

  void route(RoutesConfig routes) {
    routes.before(headers::write);
    routes.get("/", context -> page(context, Origin.PAGE, Where.UNKNOWN));
    routes.get("/s/{code}", this::survey);
    routes.get("/b.js", this::beacon);
    routes.get("/o/{object}/{token}", this::object);
    routes.get("/r/{token}", this::report);
    routes.post("/place/{token}", this::place);
    routes.get("/healthz", context -> context.contentType("text/plain").result("ok"));
    routes.exception(Exception.class, (broken, context) -> {
      System.getLogger(VisitorRoutes.class.getName()).log(System.Logger.Level.ERROR, "visitor test", broken);
      context.status(HttpStatus.INTERNAL_SERVER_ERROR).contentType("text/plain; charset=utf-8").result("500");
    });
    routes.error(404, context -> context.contentType("text/plain; charset=utf-8").result("404"));
  }

  private static String agent(Context context) {
    String agent = Objects.requireNonNullElse(context.userAgent(), "");
    return agent.length() > 400 ? agent.substring(0, 400) : agent;
  }

  private void page(Context context, Origin origin, Where where) {
    if (!headers.isPage(context)) {
      context.redirect(test.page().source() + "/");
      return;
    }
    Peer peer = peers.read(context);
    String token = keeper.desk().start(peer, agent(context), origin, where).orElse("");
    Locale language = "en".equals(context.queryParam("lang")) ? Messages.ENGLISH : Messages.VIETNAMESE;
    Messages words = VisitorWords.in(language);
    context.render("visitor.jte",
        Map.of("view", VisitorView.of(words, language.getLanguage(), token, peer, settings, test, where, program)));
  }

  private void survey(Context context) {
    Optional<Where> line = keeper.line(context.pathParam("code"));
    if (line.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    page(context, Origin.SURVEY, line.get());
  }

  private void beacon(Context context) {
    String token = keeper.desk().start(peers.read(context), agent(context), Origin.BEACON, Where.UNKNOWN).orElse("");
    context.contentType("text/javascript; charset=utf-8").header("Cross-Origin-Resource-Policy", "cross-origin");
    context.result(BeaconScript.of(test, token));
  }

  private void object(Context context) {
    Optional<TestObject> object = TestObject.ofWord(context.pathParam("object"));
    Peer peer = peers.read(context);
    if (object.isEmpty() || !keeper.desk().arrive(context.pathParam("token"), object.get(), peer, agent(context))) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    context.header("Cross-Origin-Resource-Policy", "cross-origin").header("Access-Control-Allow-Origin", "*");
    context.header("Access-Control-Expose-Headers", FAMILY).header(FAMILY, "" + peer.address().family().number());
    context.contentType("image/gif").result(object.get() == TestObject.IPV6_LARGE ? Pixel.large() : Pixel.small());
  }

  private void report(Context context) {
    Map<String, String> given =
        context.queryParamMap().entrySet().stream()
            .filter(e -> e.getValue().size() == 1)
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getFirst()));
    Optional<Visit> visit = Claims.read(new HashMap<>(given)).flatMap(claims -> keeper.desk().report(context.pathParam("token"), claims));
    context.header("Cross-Origin-Resource-Policy", "cross-origin");
    if (visit.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
    } else if ("1".equals(given.get("j"))) {
      context.contentType("application/json")
          .result("{\"finding\":\"" + Finding.of(visit.get()).word() + "\",\"code\":\"" + HelpCode.of(visit.get()) + "\"}");
    } else {
      context.contentType("image/gif").result(Pixel.small());
    }
  }

  private void place(Context context) {
    boolean agreed = "1".equals(context.formParam("consent"));
    String village = Objects.requireNonNullElse(context.formParam("village"), "");
    String isp = Objects.requireNonNullElse(context.formParam("isp"), "");
    boolean known =
        (village.isEmpty() || settings.villages().contains(village))
            && (isp.isEmpty() || settings.operator(isp).isPresent());
    Where.Basis basis = isp.isEmpty() ? Where.Basis.NONE : Where.Basis.STATED;
    if (!agreed || !known
        || !keeper.desk().place(context.pathParam("token"), new Where(isp, basis, access(context), village, ""))) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    context.status(HttpStatus.NO_CONTENT);
  }

  private static Access access(Context context) {
    return switch (Objects.requireNonNullElse(context.formParam("access"), "")) {
      case "fixed" -> Access.FIXED;
      case "mobile" -> Access.MOBILE;
      default -> Access.UNKNOWN;
    };
  }

  static boolean sameHost(TestName name, String host) {
    return name.wild() ? host.endsWith(name.host().substring(1)) : host.equals(name.host());
  }
}
