package org.v6ready.probes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import org.v6ready.model.address.IpAddress;

/// A resolver on 127.0.0.1 that gives every name one A and one AAAA record.
public final class AnyName implements AutoCloseable {
  private static final int HEADER = 12;
  private static final int A = 1;
  private static final int AAAA = 28;

  private final IpAddress four;
  private final IpAddress six;
  private final DatagramSocket socket;

  public AnyName(IpAddress four, IpAddress six) {
    this.four = four;
    this.six = six;
    try {
      this.socket = new DatagramSocket(0, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    }
    Thread.ofPlatform().daemon().start(this::serve);
  }

  public int port() {
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
    int end = HEADER;
    while (question[end] != 0) {
      end += question[end] + 1;
    }
    int type = (question[end + 1] & 0xff) << 8 | (question[end + 2] & 0xff);
    int after = end + 5;
    byte[] address = type == A ? four.octets() : type == AAAA ? six.octets() : new byte[0];
    byte[] out = Arrays.copyOf(question, after + (address.length == 0 ? 0 : HEADER + address.length));
    out[2] = (byte) 0x84;
    out[3] = (byte) 0x80;
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
