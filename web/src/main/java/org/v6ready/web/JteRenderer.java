package org.v6ready.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.rendering.FileRenderer;
import java.util.HashMap;
import java.util.Map;

/// Renders the templates that were compiled with the build.
public final class JteRenderer implements FileRenderer {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.v6ready.web.pages");

  @Override
  public String render(String template, Map<String, ? extends Object> model, Context context) {
    StringOutput output = new StringOutput();
    engine.render(template, new HashMap<>(model), output);
    return output.toString();
  }
}
