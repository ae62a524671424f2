package org.v6ready.probes.resource;

import java.util.Locale;
import java.util.regex.Pattern;

/// What is a rule at the top of a style sheet (CSS Syntax 3, section 5.4), and which `@import` is followed:
/// one before every other valid rule, `@charset` and `@layer` statements left aside (CSS Cascade 5, section
/// 2). A rule that is not surely valid ends no imports.
final class TopLevel {
  private static final String NAME = "-?[_a-zA-Z\\u0080-\\uffff][-\\w\\u0080-\\uffff]*+";
  private static final String STATE =
      "::?(?:before|after|first-line|first-letter)|:(?:root|hover|focus|active|visited|link|checked|disabled|first-child|last-child|empty)";
  private static final String COMPOUND = "(?:\\*|" + NAME + ")?+(?:[.#]" + NAME + "|" + STATE + ")*+";

  /// A list of selectors of the plainest kinds.
  private static final Pattern STYLE =
      Pattern.compile("(?=[^\\s,>+~])" + COMPOUND + "(?:(?:\\s*+[,>+~]\\s*+|\\s++)(?=[^\\s,>+~])" + COMPOUND + ")*+");

  private static final Pattern AT_RULE = Pattern.compile("@(?:media|font-face|(?:-webkit-)?keyframes|page|supports|layer)(?![-\\w]).*", Pattern.DOTALL);

  private boolean allowed;
  private boolean garbled;

  TopLevel(boolean allowed) {
    this.allowed = allowed;
  }

  /// Something with a block; says whether it is a rule. What is no rule lasts until the next block has ended:
  /// the semicolon of `a {}; b {}` takes `b` with it.
  boolean block(String prelude) {
    if (garbled) {
      garbled = false;
      return false;
    }
    boolean style = prelude.length() <= 1000 && STYLE.matcher(prelude).matches();
    allowed &= !style && !AT_RULE.matcher(prelude.toLowerCase(Locale.ROOT)).matches();
    return true;
  }

  /// Something without a block; says whether it is an `@import` that is followed.
  boolean statement(String text) {
    String name = text.startsWith("@") ? text.split("[^-\\w@]", 2)[0].toLowerCase(Locale.ROOT) : "";
    garbled |= name.isEmpty();
    allowed &= garbled || !name.equals("@namespace");
    return allowed && !garbled && name.equals("@import");
  }
}
