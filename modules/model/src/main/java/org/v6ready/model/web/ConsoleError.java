package org.v6ready.model.web;

/// An error a page's scripts raised or logged; `url` is the script's, empty when the browser named none.
/// Requests that failed are not among them: they are compared one by one.
public record ConsoleError(String text, String url) {}
