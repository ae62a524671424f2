package org.v6ready.model.use;

import java.time.LocalDate;

/// One day of somebody else's series: of `seen` clients in `area` (a country code, or a country code
/// and an AS number such as `VN/AS7552`) so many per cent preferred and could use IPv6. Never local.
public record ContextPoint(
    String source, String area, LocalDate day, String smoothing, long seen, double preferred, double capable) {}
