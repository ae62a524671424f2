package org.v6ready.web;

import java.util.List;

/// A page the navigation leads to; its words are `nav.<id>`. A new page is one line of [#ALL].
public record NavItem(String id, String path) {
  /// Every page, in the order shown.
  public static final List<NavItem> ALL =
      List.of(
          new NavItem("overview", "/"),
          new NavItem("targets", "/targets"),
          new NavItem("offices", "/offices"),
          new NavItem("use", "/use"),
          new NavItem("checklist", "/checklist"),
          new NavItem("plan", "/plan"),
          new NavItem("reports", "/reports"),
          new NavItem("scan", "/scan"));
}
