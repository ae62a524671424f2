package org.v6ready.lab;

/// This machine cannot hold the lab; the message is one English sentence that says why.
public final class LabUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LabUnavailable(String why, Throwable cause) {
    super(why, cause);
  }
}
