package org.v6ready.use.declare;

import org.v6ready.model.use.Access;

/// A stratum of the territory: one operator's lines of one kind.
public record LineKind(String isp, Access access) {}
