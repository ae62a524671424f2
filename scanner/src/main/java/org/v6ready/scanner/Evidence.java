package org.v6ready.scanner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Evidence as it is noted down: a file's name with the beginning of its SHA-256, so that a later change
/// shows; anything that is no file here, such as a document's number, as it was typed.
final class Evidence {
  private Evidence() {}

  static List<String> of(Console console, List<String> given) throws IOException {
    List<String> noted = new ArrayList<>();
    for (String one : given) {
      noted.add(note(console, one.strip().replace(';', ',')));
    }
    return noted;
  }

  private static String note(Console console, String given) throws IOException {
    try {
      Path file = console.directory().resolve(given);
      return !given.isEmpty() && Files.isRegularFile(file)
          ? file.getFileName() + " (sha256 " + sha256(file).substring(0, 16) + ")"
          : given;
    } catch (InvalidPathException noFile) {
      return given;
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
