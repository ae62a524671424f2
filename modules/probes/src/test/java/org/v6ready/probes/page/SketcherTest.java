package org.v6ready.probes.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.v6ready.model.web.PageSketch;

class SketcherTest {
  private static final String SITE =
      """
      <!doctype html><html><head><title>Cổng thông tin</title><script nonce="%1$s">var t="%1$s"</script></head>
      <body><form><input type=hidden name=__VIEWSTATE value="%1$s"><input name=q></form>
      <!-- rendered by node %1$s --><h1>Cổng thông tin điện tử xã Trần Phú</h1>
      <p>Thông báo về việc tiếp nhận hồ sơ thủ tục hành chính tại bộ phận một cửa của xã.</p>
      <p>Cập nhật: %2$s. Lượt truy cập: %3$s. Mã phiên %1$s</p>
      <ul><li>Tin tức</li><li>Thủ tục hành chính</li><li>Liên hệ</li></ul></body></html>
      """;

  private static double distance(List<Long> one, List<Long> other) {
    Set<Long> shared = new HashSet<>(one);
    shared.retainAll(other);
    Set<Long> all = new HashSet<>(one);
    all.addAll(other);
    return all.isEmpty() ? 0 : 1 - (double) shared.size() / all.size();
  }

  @Test
  void tokensDatesAndCountersDoNotTellTwoLoadsApart() {
    PageSketch one =
        Sketcher.sketch(SITE.formatted("9f8e7d6c5b4a39281706", "Thứ Hai, 23/11/2026 08:15:00", "1.204.553"));
    PageSketch other =
        Sketcher.sketch(
            SITE.formatted("3b9e0c9e-51b1-4c0e-9a55-0d1f2e3a4b5c", "Thứ Ba, 24/11/2026 21:03", "98"));
    assertThat(distance(one.text(), other.text())).isZero();
    assertThat(distance(one.structure(), other.structure())).isZero();
  }

  @Test
  void anotherSiteIsFarAway() {
    PageSketch one = Sketcher.sketch(SITE.formatted("a1b2c3d4e5f6", "23/11/2026", "5"));
    PageSketch other =
        Sketcher.sketch(
            "<html><body><div><table><tr><td>Mua bán nhà đất giá rẻ toàn quốc, gọi ngay hôm nay</td></tr></table></div></body></html>");
    assertThat(distance(one.text(), other.text())).isGreaterThan(0.9);
    assertThat(distance(one.structure(), other.structure())).isGreaterThan(0.7);
  }

  @Test
  void anEmptyBodyHasNoShinglesAndABlankPageIsNotAnApplication() {
    assertThat(Sketcher.sketch("").structureShingles()).isZero();
    assertThat(Sketcher.sketch("  \n").textShingles()).isZero();
    PageSketch blank = Sketcher.sketch("<html><body></body></html>");
    PageSketch application =
        Sketcher.sketch(
            "<html><head><title>x</title><link rel=stylesheet href=a><link rel=icon href=b></head><body><div id=root></div></body></html>");
    assertThat(distance(blank.structure(), application.structure())).isGreaterThan(0.5);
  }

  @Test
  void defaultAndParkedPagesAreKnownInBothLanguages() {
    assertThat(Sketcher.sketch("<title>Welcome to nginx!</title><h1>Welcome to nginx!</h1>").defaultPage()).isTrue();
    assertThat(Sketcher.sketch("<h1>It works!</h1>").defaultPage()).isTrue();
    assertThat(Sketcher.sketch("<p>This domain is parked").parkingPage()).isTrue();
    assertThat(Sketcher.sketch("<p>Tên miền này đã hết hạn").parkingPage()).isTrue();
    assertThat(Sketcher.sketch(SITE).defaultPage()).isFalse();
  }

  @Test
  void aLongArticleThatQuotesADefaultPageIsNotOne() {
    String article = "<p>" + "Hướng dẫn cài đặt máy chủ web cho xã. ".repeat(200) + "Welcome to nginx!</p>";
    assertThat(Sketcher.sketch(article).defaultPage()).isFalse();
  }

  @Test
  void noMarkupThrows() {
    for (String odd : List.of("<", "<!--", "<html><frameset><frame src=x></frameset>", "\u0000\uffff", "<svg><script>", "]]>")) {
      assertThat(Sketcher.sketch(odd)).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "a-", "0", "+0", "f", "é", "a ", "1/", ".", "thứ "})
  @Timeout(30)
  void twoMillionCharactersOfTheSameKindAreReadOnceAndNotAgainFromEach(String unit) {
    assertThat(Sketcher.sketch(unit.repeat(2_000_000 / unit.length()))).isNotNull();
  }

  @Test
  void aWordAfterAFigureStaysAWord() {
    assertThat(Noise.stripped("Khu 5a, số 12/QĐ-UBND ngày 3 tháng 4; $5 \\1")).isEqualTo(Noise.stripped("Khu 5a, số 77/QĐ-UBND ngày 30 tháng 11; $9 \\1"));
    assertThat(Noise.stripped("a1b2c3d4e5f6a7 tin")).isEqualTo("0 tin");
    assertThat(Noise.stripped("tin tức xã")).isEqualTo("tin tức xã");
  }
}
