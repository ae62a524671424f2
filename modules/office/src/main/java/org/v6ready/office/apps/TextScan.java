package org.v6ready.office.apps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.v6ready.model.office.AppRank;

/// Looks through one text, line by line.
final class TextScan {
  /// A line of a packed script may be megabytes long; what follows is cut into pieces this long.
  private static final int LINE = 20_000;

  private TextScan() {}

  static void scan(SourceText source, Findings findings) {
    String text = source.text();
    List<Map.Entry<Api, AppRank>> present = new ArrayList<>();
    for (Api api : Api.ALL) {
      if (text.contains(api.needle())) {
        present.add(Map.entry(api, api.rankIn(text)));
      }
    }
    int number = 1;
    int from = 0;
    while (from < text.length()) {
      int feed = text.indexOf('\n', from);
      int end = feed < 0 ? text.length() : feed;
      for (int piece = from; piece < end; piece += LINE) {
        line(source, number, text.substring(piece, Math.min(end, piece + LINE)), present, findings);
      }
      from = end + 1;
      number++;
    }
  }

  private static void line(
      SourceText source, int number, String line, List<Map.Entry<Api, AppRank>> present, Findings findings) {
    if (line.indexOf('.') >= 0) {
      Literals.find(source, number, line, findings);
    }
    for (Map.Entry<Api, AppRank> entry : present) {
      Api api = entry.getKey();
      if (api.in(line)) {
        findings.add(
            api.rule(),
            source.rank(entry.getValue(), line),
            api.seenIn(line),
            Place.around(source.file(), number, line, line.indexOf(api.needle())));
      }
    }
  }
}
