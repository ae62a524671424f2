package org.v6ready.scanner.netns;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// One Internet with every case in it for all tests of the tier, made by the first and removed after
/// the last.
final class SharedInternet implements BeforeAllCallback {
  private static @Nullable Internet shared;

  @Override
  public void beforeAll(ExtensionContext context) {
    context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(Closing.class, _ -> new Closing(get()));
  }

  private record Closing(Internet internet) implements AutoCloseable {
    @Override
    public void close() {
      internet.close();
    }
  }

  static synchronized Internet get() {
    Internet internet = shared;
    if (internet == null) {
      try {
        internet = Internet.of(everything());
      } catch (IOException broken) {
        throw new IllegalStateException(broken);
      }
      shared = internet;
    }
    return internet;
  }

  private static Plan everything() {
    World world = new World();
    WebCase.all().forEach(each -> each.plan(world));
    DnsCase.all().forEach(each -> each.zones().accept(world));
    MailCase.all().forEach(each -> each.plan(world));
    world.hosted("signed-four.gov.vn", Zone.Signing.GOOD);
    world.plan.site("signed-four.gov.vn", List.of("page"), List.of());
    world.hosted("signed-both.gov.vn", Zone.Signing.GOOD);
    world.plan.site("signed-both.gov.vn", List.of("page"), List.of("page"));
    return world.plan;
  }
}
