package org.v6ready.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.v6ready.documents.Sample;
import org.v6ready.documents.SamplePaper;
import org.v6ready.documents.block.Paper;

/// A period in which nothing was measured: its report claims no finding, asks for no cure, shows no checksum.
class UnmeasuredPeriodTest {
  private static String text(Locale language) {
    Paper paper = SamplePaper.paper(Sample.source(), SamplePaper.COMMITTEE, language);
    StringBuilder text = new StringBuilder();
    paper.body().forEach(block -> text.append(block).append('\n'));
    paper.annexes().forEach(annex -> annex.blocks().forEach(block -> text.append(block).append('\n')));
    return text.toString();
  }

  @Test
  void theReportNeverSaysWhatOnlyAMeasurementCouldTell() {
    assertThat(text(SamplePaper.VIETNAMESE))
        .contains("Trong kỳ chưa đo kiểm nên chưa xác định được nguyên nhân.")
        .contains("Trong kỳ chưa đo kiểm nên chưa có kiến nghị từ kết quả đo kiểm.")
        .doesNotContain("không phát hiện nội dung chưa đạt", "Không có kiến nghị", "Gửi công văn đề nghị", "SHA-256", "v6ready export");
    assertThat(text(Locale.ENGLISH))
        .contains("so no causes are known", "so no requests follow")
        .doesNotContain("found no fault", "No requests follow", "Send request letters", "SHA-256", "v6ready export");
  }

  @Test
  void anIndicatorWithoutDataIsSaidWithItsTarget() {
    assertThat(text(SamplePaper.VIETNAMESE)).contains("chưa có số liệu (mục tiêu: > 95%).");
    assertThat(text(Locale.ENGLISH)).contains("no data (target: > 95%).");
  }
}
