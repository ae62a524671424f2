package org.v6ready.engine;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Map;
import org.v6ready.model.address.IpAddress;

/// A name server that answers each question as told: an address, nothing (`-`), or an RCODE.
final class ScriptedDns implements AutoCloseable {
  private static final int HEADER = 12;
  private static final int A = 1;
  private static final int AAAA = 28;
  private static final int NXDOMAIN = 3;

  private final Map<String, String> script;
  private final DatagramSocket socket;

  /// Keys such as `a.test/AAAA`, values an address, `-`, `NXDOMAIN` or `SERVFAIL`. Listens where the
  /// calling thread is.
  ScriptedDns(IpAddress address, Map<String, String> script) throws IOException {
    this(address, 53, script);
  }

  /// The same on another port; 0 is a free one.
  ScriptedDns(IpAddress address, int port, Map<String, String> script) throws IOException {
    this.script = Map.copyOf(script);
    this.socket = new DatagramSocket(port, InetAddress.getByAddress(address.octets()));
    Thread.ofPlatform().daemon().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    byte[] octets = new byte[4096];
    while (!socket.isClosed()) {
      try {
        DatagramPacket question = new DatagramPacket(octets, octets.length);
        socket.receive(question);
        byte[] answer = answer(Arrays.copyOf(octets, question.getLength()));
        socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private byte[] answer(byte[] question) {
    StringBuilder name = new StringBuilder();
    int end = HEADER;
    while (question[end] != 0) {
      name.append(new String(question, end + 1, question[end], java.nio.charset.StandardCharsets.US_ASCII)).append('.');
      end += question[end] + 1;
    }
    int type = (question[end + 1] & 0xff) << 8 | (question[end + 2] & 0xff);
    String bare = name.isEmpty() ? "" : name.substring(0, name.length() - 1).toLowerCase(java.util.Locale.ROOT);
    String kind = type == A ? "A" : type == AAAA ? "AAAA" : "?";
    String told = script.getOrDefault(bare + "/" + kind, script.containsKey(bare + "/A") ? "-" : "NXDOMAIN");
    return reply(question, end + 5, type, told);
  }

  private static byte[] reply(byte[] question, int after, int type, String told) {
    byte[] address = IpAddress.parse(told).map(IpAddress::octets).orElse(new byte[0]);
    byte[] out = Arrays.copyOf(question, after + (address.length == 0 ? 0 : HEADER + address.length));
    int rcode = told.equals("NXDOMAIN") ? NXDOMAIN : told.equals("SERVFAIL") ? 2 : 0;
    out[2] = (byte) 0x84;
    out[3] = (byte) (0x80 | rcode);
    Arrays.fill(out, 6, HEADER, (byte) 0);
    if (address.length > 0) {
      out[7] = 1;
      byte[] record = {(byte) 0xc0, HEADER, 0, (byte) type, 0, 1, 0, 0, 0, 60, 0, (byte) address.length};
      System.arraycopy(record, 0, out, after, record.length);
      System.arraycopy(address, 0, out, after + record.length, address.length);
    }
    return out;
  }

  @Override
  public void close() {
    socket.close();
  }
}
