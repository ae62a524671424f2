package org.v6ready.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Reads and writes the table `pictures`.
final class PictureRows {
  private static final int MAX_OCTETS = 4 << 20;

  private PictureRows() {}

  static String name(byte[] picture) {
    if (picture.length > MAX_OCTETS) {
      throw new IllegalArgumentException("a picture of " + picture.length + " octets");
    }
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static void save(Handle handle, String runId, String name, byte[] picture) {
    handle
        .createUpdate(
            "INSERT INTO pictures (name, run, picture) VALUES (:name, :run, :picture)"
                + " ON CONFLICT (name) DO UPDATE SET run = :run")
        .bind("name", name)
        .bind("run", runId)
        .bind("picture", picture)
        .execute();
  }

  static Optional<byte[]> one(Handle handle, String name) {
    return handle
        .createQuery("SELECT picture FROM pictures WHERE name = :name")
        .bind("name", name)
        .map((rows, _) -> rows.getBytes(1))
        .findOne();
  }

  static void keepOnly(Handle handle, int runs) {
    handle.execute(
        "DELETE FROM pictures WHERE run NOT IN (SELECT id FROM runs WHERE id IN (SELECT run FROM pictures)"
            + " ORDER BY started DESC LIMIT ?)",
        runs);
  }
}
