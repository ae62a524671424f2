package org.v6ready.use.visit;

import com.maxmind.db.MaxMindDbConstructor;
import com.maxmind.db.MaxMindDbParameter;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;

/// The AS number an address belongs to, from a MaxMind database file that the office supplies (DB-IP
/// Lite, GeoLite2 ASN). For many threads.
public final class AsNumbers implements AutoCloseable {
  private final @Nullable Reader reader;

  private AsNumbers(@Nullable Reader reader) {
    this.reader = reader;
  }

  /// Without a database: no address has a known number.
  public static AsNumbers none() {
    return new AsNumbers(null);
  }

  /// Over a file; fails when it is missing or not such a database.
  public static AsNumbers open(Path file) throws IOException {
    try {
      return new AsNumbers(new Reader(file.toFile()));
    } catch (RuntimeException damaged) {
      // The reader throws its own kinds for what it cannot make sense of.
      throw new IOException(file + ": " + damaged.getMessage(), damaged);
    }
  }

  /// The number of an address; empty when unknown.
  public OptionalLong of(IpAddress address) {
    if (reader == null) {
      return OptionalLong.empty();
    }
    try {
      Row row = reader.get(InetAddress.getByAddress(address.octets()), Row.class);
      return row == null || row.number() == null ? OptionalLong.empty() : OptionalLong.of(row.number());
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException | RuntimeException damaged) {
      return OptionalLong.empty();
    }
  }

  /// The part of a database row that is read.
  public record Row(@Nullable Long number) {
    @MaxMindDbConstructor
    public Row(@MaxMindDbParameter(name = "autonomous_system_number") @Nullable Long number) {
      this.number = number;
    }
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
  }
}
