package org.v6ready.plan;

/// Something the plan or an official text leaves open; shown to people, never filled in by us. `code`
/// is stable.
public record Gap(String code, Wording text) {}
