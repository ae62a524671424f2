package org.v6ready.plan.task;

import org.jspecify.annotations.Nullable;
import org.v6ready.model.plan.Task;
import org.v6ready.plan.Exemption;

/// A task in its place on the checklist. `freed` counts the services whose last obstacle it is, so that
/// they are free when it is done alone; `exemption` is the one in force, or the one that has run out
/// when `exempt` is false.
public record ChecklistItem(
    Task task, int freed, boolean overdue, boolean exempt, @Nullable Exemption exemption) {}
