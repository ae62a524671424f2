package org.v6ready.lab.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a lab web server says to a GET: a whole answer, or one that goes wrong in a known way.
public sealed interface LabAnswer {
  /// A complete answer.
  record Whole(int status, Map<String, String> headers, byte[] body) implements LabAnswer {}

  /// Headers and some octets, then silence until the client gives up.
  record Stall(int octets) implements LabAnswer {}

  /// A well-formed start, then one octet a second.
  record Drip() implements LabAnswer {}

  /// The connection is cut without an answer.
  record Cut() implements LabAnswer {}

  /// These very octets, whatever they are.
  record Raw(byte[] octets) implements LabAnswer {}

  /// An HTML page.
  static LabAnswer page(String html) {
    return text(200, "text/html; charset=utf-8", html);
  }

  /// Any text.
  static LabAnswer text(int status, String type, String text) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", type);
    return new Whole(status, headers, text.getBytes(StandardCharsets.UTF_8));
  }

  /// A redirect.
  static LabAnswer redirect(String location) {
    return new Whole(302, Map.of("Location", location), new byte[0]);
  }

  /// An error page.
  static LabAnswer error(int status) {
    return text(status, "text/html; charset=utf-8", "<html><head><title>" + status + "</title></head><body><h1>Lỗi " + status + "</h1></body></html>");
  }
}
