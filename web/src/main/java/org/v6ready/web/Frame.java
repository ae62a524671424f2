package org.v6ready.web;

import io.javalin.http.Context;
import java.util.function.BooleanSupplier;

/// What stands around every page: the guard's token, the program's name and version, whether a scan runs.
/// Made once; each request asks it for its page.
public record Frame(Guard guard, String program, BooleanSupplier scanning) {
  /// The page a request asks for.
  public Page page(Context context) {
    return Page.of(context, guard.token(context), program, scanning.getAsBoolean());
  }
}
