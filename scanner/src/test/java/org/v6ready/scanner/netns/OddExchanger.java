package org.v6ready.scanner.netns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.v6ready.model.time.Clock;

/// An exchanger that makes its clients wait, or turns them away.
record OddExchanger(ServerSocket server, Duration patience, String greeting) {
  static void open(InetAddress address, Duration patience, String greeting) throws IOException {
    OddExchanger odd = new OddExchanger(new ServerSocket(25, 50, address), patience, greeting);
    Thread.ofPlatform().start(odd::serve);
  }

  private void serve() {
    while (true) {
      try {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> talk(client));
      } catch (IOException lost) {
        System.err.println(lost);
      }
    }
  }

  private void talk(Socket client) {
    try (client) {
      Clock.system().pause(patience);
      say(client, greeting);
      if (!greeting.startsWith("220")) {
        return;
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("QUIT")) {
          say(client, "221 2.0.0 Bye");
          return;
        }
        say(client, "250 slow.lab.gov.vn");
      }
    } catch (IOException lost) {
      System.err.println(lost);
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
