/// The audit of one office network, from one machine in it: `v6ready office`. Collects, never judges.
///
/// Layout: `office.host` reads this machine (netlink, `/proc`, PowerShell, macOS tools), `office.lan`
/// listens to and asks the link (advertisements, DHCP), `office.line` looks at resolvers and the way
/// out, `office.inventory` sweeps for devices, `office.sandbox` runs commands without IPv4,
/// `office.snmp` asks routers, `office.apps` reads configuration and code. The facts are records of
/// `org.v6ready.model.office`; the checks stand in `org.v6ready.checks.office`; raw and netlink sockets
/// in `org.v6ready.wire.netlink`, `wire.nd`, `wire.dhcp`, over the system calls of `wire.syscall`.
///
/// Each part has one entry that gives a `Seen`: `InventorySweep.look`, `SnmpLook.look` and so on, taking the
/// open `Wire`, the `AuditOrder` and the `LocalHost` already read. `OfficeAudit` calls them in turn.
/// Depends on wire and model only.
@NullMarked
package org.v6ready.office;

import org.jspecify.annotations.NullMarked;
