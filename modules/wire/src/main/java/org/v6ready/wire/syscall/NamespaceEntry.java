package org.v6ready.wire.syscall;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/// Moves the calling platform thread, and no other, into a network namespace: sockets it opens from then
/// on belong there, whoever uses them later. Needs CAP_SYS_ADMIN.
public final class NamespaceEntry {
  private static final int O_CLOEXEC = 0x80000;
  private static final int CLONE_NEWNET = 0x40000000;

  private NamespaceEntry() {}

  /// Enters the namespace a file such as `/run/netns/NAME` stands for. There is no way back: let the
  /// thread end.
  public static void enter(Path file) throws SystemCallException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = Libc.state(arena);
      int descriptor = (int) Libc.OPEN.invokeExact(state, arena.allocateFrom(file.toString()), O_CLOEXEC, 0);
      if (descriptor < 0) {
        throw new SystemCallException("open", Libc.errno(state));
      }
      int entered = (int) Libc.SETNS.invokeExact(state, descriptor, CLONE_NEWNET);
      int errno = Libc.errno(state);
      var _ = (int) Libc.CLOSE.invokeExact(state, descriptor);
      if (entered < 0) {
        throw new SystemCallException("setns", errno);
      }
    } catch (SystemCallException refused) {
      throw refused;
    } catch (Throwable impossible) {
      throw new LinkageError("setns", impossible);
    }
  }
}
