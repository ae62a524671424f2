package org.v6ready.plan.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.plan.Body;
import org.v6ready.plan.CriteriaPack;
import org.v6ready.plan.Exemption;
import org.v6ready.plan.Gap;
import org.v6ready.plan.Office;
import org.v6ready.plan.indicator.Indicator;
import org.v6ready.plan.indicator.Method;
import org.v6ready.plan.task.MigrationStep;

/// What has been read so far, packs first; the later of two entries with one id wins.
final class Draft {
  final Map<String, Body> bodies = new LinkedHashMap<>();
  final Map<String, Method> methods = new LinkedHashMap<>();
  final Map<String, Indicator> indicators = new LinkedHashMap<>();
  final Map<Integer, MigrationStep> steps = new TreeMap<>();
  final List<Exemption> exemptions = new ArrayList<>();
  final List<Gap> gaps = new ArrayList<>();
  final List<CriteriaPack> packs = new ArrayList<>();
  @Nullable Office office;
}
