package org.v6ready.wire.syscall;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One Linux socket of any domain. Blocking calls hold their thread: use a platform thread, and waits of
/// at most a second. Numbers of domains, types and options are Linux's.
public final class NativeSocket implements AutoCloseable {
  private static final int MAX_CONTROL = 512;
  private static final int MAX_NAME = 128;
  private static final int MSGHDR = 56;
  private static final int CMSGHDR = 16;
  private static final short POLLIN = 1;
  private static final int EINTR = 4;
  private static final int SOCK_CLOEXEC = 0x80000;

  private final Arena arena = Arena.ofShared();
  private final MemorySegment state = Libc.state(arena);
  private final int descriptor;
  private boolean closed;

  private NativeSocket(int domain, int type, int protocol) throws SystemCallException {
    this.descriptor = create(domain, type, protocol);
  }

  /// Opens a socket; refused on systems other than Linux.
  public static NativeSocket open(int domain, int type, int protocol) throws SystemCallException {
    if (!System.getProperty("os.name", "").equals("Linux")) {
      throw new SystemCallException("not Linux");
    }
    return new NativeSocket(domain, type, protocol);
  }

  private int create(int domain, int type, int protocol) throws SystemCallException {
    try {
      return check("socket", (int) Libc.SOCKET.invokeExact(state, domain, type | SOCK_CLOEXEC, protocol));
    } catch (SystemCallException refused) {
      arena.close();
      throw refused;
    } catch (Throwable impossible) {
      throw new LinkageError("socket", impossible);
    }
  }

  private int check(String call, int result) throws SystemCallException {
    if (result < 0) {
      throw new SystemCallException(call, Libc.errno(state));
    }
    return result;
  }

  /// Sets an option that is an int.
  public synchronized void option(int level, int name, int value) throws SystemCallException {
    option(level, name, ByteBuffer.allocate(4).order(ByteOrder.nativeOrder()).putInt(value).array());
  }

  /// Sets an option that is a structure.
  public synchronized void option(int level, int name, byte[] value) throws SystemCallException {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment memory = call.allocateFrom(JAVA_BYTE, value);
      check("setsockopt", (int) Libc.SETSOCKOPT.invokeExact(state, descriptor, level, name, memory, value.length));
    } catch (SystemCallException refused) {
      throw refused;
    } catch (Throwable impossible) {
      throw new LinkageError("setsockopt", impossible);
    }
  }

  /// Binds to a socket address in the kernel's form.
  public synchronized void bind(byte[] name) throws SystemCallException {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment memory = call.allocateFrom(JAVA_BYTE, name);
      check("bind", (int) Libc.BIND.invokeExact(state, descriptor, memory, name.length));
    } catch (SystemCallException refused) {
      throw refused;
    } catch (Throwable impossible) {
      throw new LinkageError("bind", impossible);
    }
  }

  /// Sends one datagram to a socket address in the kernel's form.
  public synchronized void send(byte[] payload, byte[] to) throws SystemCallException {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment octets = call.allocateFrom(JAVA_BYTE, payload);
      MemorySegment name = call.allocateFrom(JAVA_BYTE, to);
      long sent =
          (long) Libc.SENDTO.invokeExact(state, descriptor, octets, (long) payload.length, 0, name, to.length);
      check("sendto", (int) sent);
    } catch (SystemCallException refused) {
      throw refused;
    } catch (Throwable impossible) {
      throw new LinkageError("sendto", impossible);
    }
  }

  /// The next datagram, or empty when none came in time. What does not fit is cut off.
  public Optional<Datagram> receive(int most, Duration wait) throws SystemCallException {
    return readable(wait) ? Optional.of(read(most)) : Optional.empty();
  }

  private synchronized boolean readable(Duration wait) throws SystemCallException {
    if (closed) {
      return false;
    }
    try (Arena call = Arena.ofConfined()) {
      MemorySegment poll = call.allocate(8, 4);
      poll.set(JAVA_INT, 0, descriptor);
      poll.set(JAVA_SHORT, 4, POLLIN);
      int ready = (int) Libc.POLL.invokeExact(state, poll, 1L, (int) wait.toMillis());
      boolean broken = ready < 0 && Libc.errno(state) == EINTR;
      return !broken && check("poll", ready) > 0;
    } catch (SystemCallException refused) {
      throw refused;
    } catch (Throwable impossible) {
      throw new LinkageError("poll", impossible);
    }
  }

  private synchronized Datagram read(int most) throws SystemCallException {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment octets = call.allocate(most);
      MemorySegment name = call.allocate(MAX_NAME, 8);
      MemorySegment control = call.allocate(MAX_CONTROL, 8);
      MemorySegment vector = call.allocate(16, 8);
      vector.set(ADDRESS, 0, octets);
      vector.set(JAVA_LONG, 8, most);
      MemorySegment header = call.allocate(MSGHDR, 8);
      header.set(ADDRESS, 0, name);
      header.set(JAVA_INT, 8, MAX_NAME);
      header.set(ADDRESS, 16, vector);
      header.set(JAVA_LONG, 24, 1);
      header.set(ADDRESS, 32, control);
      header.set(JAVA_LONG, 40, MAX_CONTROL);
      int length = check("recvmsg", (int) (long) Libc.RECVMSG.invokeExact(state, descriptor, header, 0));
      int nameLength = Math.clamp(header.get(JAVA_INT, 8), 0, MAX_NAME);
      return new Datagram(
          octets.asSlice(0, length).toArray(JAVA_BYTE),
          name.asSlice(0, nameLength).toArray(JAVA_BYTE),
          controls(control, Math.clamp(header.get(JAVA_LONG, 40), 0, MAX_CONTROL)));
    } catch (SystemCallException refused) {
      throw refused;
    } catch (Throwable impossible) {
      throw new LinkageError("recvmsg", impossible);
    }
  }

  private static List<Datagram.Control> controls(MemorySegment control, long length) {
    List<Datagram.Control> found = new ArrayList<>();
    for (long at = 0; at + CMSGHDR <= length; ) {
      long whole = control.get(JAVA_LONG, at);
      if (whole < CMSGHDR || at + whole > length) {
        break;
      }
      byte[] content = control.asSlice(at + CMSGHDR, whole - CMSGHDR).toArray(JAVA_BYTE);
      found.add(new Datagram.Control(control.get(JAVA_INT, at + 8), control.get(JAVA_INT, at + 12), content));
      at += (whole + 7) & -8;
    }
    return found;
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      int _ = (int) Libc.CLOSE.invokeExact(state, descriptor);
    } catch (Throwable impossible) {
      throw new LinkageError("close", impossible);
    }
    arena.close();
  }
}
