package org.v6ready.web.view;

import org.jspecify.annotations.Nullable;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Target;

/// One target with its newest result and the run that found it; both null when it was never scanned.
record Seen(Target target, @Nullable RunHeader header, @Nullable TargetResult result) {}
