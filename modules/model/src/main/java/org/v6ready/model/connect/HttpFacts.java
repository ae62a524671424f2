package org.v6ready.model.connect;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One HTTP answer without its body. `status` is 0 when no status line arrived; `bodyOctets` counts
/// decoded octets.
public record HttpFacts(
    int status,
    String version,
    @Nullable String location,
    @Nullable String server,
    @Nullable String contentType,
    long bodyOctets,
    BodyEnd end,
    Duration took) {}
