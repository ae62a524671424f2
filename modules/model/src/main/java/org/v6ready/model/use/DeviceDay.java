package org.v6ready.model.use;

import java.time.LocalDate;

/// What one device of an office did on one day, as its own agent or run tells: whether it had any flow to
/// the Internet, and an established one over IPv6. `device` is a number of the office's own making (an
/// inventory number, a keyed hash), never an address.
public record DeviceDay(String place, LocalDate day, String device, boolean internet, boolean ipv6) {}
