package org.v6ready.documents.declaration;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.v6ready.use.declare.FormGrid;
import org.v6ready.use.declare.FormProblem;
import org.v6ready.use.declare.FormReading;
import org.v6ready.use.settings.UseSettings;

/// A filled form as it came, read into a declaration or into everything that is wrong with it.
public final class FormIntake {
  private FormIntake() {}

  /// Reads a file by its name and octets; more than [FormFile#MAX_OCTETS] are refused.
  public static FormReading.Outcome read(String name, byte[] octets, UseSettings settings, LocalDate today, Instant now) {
    return switch (FormFile.open(name, octets)) {
      case FormFile.Opened.Good(FormGrid grid) -> FormReading.read(grid, settings, today, sha256(octets), now);
      case FormFile.Opened.Bad(FormProblem problem) -> new FormReading.Outcome.Bad(List.of(problem));
    };
  }

  private static String sha256(byte[] octets) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every JDK has SHA-256", absent);
    }
  }
}
