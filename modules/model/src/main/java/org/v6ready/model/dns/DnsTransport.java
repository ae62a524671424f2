package org.v6ready.model.dns;

/// What carried a DNS message.
public enum DnsTransport {
  UDP,
  TCP
}
