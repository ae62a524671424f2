package org.v6ready.wire.syscall;

import java.lang.foreign.Arena;

/// The number of a network interface, asked of the kernel (RFC 3493 section 4.1): also for one without
/// any address, and in the network namespace of the calling thread.
public final class InterfaceNumber {
  private InterfaceNumber() {}

  /// The number; throws when there is no such interface.
  public static int of(String name) throws SystemCallException {
    try (Arena arena = Arena.ofConfined()) {
      var state = Libc.state(arena);
      int number = (int) Libc.IF_NAMETOINDEX.invokeExact(state, arena.allocateFrom(name));
      if (number == 0) {
        throw new SystemCallException("if_nametoindex", Libc.errno(state));
      }
      return number;
    } catch (SystemCallException refused) {
      throw refused;
    } catch (Throwable impossible) {
      throw new LinkageError("if_nametoindex", impossible);
    }
  }
}
