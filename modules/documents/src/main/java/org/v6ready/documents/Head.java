package org.v6ready.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.v6ready.documents.block.Letterhead;
import org.v6ready.documents.block.Signature;
import org.v6ready.plan.Office;

/// The first and the last block of every paper. The number and the day stay blank: whoever signs and
/// registers the paper fills them in.
public final class Head {
  private static final String BLANK = "\u00a0".repeat(7);

  private Head() {}

  /// The head of a named document such as a report (`kind` BC).
  public static Letterhead named(Office office, String kind, LocalDate today, Say say) {
    return head(office, kind + "-" + office.symbol(), "", today, say);
  }

  /// The head of a letter with its subject.
  public static Letterhead letter(Office office, String subject, LocalDate today, Say say) {
    String unit = office.drafting();
    return head(office, office.symbol() + (unit.isEmpty() ? "" : "-" + unit), subject, today, say);
  }

  private static Letterhead head(Office office, String symbol, String subject, LocalDate today, Say say) {
    return new Letterhead(
        say.text("head.country"),
        say.text("head.motto"),
        office.superior(),
        office.issuer(),
        say.text("head.number", "blank", BLANK, "symbol", symbol),
        say.text("head.place", "place", office.place(), "blank", BLANK, "year", "" + today.getYear()),
        subject);
  }

  /// Who signs and who receives; `addressed` when there are addressees above.
  public static Signature signature(Office office, boolean addressed, Say say) {
    List<String> lines = new ArrayList<>();
    if (addressed) {
      lines.add(say.text("recipients.above"));
    }
    office.recipients().forEach(recipient -> lines.add("- " + recipient + ";"));
    lines.add(say.text("recipients.archive", "archive", office.archive()) + (office.drafter().isEmpty() ? "" : " " + office.drafter()));
    return new Signature(office.capacity(), office.signer(), say.text("recipients.lead"), lines);
  }
}
