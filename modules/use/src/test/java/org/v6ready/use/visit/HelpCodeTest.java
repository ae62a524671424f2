package org.v6ready.use.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.Family;

class HelpCodeTest {
  private static List<List<Fetch>> outcomes() {
    List<List<Fetch>> all = List.of(List.of());
    for (TestObject object : TestObject.values()) {
      List<List<Fetch>> longer = new ArrayList<>();
      for (List<Fetch> before : all) {
        for (Fetch.End end : Fetch.End.values()) {
          for (Family family : families(object, end)) {
            List<Fetch> next = new ArrayList<>(before);
            next.add(new Fetch(object, end, end == Fetch.End.LOADED ? family : null, 0));
            longer.add(next);
          }
        }
      }
      all = longer;
    }
    return all;
  }

  private static List<Family> families(TestObject object, Fetch.End end) {
    return switch (object) {
      case DUAL -> end == Fetch.End.LOADED ? List.of(Family.IPV4, Family.IPV6) : List.of(Family.IPV4);
      case IPV4 -> List.of(Family.IPV4);
      case IPV6, IPV6_DNS, IPV6_LARGE -> List.of(Family.IPV6);
    };
  }

  private static Visit visit(List<Fetch> fetches) {
    return new Visit("id", LocalDate.EPOCH, Origin.PAGE, "k", null, null, Agent.PHONE, 11, fetches, List.of(), Where.UNKNOWN);
  }

  @Test
  void everyOutcomeHasACodeOfItsOwnThatReadsBack() {
    Set<String> codes = new HashSet<>();
    for (List<Fetch> fetches : outcomes()) {
      String code = HelpCode.of(visit(fetches));
      assertThat(code).matches("[A-HJ-NP-Z]{4}");
      assertThat(codes.add(code)).isTrue();
      assertThat(HelpCode.read(" " + code.toLowerCase(java.util.Locale.ROOT))).contains(fetches);
    }
    assertThat(codes).hasSize(5 * 4 * 4 * 4 * 4);
  }

  @Test
  void nearlyEveryMisheardLetterIsNoticed() {
    String letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    int wrong = 0;
    int unnoticed = 0;
    for (List<Fetch> fetches : outcomes()) {
      String code = HelpCode.of(visit(fetches));
      for (int i = 0; i < letters.length(); i++) {
        char letter = letters.charAt(i);
        if (letter != code.charAt(2)) {
          wrong++;
          unnoticed += HelpCode.read(code.substring(0, 2) + letter + code.charAt(3)).isPresent() ? 1 : 0;
        }
      }
    }
    assertThat((double) unnoticed / wrong).isLessThan(0.02);
    assertThat(HelpCode.read("")).isEmpty();
    assertThat(HelpCode.read("AB1D")).isEmpty();
  }
}
