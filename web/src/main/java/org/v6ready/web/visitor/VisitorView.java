package org.v6ready.web.visitor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.v6ready.model.text.Messages;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.use.settings.VisitorTest;
import org.v6ready.use.visit.Finding;
import org.v6ready.use.visit.Peer;
import org.v6ready.use.visit.TestObject;
import org.v6ready.use.visit.Where;

/// What the visitor's page shows before anything is measured. `token` is empty when no run could begin;
/// `where` is the sampled line of a survey link; `family` is how this page itself came.
public record VisitorView(
    Messages words,
    String tag,
    String token,
    int family,
    String prefix,
    List<Tested> tests,
    List<String> villages,
    List<String> operators,
    Where where,
    String phone,
    String program) {

  /// One object: its word and the origin it is fetched from, empty when no name is configured.
  public record Tested(String word, String origin) {}

  static VisitorView of(
      Messages words, String tag, String token, Peer peer, UseSettings settings, VisitorTest test, Where where, String program) {
    List<Tested> tests =
        java.util.Arrays.stream(TestObject.values())
            .map(object -> new Tested(object.word(), test.name(object).map(name -> name.source()).orElse("")))
            .toList();
    return new VisitorView(
        words, tag, token, peer.address().family().number(), peer.prefix().toString(), tests, settings.villages(),
        settings.operators().stream().map(operator -> operator.name()).toList(), where, test.phone(), program);
  }

  /// The words of a key.
  public String text(String key) {
    return words.text(key);
  }

  /// The words of a key with its placeholders filled.
  public String text(String key, Map<String, String> args) {
    return words.text(key, new TreeMap<>(args));
  }

  /// The findings there are sentences for.
  public List<String> findings() {
    return java.util.Arrays.stream(Finding.values()).map(Finding::word).toList();
  }

  /// Whether this is the page of a sampled line.
  public boolean survey() {
    return where.basis() == Where.Basis.PLAN;
  }
}
