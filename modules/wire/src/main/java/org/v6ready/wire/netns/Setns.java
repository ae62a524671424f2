package org.v6ready.wire.netns;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// `setns(2)` for the calling thread. Only ever called on a platform thread that ends soon, for the
/// thread stays in the namespace, as do the sockets and threads it makes.
@SuppressWarnings("restricted")
final class Setns {
  private static final int READ_ONLY = 0;
  private static final int CLOSE_ON_EXEC = 0x80000;
  private static final int NETWORK = 0x40000000;

  private Setns() {}

  static void enter(String path) {
    Linker linker = Linker.nativeLinker();
    try (Arena arena = Arena.ofConfined()) {
      MethodHandle open =
          linker.downcallHandle(
              linker.defaultLookup().find("open").orElseThrow(),
              FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
              Linker.Option.firstVariadicArg(2));
      MethodHandle setns = two(linker, "setns");
      MethodHandle close =
          linker.downcallHandle(
              linker.defaultLookup().find("close").orElseThrow(),
              FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
      MemorySegment name = arena.allocateFrom(path);
      int file = (int) open.invokeExact(name, READ_ONLY | CLOSE_ON_EXEC);
      if (file < 0) {
        throw new NamespaceUnavailable(path + " cannot be opened.");
      }
      int entered = (int) setns.invokeExact(file, NETWORK);
      int _ = (int) close.invokeExact(file);
      if (entered != 0) {
        throw new NamespaceUnavailable(path + " cannot be entered.");
      }
    } catch (NamespaceUnavailable known) {
      throw known;
    } catch (Throwable broken) {
      throw new NamespaceUnavailable("setns cannot be called here.", broken);
    }
  }

  private static MethodHandle two(Linker linker, String name) {
    return linker.downcallHandle(
        linker.defaultLookup().find(name).orElseThrow(),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
  }
}
