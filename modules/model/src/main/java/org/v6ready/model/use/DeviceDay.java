package org.v6ready.model.use;

import java.time.LocalDate;

/// One device of an office on one day. `counts` whether it belongs into the denominator (it had a flow to
/// the Internet, or it was seen), `ipv6` whether it belongs into the numerator. `device` is a number of the
/// office's own making, never an address.
public record DeviceDay(LocalDate day, String device, boolean counts, boolean ipv6) {}
