import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.use.flow.Collector;
import org.v6ready.use.flow.CollectorSettings;
import org.v6ready.use.flow.DestinationNames;

/** Decodes and adds up IPFIX datagrams of 25 records on one thread: records per second of processor time. */
public class FlowDecode {
  public static void main(String[] args) {
    var exporter = IpAddress.of("192.0.2.1");
    var settings = new CollectorSettings(
        List.of(IpPrefix.parse("192.0.2.0/24").orElseThrow()), List.of(IpPrefix.parse("2405:4800:1::/48").orElseThrow()), 0, 0, 0);
    var collector = new Collector(settings, DestinationNames.none(), "");
    Random random = new Random(1);
    ByteBuffer[] datagrams = new ByteBuffer[2_000];
    for (int i = 0; i < datagrams.length; i++) {
      datagrams[i] = datagram(random);
    }
    var threads = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < 5; round++) {
      long cpu = threads.getCurrentThreadCpuTime();
      int records = 0;
      while (records < 2_000_000) {
        for (ByteBuffer datagram : datagrams) {
          collector.datagram(exporter, 1, datagram, 1_764_000_000_000L);
          records += 25;
        }
      }
      double seconds = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
      System.out.printf("%d records, %.2f CPU s, %.0f records per CPU s%n", records, seconds, records / seconds);
    }
  }

  private static ByteBuffer datagram(Random random) {
    int[] fields = {27, 16, 28, 16, 1, 8, 2, 8, 4, 1, 7, 2, 11, 2, 60, 1};
    ByteBuffer out = ByteBuffer.allocate(2_000);
    out.putShort((short) 10).putShort((short) 0).putInt(1_764_000_000).putInt(0).putInt(1);
    out.putShort((short) 2).putShort((short) (8 + fields.length * 2)).putShort((short) 300).putShort((short) (fields.length / 2));
    for (int field : fields) {
      out.putShort((short) field);
    }
    out.putShort((short) 300).putShort((short) (4 + 25 * 54));
    for (int i = 0; i < 25; i++) {
      out.putLong(0x2405480000010002L).putLong(random.nextLong()).putLong(0x2a0226f000000000L).putLong(random.nextLong());
      out.putLong(40_000).putLong(40).put((byte) 6).putShort((short) random.nextInt()).putShort((short) 443).put((byte) 6);
    }
    out.putShort(2, (short) out.position());
    return out.flip();
  }
}
