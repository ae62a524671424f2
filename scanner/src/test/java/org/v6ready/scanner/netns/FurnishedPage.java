package org.v6ready.scanner.netns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// A page as portals have them: styles, scripts, pictures and fonts, most from its own host, the rest
/// from three others, all of which share these files. About 300 kB with 20 sub-resources.
final class FurnishedPage {
  static final String SHARED = "cdn%d.gov.vn";
  static final int HOSTS = 3;
  private static final int PICTURES = 8;

  private FurnishedPage() {}

  /// The files, in a folder that a web server can serve as they are.
  static Path write(Path folder) throws IOException {
    Path root = Files.createDirectories(folder.resolve("furnished"));
    Random random = new Random(6);
    Files.writeString(root.resolve("index.html"), html(random));
    for (String name : new String[] {"site", "theme", "shared"}) {
      Files.writeString(root.resolve(name + ".css"), css(name, random));
    }
    for (String name : new String[] {"site", "menu", "library", "widget"}) {
      Files.writeString(root.resolve(name + ".js"), script(random));
    }
    byte[] picture = new byte[8_000];
    random.nextBytes(picture);
    for (int i = 0; i < PICTURES; i++) {
      Files.write(root.resolve("p" + i + ".png"), picture);
    }
    for (String name : new String[] {"a.woff2", "b.woff2", "banner.png", "logo.png"}) {
      Files.write(root.resolve(name), picture);
    }
    return root;
  }

  private static String html(Random random) {
    StringBuilder html = new StringBuilder("<!doctype html><html lang=vi><head><meta charset=utf-8><title>Cổng thông tin</title>");
    html.append("<link rel=stylesheet href=/site.css><link rel=stylesheet href=//cdn0.gov.vn/shared.css>");
    html.append("<script src=/site.js></script><script src=/menu.js defer></script><script src=https://cdn1.gov.vn/library.js></script><script async src=https://cdn2.gov.vn/widget.js></script>");
    html.append("</head><body class=home><header><img src=/logo.png alt=logo></header><form action=/tim-kiem><input name=q></form>");
    for (int i = 0; i < PICTURES; i++) {
      html.append("<article class=news><h2>").append(words(random, 8)).append("</h2><img src=/p").append(i).append(".png><p>").append(words(random, 200)).append("</p></article>");
    }
    return html.append("<img src=https://cdn2.gov.vn/banner.png></body></html>").toString();
  }

  private static String css(String name, Random random) {
    StringBuilder css = new StringBuilder(name.equals("site") ? "@import '/theme.css';\n" : "");
    css.append("@font-face { font-family: ").append(name).append("; src: url(/").append(name.equals("shared") ? "a" : "b").append(".woff2) }\n");
    css.append("body.home { font-family: ").append(name).append("; background: url(/p0.png) }\n");
    for (int i = 0; i < 300; i++) {
      css.append('.').append(word(random)).append(" > .").append(word(random)).append(":hover { color: #").append(100 + i).append("; margin: 0 auto; background: url(/unused").append(i % 5).append(".png) }\n");
    }
    return css.toString();
  }

  private static String script(Random random) {
    StringBuilder script = new StringBuilder();
    for (int i = 0; i < 800; i++) {
      script.append("function ").append(word(random)).append(i).append("(a){return a==='").append(word(random)).append("'?'/").append(word(random)).append("':a+").append(i).append("}\n");
    }
    return script.toString();
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(word(random)).append(' ');
    }
    return words.toString();
  }

  private static String word(Random random) {
    return random.ints(6, 'a', 'z' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }
}
