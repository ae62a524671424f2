package org.v6ready.scanner.netns;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;

/// A name server that passes questions on to the real one behind it and spoils what comes back.
final class FaultyNameServer {
  private static final int AAAA = 28;
  private static final int HEADER = 12;
  private static final int SERVFAIL = 2;
  private static final int NXDOMAIN = 3;

  private final String manner;

  private FaultyNameServer(String manner) {
    this.manner = manner;
  }

  private static InetSocketAddress behind() throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 5300);
  }

  static void open(InetAddress address, String manner) throws IOException {
    FaultyNameServer server = new FaultyNameServer(manner);
    DatagramSocket udp = new DatagramSocket(53, address);
    Thread.ofPlatform().start(() -> server.datagrams(udp));
    if (!manner.endsWith("no-tcp")) {
      ServerSocket tcp = new ServerSocket(53, 50, address);
      Thread.ofPlatform().start(() -> server.streams(tcp));
    }
  }

  private void datagrams(DatagramSocket socket) {
    while (true) {
      try {
        DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
        socket.receive(packet);
        byte[] question = Arrays.copyOf(packet.getData(), packet.getLength());
        Optional<byte[]> answer = answer(question, false);
        if (answer.isPresent()) {
          socket.send(new DatagramPacket(answer.get(), answer.get().length, packet.getSocketAddress()));
        }
      } catch (IOException lost) {
        System.err.println(lost);
      }
    }
  }

  private void streams(ServerSocket server) {
    while (true) {
      try (Socket socket = server.accept()) {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] question = in.readNBytes(in.readUnsignedShort());
        Optional<byte[]> answer = answer(question, true);
        if (answer.isPresent()) {
          DataOutputStream out = new DataOutputStream(socket.getOutputStream());
          out.writeShort(answer.get().length);
          out.write(answer.get());
        }
      } catch (IOException lost) {
        System.err.println(lost);
      }
    }
  }

  private Optional<byte[]> answer(byte[] question, boolean tcp) throws IOException {
    boolean spoilt = type(question) == AAAA;
    if (manner.startsWith("truncate") && !tcp) {
      byte[] cut = Arrays.copyOf(question, questionEnd(question));
      cut[2] = (byte) 0x86;
      Arrays.fill(cut, 6, HEADER, (byte) 0);
      return Optional.of(cut);
    }
    if ((manner.equals("aaaa-drop") && spoilt) || (manner.equals("edns-drop") && edns(question))) {
      return Optional.empty();
    }
    byte[] answer = ask(question);
    if (spoilt && manner.equals("aaaa-nxdomain")) {
      answer[3] = (byte) ((answer[3] & 0xf0) | NXDOMAIN);
    }
    if (spoilt && manner.equals("aaaa-servfail")) {
      byte[] failed = Arrays.copyOf(question, questionEnd(question));
      failed[2] = (byte) 0x80;
      failed[3] = SERVFAIL;
      Arrays.fill(failed, 6, HEADER, (byte) 0);
      return Optional.of(failed);
    }
    return Optional.of(answer);
  }

  private static byte[] ask(byte[] question) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(behind(), 2000);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeShort(question.length);
      out.write(question);
      DataInputStream in = new DataInputStream(socket.getInputStream());
      return in.readNBytes(in.readUnsignedShort());
    }
  }

  /// Just past the question: the name's labels, its end, type and class.
  private static int questionEnd(byte[] question) {
    int at = HEADER;
    while (question[at] != 0) {
      at += question[at] + 1;
    }
    return at + 5;
  }

  /// Whether the question has an additional record: a question has none but OPT.
  private static boolean edns(byte[] question) {
    return question[10] != 0 || question[11] != 0;
  }

  private static int type(byte[] question) {
    int end = questionEnd(question);
    return (question[end - 4] & 0xff) << 8 | (question[end - 3] & 0xff);
  }
}
