package org.v6ready.web.view;

/// One cause that holds services back, how many, and who must act.
public record Blocker(String title, String check, String actor, int services) {}
