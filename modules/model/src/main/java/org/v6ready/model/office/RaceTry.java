package org.v6ready.model.office;

import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;

/// One race to a dual-stack name as RFC 8305 describes it, IPv6 250 ms ahead: the family that won, null
/// when neither came.
public record RaceTry(String name, @Nullable Family winner) {}
