package org.v6ready.report.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.report.VerdictText;

/// A suite for each target and a case for each check, as build servers read it: a fail is a failure,
/// an inconclusive or not-applicable is skipped, a warn is printed.
public final class JunitRun {
  private JunitRun() {}

  /// Writes a run; sentences in the chosen language.
  public static void write(Run run, Locale language, OutputStream out) throws IOException {
    VerdictText text = VerdictText.in(language);
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", run.header().program());
      for (TargetResult result : run.results()) {
        suite(xml, result, text);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
    out.write('\n');
  }

  private static void suite(XMLStreamWriter xml, TargetResult result, VerdictText text)
      throws XMLStreamException {
    List<Verdict> verdicts = result.assessment().verdicts();
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", clean(result.target().name()));
    xml.writeAttribute("timestamp", result.measured().toString());
    xml.writeAttribute("tests", Integer.toString(verdicts.size()));
    xml.writeAttribute("failures", Long.toString(verdicts.stream().filter(v -> v.judgement() == Judgement.FAIL).count()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", Long.toString(verdicts.stream().filter(JunitRun::skipped).count()));
    for (Verdict verdict : verdicts) {
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", clean(result.target().name()));
      xml.writeAttribute("name", verdict.check());
      verdict(xml, verdict, text);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void verdict(XMLStreamWriter xml, Verdict verdict, VerdictText text)
      throws XMLStreamException {
    String message = clean(text.message(verdict));
    switch (verdict.judgement()) {
      case PASS -> {}
      case FAIL -> {
        xml.writeStartElement("failure");
        xml.writeAttribute("type", verdict.code());
        xml.writeAttribute("message", message);
        xml.writeCharacters(clean(text.remedy(verdict) + (verdict.repeat() == null ? "" : "\n" + verdict.repeat())));
        xml.writeEndElement();
      }
      case WARN -> {
        xml.writeStartElement("system-out");
        xml.writeCharacters("warn " + verdict.code() + ": " + message);
        xml.writeEndElement();
      }
      case INCONCLUSIVE, NOT_APPLICABLE -> {
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", verdict.judgement().word() + ": " + message);
      }
    }
  }

  private static boolean skipped(Verdict verdict) {
    return verdict.judgement() == Judgement.INCONCLUSIVE || verdict.judgement() == Judgement.NOT_APPLICABLE;
  }

  /// Without what XML 1.0 cannot hold: names and sentences carry text from hostile servers.
  static String clean(String text) {
    return text.codePoints()
        .filter(c -> c == '\t' || c == '\n' || (c >= ' ' && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
