package org.v6ready.model.office;

import java.time.Instant;

/// One audit. `id` is its start in UTC with a random tail, as for scans.
public record OfficeRun(
    String id, Instant started, Instant finished, String program, OfficeFacts facts, OfficeAssessment assessment) {}
