package org.v6ready.use.survey;

import java.time.LocalDate;
import org.v6ready.model.use.Access;
import org.v6ready.use.visit.Where;

/// One line to visit; `code` is the end of its link and says nothing by itself.
public record SurveyLine(String code, String plan, LocalDate made, String isp, Access access, String village) {
  /// The kind of record in the store.
  public static final String KIND = "survey-line";

  /// The place a visit by its link has.
  public Where where() {
    return new Where(isp, Where.Basis.PLAN, access, village, code);
  }
}
