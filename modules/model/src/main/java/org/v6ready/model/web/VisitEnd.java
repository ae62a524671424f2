package org.v6ready.model.web;

/// Where a family-pinned visit ended. Everything but `ARRIVED` names the last hop as the one at
/// fault.
public enum VisitEnd {
  /// A final answer arrived (any status that is not a followed redirect).
  ARRIVED,
  LOOP,
  TOO_MANY_REDIRECTS,
  /// The hop's host exists but has no address of this family.
  NO_ADDRESS,
  /// The hop's host could not be resolved (NXDOMAIN, SERVFAIL, silence).
  UNRESOLVED,
  /// The hop is an IP literal of the other family.
  LITERAL_OF_OTHER_FAMILY,
  /// The hop's addresses are special-purpose and were never dialled.
  FORBIDDEN_ADDRESS,
  CONNECT_FAILED,
  TLS_FAILED,
  /// Connected, but no complete HTTP answer came.
  HTTP_FAILED,
  /// A redirect to something that is not http or https, or not a URL.
  BAD_LOCATION,
  /// Our own vantage could not try.
  NOT_ATTEMPTED
}
