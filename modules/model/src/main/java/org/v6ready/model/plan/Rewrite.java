package org.v6ready.model.plan;

/// A passage of a paper that a person rewrote. `slot` is its place under the paper's headings, `original`
/// what the program had written there, `text` what stands there instead (empty: nothing).
public record Rewrite(String slot, String original, String text) {}
