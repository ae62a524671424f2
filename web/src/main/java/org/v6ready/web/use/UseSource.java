package org.v6ready.web.use;

import org.v6ready.store.OfficeStore;
import org.v6ready.store.UseStore;
import org.v6ready.use.settings.UseSettings;

/// Where the pages of the rate of use get what they show.
public record UseSource(UseStore store, OfficeStore offices, UseSettings settings) {}
