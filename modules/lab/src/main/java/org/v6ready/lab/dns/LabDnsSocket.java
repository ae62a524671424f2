package org.v6ready.lab.dns;

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
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;

/// One loopback port that speaks DNS over UDP and TCP (RFC 7766).
final class LabDnsSocket implements AutoCloseable {
  private static final int TRIES = 50;

  private final DatagramSocket udp;
  private final ServerSocket tcp;
  private final LabResponder responder;

  private LabDnsSocket(DatagramSocket udp, ServerSocket tcp, LabResponder responder) {
    this.udp = udp;
    this.tcp = tcp;
    this.responder = responder;
  }

  static LabDnsSocket start(InetAddress loopback, LabResponder responder) throws IOException {
    IOException last = new IOException("no free port");
    for (int i = 0; i < TRIES; i++) {
      ServerSocket tcp = new ServerSocket(0, 64, loopback);
      try {
        DatagramSocket udp = new DatagramSocket(new InetSocketAddress(loopback, tcp.getLocalPort()));
        LabDnsSocket socket = new LabDnsSocket(udp, tcp, responder);
        Thread.ofVirtual().name("lab-dns-udp").start(socket::datagrams);
        Thread.ofVirtual().name("lab-dns-tcp").start(socket::streams);
        return socket;
      } catch (IOException taken) {
        tcp.close();
        last = taken;
      }
    }
    throw last;
  }

  InetSocketAddress address() {
    return new InetSocketAddress(tcp.getInetAddress(), tcp.getLocalPort());
  }

  private void datagrams() {
    byte[] buffer = new byte[4096];
    while (!udp.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        udp.receive(packet);
        Message query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
        OPTRecord edns = query.getOPT();
        int room = edns == null ? 512 : Math.max(512, edns.getPayloadSize());
        Optional<Message> reply = responder.answer(query);
        if (reply.isPresent()) {
          byte[] octets = reply.get().toWire(room);
          udp.send(new DatagramPacket(octets, octets.length, packet.getSocketAddress()));
        }
      } catch (IOException malformedOrClosed) {
        // Not a DNS message, or the socket is closing: the loop's condition decides.
      }
    }
  }

  private void streams() {
    while (!tcp.isClosed()) {
      try {
        Socket socket = tcp.accept();
        Thread.ofVirtual().name("lab-dns-stream").start(() -> stream(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void stream(Socket socket) {
    try (socket) {
      socket.setSoTimeout(5_000);
      DataInputStream in = new DataInputStream(socket.getInputStream());
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      while (true) {
        Message query = new Message(in.readNBytes(in.readUnsignedShort()));
        Optional<Message> reply = responder.answer(query);
        if (reply.isPresent()) {
          byte[] octets = reply.get().toWire();
          out.writeShort(octets.length);
          out.write(octets);
          out.flush();
        }
      }
    } catch (IOException done) {
      // The client has all it wanted, or sent no DNS message.
    }
  }

  @Override
  public void close() {
    udp.close();
    try {
      tcp.close();
    } catch (IOException alreadyGone) {
      // Closing is best effort.
    }
  }
}
