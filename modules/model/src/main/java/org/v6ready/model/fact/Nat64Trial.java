package org.v6ready.model.fact;

import org.jspecify.annotations.Nullable;
import org.v6ready.model.verdict.Nat64Outlook.Outlook;

/// One host and port as four kinds of clients reach it: through DNS64 alone, with addresses they make
/// themselves (PREF64), through a translator of their own (CLAT), and without any NAT64. Null is not
/// tried.
public record Nat64Trial(
    String host, int port, @Nullable Outlook dns64, @Nullable Outlook pref64, @Nullable Outlook clat, @Nullable Outlook pure) {}
