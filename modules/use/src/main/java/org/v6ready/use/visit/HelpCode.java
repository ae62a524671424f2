package org.v6ready.use.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.v6ready.model.address.Family;

/// Four letters that a visitor reads out on the telephone. They hold the outcome itself, so nothing is
/// stored for them; letters that sound or look alike are not used, and one wrong letter is noticed
/// nearly always (1 in 162 slips through).
public final class HelpCode {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int BASE = LETTERS.length();
  private static final int ALL = BASE * BASE * BASE * BASE;
  private static final int STATES = 2048;
  private static final int CHECKS = ALL / STATES;
  /// Their places are part of every code ever read out.
  private static final List<Fetch.End> ENDS =
      List.of(Fetch.End.LOADED, Fetch.End.FAILED, Fetch.End.TIMED_OUT, Fetch.End.NOT_OFFERED);
  /// A unit modulo [#ALL], and its inverse, so that near outcomes do not have near codes.
  private static final int SPREAD = 205_279;
  private static final int UNSPREAD = inverse();

  private HelpCode() {}

  /// The code of a visit.
  public static String of(Visit visit) {
    int state = visit.fetch(TestObject.DUAL).family() == Family.IPV6 ? 1 : 0;
    for (TestObject object : TestObject.values()) {
      state = state * 4 + ENDS.indexOf(visit.fetch(object).end());
    }
    long mixed = (long) (state * CHECKS + check(state)) * SPREAD % ALL;
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      code.append(LETTERS.charAt((int) (mixed % BASE)));
      mixed /= BASE;
    }
    return code.toString();
  }

  /// What a code says: every object's end, without times; empty when it is misheard.
  public static Optional<List<Fetch>> read(String written) {
    String code = written.strip().toUpperCase(Locale.ROOT);
    long mixed = 0;
    for (int i = 3; i >= 0; i--) {
      int digit = code.length() == 4 ? LETTERS.indexOf(code.charAt(i)) : -1;
      if (digit < 0) {
        return Optional.empty();
      }
      mixed = mixed * BASE + digit;
    }
    int plain = (int) (mixed * UNSPREAD % ALL);
    int state = plain / CHECKS;
    return state < STATES && plain % CHECKS == check(state) ? fetches(state) : Optional.empty();
  }

  private static Optional<List<Fetch>> fetches(int state) {
    List<Fetch> fetches = new ArrayList<>();
    TestObject[] objects = TestObject.values();
    Family dual = state >> (2 * objects.length) == 1 ? Family.IPV6 : Family.IPV4;
    for (int i = 0; i < objects.length; i++) {
      Fetch.End end = ENDS.get((state >> (2 * (objects.length - 1 - i))) & 3);
      Family family = objects[i] == TestObject.DUAL ? dual : objects[i] == TestObject.IPV4 ? Family.IPV4 : Family.IPV6;
      fetches.add(new Fetch(objects[i], end, end == Fetch.End.LOADED ? family : null, 0));
    }
    return Optional.of(fetches);
  }

  private static int check(int state) {
    return (int) (((state * 2_654_435_761L) >>> 7) & 0xffff) % CHECKS;
  }

  private static int inverse() {
    return java.math.BigInteger.valueOf(SPREAD).modInverse(java.math.BigInteger.valueOf(ALL)).intValueExact();
  }
}
