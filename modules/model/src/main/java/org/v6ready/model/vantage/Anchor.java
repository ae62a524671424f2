package org.v6ready.model.vantage;

/// A name or literal with a known property, used to tell our own faults from others'. `kind` is one
/// of [AnchorResult#KINDS]; `port` is dialled over TCP.
public record Anchor(String name, String kind, String operator, int port) {}
