package org.v6ready.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.text.Messages;

/// Every fixed Vietnamese sentence of papers against the glossary's words and ways of writing.
class GlossaryTest {
  private static final Messages VIETNAMESE = Messages.of(Say.class, "org.v6ready.documents.messages", Locale.of("vi"));
  private static final Messages ENGLISH = Messages.of(Say.class, "org.v6ready.documents.messages", Locale.ENGLISH);

  @Test
  void bothLanguagesHaveTheSameSentencesWithTheSamePlaceholders() {
    assertThat(VIETNAMESE.keys()).isEqualTo(ENGLISH.keys());
    for (String key : VIETNAMESE.keys()) {
      Set<String> english = placeholders(ENGLISH.text(key));
      english.removeAll(placeholders(VIETNAMESE.text(key)));
      assertThat(english).as(key).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    // not so, but
    "(?i)khách hàng, người sử dụng",
    "Ipv6|IPV6|ipv6, IPv6",
    "hoà|Hoà|uỷ|Uỷ, hòa và ủy",
    "tỉ lệ, tỷ lệ",
    "(?i)deadline|feedback|update|online|offline, từ tiếng Việt",
    "(?i)website, trang thông tin điện tử",
    "(?i)server|firewall|router, máy chủ hoặc tường lửa hoặc bộ định tuyến",
    "(?i)người dùng cuối, người sử dụng",
    "(?i)\\bfail\\b|\\bpass\\b|\\bwarning\\b, chưa đạt hoặc đạt hoặc cảnh báo",
    "\\bVN\\b, Việt Nam",
    "'\\s[;:.!?,]', không có dấu cách trước dấu câu",
    "\\d+\\.\\d+%, dấu phẩy thập phân"
  })
  void noSentenceUsesWordsOrFormsTheGlossaryRejects(String pattern, String instead) {
    Pattern wrong = Pattern.compile(pattern);
    for (String key : VIETNAMESE.keys()) {
      assertThat(wrong.matcher(VIETNAMESE.text(key)).find()).as("%s: %s → %s", key, VIETNAMESE.text(key), instead).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "task.owner, Đơn vị", "task.cooperating, Đơn vị phối hợp", "indicator.lead, Đơn vị chủ trì", "indicator.origin, Nguồn số liệu",
    "task.due, Thời hạn", "task.evidence, Minh chứng", "indicator.name, Chỉ tiêu", "indicator.goal, Mục tiêu", "status.overdue, quá hạn",
    "status.on-track, đúng tiến độ", "status.at-risk, có nguy cơ chậm", "status.met, đạt", "status.not-met, chưa đạt", "status.no-data, chưa có số liệu",
    "source.manual, nhập thủ công", "source.imported, nhập từ tệp", "recipients.lead, Nơi nhận:", "annex.one, Phụ lục", "plan.milestone, Mốc thời gian",
    "task.status.new, Mới", "task.status.in-progress, Đang làm", "task.status.waiting, Chờ đơn vị khác", "task.status.done, Xong",
    "task.status.verified, Đã kiểm chứng", "task.ours, Xã làm được", "task.others, Đề nghị đơn vị khác", "request.heading, 'IV. KIẾN NGHỊ, ĐỀ XUẤT'"
  })
  void fixedWordsAreTheGlossarys(String key, String word) {
    assertThat(VIETNAMESE.text(key)).startsWith(word);
  }

  @Test
  void textIsComposedAndSentencesAskPoliteOnes() {
    for (String key : VIETNAMESE.keys()) {
      assertThat(Normalizer.isNormalized(VIETNAMESE.text(key), Normalizer.Form.NFC)).as(key).isTrue();
    }
    assertThat(VIETNAMESE.text("ask.request")).isEqualTo("đề nghị");
    assertThat(VIETNAMESE.text("ask.require")).isEqualTo("yêu cầu");
  }

  private static Set<String> placeholders(String text) {
    return Pattern.compile("\\{\\w+}").matcher(text).results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
  }
}
