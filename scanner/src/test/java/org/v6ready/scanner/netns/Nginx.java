package org.v6ready.scanner.netns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The configuration of nginx. Manners of a listener: `page` the site; `other` a parking page; `404`;
/// `expired`, `wrong-name`, `self-signed` its certificate; `to:URL` a redirect; `loop` one to itself.
final class Nginx {
  private Nginx() {}

  static Path configure(Plan plan, Path folder, Certificates certificates) throws IOException {
    StringBuilder servers = new StringBuilder(plan.crowded() ? crowd(plan, folder, certificates) : "");
    for (Plan.Listener listener : plan.web) {
      servers.append(server(listener, certificates));
    }
    return write(folder, servers.toString());
  }

  static Path write(Path folder, String servers) throws IOException {
    Path home = Files.createDirectories(folder.resolve("nginx"));
    StringBuilder text = new StringBuilder("worker_processes 1; daemon off; user root; pid " + home + "/pid; error_log " + home + "/error.log;\nevents { worker_connections 8192; }\n"
        + "http { access_log off; default_type text/html; charset utf-8; server_names_hash_max_size 4096; server_names_hash_bucket_size 128; keepalive_timeout 5;\n");
    for (String temporary : new String[] {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
      text.append(temporary).append("_temp_path ").append(home).append('/').append(temporary).append(";\n");
    }
    return Files.writeString(home.resolve("nginx.conf"), text + servers + "}\n");
  }

  private static String crowd(Plan plan, Path folder, Certificates certificates) throws IOException {
    Path file = certificates.of("*.gov.vn", "crowd");
    String shown = plan.furnished()
        ? "root " + FurnishedPage.write(folder) + "; index index.html; types { text/html html; text/css css; text/javascript js; image/png png; font/woff2 woff2; }"
        : "location / { return 200 '" + page("$host") + "'; }";
    return "server { listen 80; listen [::]:80; listen 443 ssl; listen [::]:443 ssl; server_name _; ssl_certificate " + file + "; ssl_certificate_key " + file + ".key; " + shown + " }\n";
  }

  private static String server(Plan.Listener listener, Certificates certificates) throws IOException {
    boolean tls = listener.port() == 443;
    String text = "server { listen " + Addresses.bracketed(listener.address()) + ":" + listener.port() + (tls ? " ssl" : "") + "; server_name " + listener.host() + "; ";
    if (tls) {
      Path file = certificates.of(listener.host(), listener.manner().replaceAll("[^a-z-]", ""));
      text += "ssl_certificate " + file + "; ssl_certificate_key " + file + ".key; ";
    }
    return text + location(listener) + " }\n";
  }

  private static String location(Plan.Listener listener) {
    String manner = listener.manner();
    if (manner.startsWith("to:")) {
      return "location / { return 302 " + manner.substring(3) + "; }";
    }
    return switch (manner) {
      case "404" -> "location / { return 404; }";
      case "loop" -> "location / { return 302 /; }";
      case "other" -> "location / { return 200 '" + parked() + "'; }";
      default -> "location / { return 200 '" + page(listener.host()) + "'; }";
    };
  }

  static String page(String host) {
    return "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>" + host + " - cổng thông tin</title></head><body><h1>Cổng thông tin " + host
        + "</h1><p>Thủ tục hành chính, tin tức, văn bản và liên hệ của địa phương.</p><ul><li>Đất đai</li><li>Hộ tịch</li><li>Tiếp công dân</li></ul></body></html>";
  }

  private static String parked() {
    return "<!doctype html><html><head><title>Parking</title></head><body><div><h2>This domain is parked</h2><p>Offers from a completely different company.</p></div></body></html>";
  }
}
