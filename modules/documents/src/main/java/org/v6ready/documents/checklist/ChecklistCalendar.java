package org.v6ready.documents.checklist;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Plain;
import org.v6ready.model.plan.Task;
import org.v6ready.plan.Plan;
import org.v6ready.plan.task.Checklist;
import org.v6ready.plan.task.ChecklistItem;

/// Deadlines as an iCalendar file (RFC 5545): one all-day event for each open task that has a day, with
/// a reminder a week before. The same task keeps its UID, so that importing again moves it.
public final class ChecklistCalendar {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int FOLD = 75;

  private final StringBuilder out = new StringBuilder();
  private final TaskText text;
  private final Instant now;

  private ChecklistCalendar(TaskText text, Instant now) {
    this.text = text;
    this.now = now;
  }

  /// Writes the open items that have a deadline; leaves the stream open.
  public static void write(Checklist checklist, Plan plan, Say say, Instant now, OutputStream out) throws IOException {
    ChecklistCalendar calendar = new ChecklistCalendar(new TaskText(plan, say), now);
    calendar.whole(checklist, plan);
    out.write(calendar.out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void whole(Checklist checklist, Plan plan) {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//v6ready//checklist//VI");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line("X-WR-CALNAME:" + escaped(plan.title().in(text.say().language())));
    checklist.open().items().forEach(this::event);
    line("END:VCALENDAR");
  }

  private void event(ChecklistItem item) {
    Task task = item.task();
    LocalDate due = task.due();
    if (due == null) {
      return;
    }
    line("BEGIN:VEVENT");
    line("UID:" + task.id().replaceAll("[^A-Za-z0-9-]", "") + "@v6ready");
    line("DTSTAMP:" + STAMP.format(now));
    line("DTSTART;VALUE=DATE:" + DAY.format(due));
    line("DTEND;VALUE=DATE:" + DAY.format(due.plusDays(1)));
    line("SUMMARY:" + escaped(task.id() + " " + Plain.cut(text.what(task), 120)));
    line("DESCRIPTION:" + escaped(text.owner(task) + "\n" + text.status(task) + "\n" + text.say().names(task.services())));
    line("CATEGORIES:" + escaped(text.owner(task)));
    line("TRANSP:TRANSPARENT");
    line("BEGIN:VALARM");
    line("ACTION:DISPLAY");
    line("TRIGGER:-P7D");
    line("DESCRIPTION:" + escaped(task.id()));
    line("END:VALARM");
    line("END:VEVENT");
  }

  private static String escaped(String raw) {
    return Plain.text(raw).strip().replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  /// At most 75 octets a line, never cut inside a character.
  private void line(String content) {
    int octets = 0;
    for (int i = 0; i < content.length(); ) {
      int point = content.codePointAt(i);
      int length = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > FOLD) {
        out.append("\r\n ");
        octets = 1;
      }
      out.appendCodePoint(point);
      octets += length;
      i += Character.charCount(point);
    }
    out.append("\r\n");
  }
}
