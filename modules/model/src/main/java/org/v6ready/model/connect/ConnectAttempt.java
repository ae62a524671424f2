package org.v6ready.model.connect;

import java.time.Duration;
import java.time.Instant;

/// One try to connect. `detail` is the system's own word (an errno name), empty when open.
public record ConnectAttempt(TcpState state, Instant at, Duration took, String detail) {}
