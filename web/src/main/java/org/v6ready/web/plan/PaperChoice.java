package org.v6ready.web.plan;

/// A period or a letter to choose from: what goes into the address, and what people read.
public record PaperChoice(String id, String name) {}
