package org.v6ready.lab;

import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.v6ready.lab.web.LabAnswer;

/// How one address of a website behaves: `http` answers on port 80 and `https` on 443 with the
/// certificate of `tls`; a null one does not listen.
record LabSite(
    @Nullable Function<String, LabAnswer> http,
    @Nullable Function<String, LabAnswer> https,
    @Nullable SSLContext tls) {
  /// The same answers on both ports.
  static LabSite both(SSLContext tls, Function<String, LabAnswer> site) {
    return new LabSite(site, site, tls);
  }

  /// Nothing listens.
  static LabSite dead() {
    return new LabSite(null, null, null);
  }
}
