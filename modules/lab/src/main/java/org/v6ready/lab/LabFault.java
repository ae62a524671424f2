package org.v6ready.lab;

/// Makes the one exception the lab throws, for its own packages.
public final class LabFault {
  private LabFault() {}

  /// The lab cannot run, for this reason.
  public static LabUnavailable of(String why, Throwable cause) {
    return new LabUnavailable(why, cause);
  }
}
