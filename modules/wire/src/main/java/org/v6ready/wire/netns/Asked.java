package org.v6ready.wire.netns;

/// One question a program in the sandbox put to the DNS: the name, the type, and the answer: `records` of
/// that type behind a status word (`NOERROR`, `NXDOMAIN`, …, `TIMEOUT`).
public record Asked(String name, String type, String status, int records) {}
