package org.v6ready.wire.dns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/// Records in master-file format (RFC 1035 section 5), ours or shipped. A missing TTL is an hour.
final class MasterFile {
  private static final long DEFAULT_TTL = 3600;
  private static final long LARGEST = 1 << 20;
  private static final Pattern PLACE = Pattern.compile("^<none>:(\\d+): (.*)$", Pattern.DOTALL);

  private MasterFile() {}

  static List<Record> read(Path file) {
    try {
      if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
        throw new DnsFileException(file + ": larger than a file of this kind can be (1 MiB)");
      }
      return read(Files.readAllBytes(file), file.toString());
    } catch (NoSuchFileException missing) {
      throw new DnsFileException(file + ": no such file", missing);
    } catch (IOException unreadable) {
      throw new DnsFileException(file + ": cannot be read: " + DnsSockets.text(unreadable), unreadable);
    }
  }

  static List<Record> shipped(String name) {
    try (InputStream file = Objects.requireNonNull(MasterFile.class.getResourceAsStream(name), name)) {
      return read(file.readAllBytes(), name);
    } catch (IOException broken) {
      throw new DnsFileException(name + ": " + DnsSockets.text(broken), broken);
    }
  }

  static List<Record> read(byte[] octets, String name) {
    List<Record> records = new ArrayList<>();
    try (Master master = new Master(new ByteArrayInputStream(octets), Name.root, DEFAULT_TTL)) {
      master.disableIncludes(true);
      master.expandGenerate(false);
      for (@Nullable Record record = master.nextRecord(); record != null; record = master.nextRecord()) {
        records.add(record);
      }
      return List.copyOf(records);
    } catch (IOException bad) {
      throw new DnsFileException(located(name, DnsSockets.text(bad)), bad);
    } catch (RuntimeException bad) {
      throw new DnsFileException(name + ": not in master-file format: " + DnsSockets.text(bad), new IOException(bad));
    }
  }

  private static String located(String name, String message) {
    Matcher place = PLACE.matcher(message);
    return place.matches() ? name + ":" + place.group(1) + ": " + place.group(2) : name + ": " + message;
  }

  static byte[] text(List<Record> records) {
    StringBuilder text = new StringBuilder();
    records.forEach(record -> text.append(record).append('\n'));
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
