package org.v6ready.wire.syscall;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/// One datagram as it came: its octets, the sender's socket address in the kernel's form, and the control
/// messages.
public record Datagram(byte[] octets, byte[] from, List<Control> controls) {
  /// One control message.
  public record Control(int level, int type, byte[] content) {}

  public Datagram {
    controls = List.copyOf(controls);
  }

  /// The int in a control message of this kind.
  public Optional<Integer> control(int level, int type) {
    return controls.stream()
        .filter(control -> control.level() == level && control.type() == type && control.content().length >= 4)
        .map(control -> ByteBuffer.wrap(control.content()).order(ByteOrder.nativeOrder()).getInt())
        .findFirst();
  }
}
