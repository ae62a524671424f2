package org.v6ready.office.apps;

import java.util.Locale;
import java.util.regex.Pattern;
import org.v6ready.model.office.AppRank;

/// A text file and what its name says of it. `example` files are tests, samples and manuals, whose
/// literals seldom run; `versions` files list versions, which look like addresses; `drawing` files are
/// full of numbers.
record SourceText(String file, String text, boolean example, boolean versions, boolean drawing) {
  private static final Pattern EXAMPLE =
      Pattern.compile("(^|[/!])(tests?|specs?|examples?|samples?|docs?|fixtures?|mocks?)/|(^|[/!])(readme|changelog|history|news|license)[^/]*$");
  private static final Pattern VERSIONS =
      Pattern.compile("(package-lock\\.json|yarn\\.lock|composer\\.lock|pom\\.xml|\\.(cs|vb|fs)proj|\\.deps\\.json|packages\\.config|requirements[^/]*\\.txt|go\\.sum|assemblyinfo\\.[cv][sb]|\\.nuspec|\\.wxs|\\.manifest)$");
  private static final Pattern DRAWING = Pattern.compile("\\.(svg|eps|ps|css|map|min\\.js|ttx|kml|gpx|geojson|csv|dxf)$");

  static SourceText of(String file, String text) {
    String name = file.toLowerCase(Locale.ROOT).replace('\\', '/');
    return new SourceText(
        file, text, EXAMPLE.matcher(name).find(), VERSIONS.matcher(name).find(), DRAWING.matcher(name).find());
  }

  AppRank rank(AppRank usual, String line) {
    return comment(line) ? AppRank.LOW : example ? usual.lower() : usual;
  }

  private static boolean comment(String line) {
    String bare = line.stripLeading();
    return (bare.startsWith("#") && !bare.startsWith("#define") && !bare.startsWith("#include"))
        || bare.startsWith("//") || bare.startsWith(";") || bare.startsWith("* ") || bare.startsWith("/*")
        || bare.startsWith("<!--") || bare.startsWith("-- ") || bare.regionMatches(true, 0, "rem ", 0, 4);
  }
}
