package org.v6ready.probes.mail;

import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.probes.ProbeContext;

/// Measures a mail target.
public final class MailProbe {
  private MailProbe() {}

  /// Everything about the mail of a domain.
  public static TargetFacts.Mail measure(Target target, Service.Mail service, ProbeContext context) {
    throw new UnsupportedOperationException();
  }
}
