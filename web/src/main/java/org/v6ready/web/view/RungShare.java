package org.v6ready.web.view;

/// How many services stand on one rung; `ramp` is the colour step, `rung` `?` for those not proven.
public record RungShare(String rung, int count, int ramp, double percent) {}
