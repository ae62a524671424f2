package org.v6ready.model.mail;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.ReverseFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsFacts;

/// An SMTP session with one address up to EHLO and STARTTLS; no mail is sent. `banner` and `ehlo`
/// are reply codes, 0 when none came; `extensions` are the EHLO keywords in capitals.
public record SmtpDialogue(
    IpAddress address,
    List<ConnectAttempt> attempts,
    int banner,
    Duration bannerWait,
    int ehlo,
    List<String> extensions,
    @Nullable TlsFacts startTls,
    @Nullable ReverseFacts reverse,
    String detail) {
  public SmtpDialogue {
    attempts = List.copyOf(attempts);
    extensions = List.copyOf(extensions);
  }

  /// Open when any attempt opened, else how the last one ended.
  public TcpState tcp() {
    TcpState last = TcpState.NOT_ATTEMPTED;
    for (ConnectAttempt attempt : attempts) {
      last = attempt.state();
      if (last == TcpState.OPEN) {
        return last;
      }
    }
    return last;
  }
}
