package org.v6ready.office.host;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.office.LocalHost.NeededName;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.Seen;

/// Names this machine depends on by its own configuration: time servers and package mirrors.
public final class NeededNames {
  private static final Pattern TIME = Pattern.compile("^\\s*(?:server|pool)\\s+([A-Za-z][\\w.-]*)");
  private static final Pattern URL = Pattern.compile("https?://[\\w.-]+");
  private static final int MOST = 8;

  private final SystemFiles files;

  NeededNames(SystemFiles files) {
    this.files = files;
  }

  List<NeededName> all() {
    Map<String, String> wanted = new TreeMap<>();
    for (String path : List.of("etc/chrony/chrony.conf", "etc/chrony.conf", "etc/ntp.conf", "etc/ntpsec/ntp.conf")) {
      files.lines(path).forEach(line -> {
        Matcher time = TIME.matcher(line);
        if (time.find()) {
          wanted.put(time.group(1), "time");
        }
      });
    }
    List<String> sources = new ArrayList<>(List.of("etc/apt/sources.list"));
    files.names("etc/apt/sources.list.d").forEach(name -> sources.add("etc/apt/sources.list.d/" + name));
    for (String path : sources) {
      files.lines(path).stream().filter(line -> !line.strip().startsWith("#")).forEach(line -> {
        Matcher url = URL.matcher(line);
        if (url.find()) {
          wanted.put(URI.create(url.group()).getHost(), "updates");
        }
      });
    }
    return wanted.entrySet().stream().limit(MOST).map(entry -> unasked(entry.getValue(), entry.getKey())).toList();
  }

  /// A name the DNS has not been asked for yet.
  static NeededName unasked(String purpose, String name) {
    return new NeededName(purpose, name, false, true);
  }

  /// Asks the DNS for the names of a machine, all at once.
  public static Seen<List<NeededName>> asked(LocalHost host, NameLook names) {
    return host.neededNames().map(all -> {
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        return all.stream()
            .map(one -> CompletableFuture.supplyAsync(() -> ask(names, one), threads))
            .toList().stream()
            .map(CompletableFuture::join)
            .toList();
      }
    });
  }

  private static NeededName ask(NameLook names, NeededName one) {
    AddressAnswer answer = names.aaaa(one.name());
    return new NeededName(one.purpose(), one.name(), !answer.addresses().isEmpty(), answer.status() != DnsStatus.NOERROR);
  }
}
