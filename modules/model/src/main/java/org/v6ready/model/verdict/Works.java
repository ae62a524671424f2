package org.v6ready.model.verdict;

import org.jspecify.annotations.Nullable;

/// The three answers of verdicts section 9; null is *not proven from here*. `basis` is `measured` or
/// `derived`.
public record Works(
    @Nullable Boolean dualStack, @Nullable Boolean ipv6OnlyWithNat64, @Nullable Boolean ipv6Only, String basis) {}
