package org.v6ready.model.text;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/// Sentences of one bundle in one language, with `{named}` placeholders. A missing key is a bug, not
/// an empty string. Bundles are UTF-8 `.properties` files named `<base>_vi` and `<base>_en`.
public final class Messages {
  public static final Locale VIETNAMESE = Locale.of("vi");
  public static final Locale ENGLISH = Locale.ENGLISH;

  private final ResourceBundle bundle;

  private Messages(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /// The bundle `base` (a resource path with dots) in `language`, read through `owner`'s loader;
  /// Vietnamese unless the language is English.
  public static Messages of(Class<?> owner, String base, Locale language) {
    return new Messages(bundle(owner, base, language));
  }

  /// The same bundle for libraries that read one themselves.
  public static ResourceBundle bundle(Class<?> owner, String base, Locale language) {
    Locale locale = language.getLanguage().equals("en") ? ENGLISH : VIETNAMESE;
    ResourceBundle.Control exact = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return ResourceBundle.getBundle(base, locale, owner.getClassLoader(), exact);
  }

  /// The sentence of `key` with its placeholders filled; a placeholder without a value stays as is.
  public String text(String key, Map<String, String> args) {
    String text = bundle.getString(key);
    for (Map.Entry<String, String> arg : args.entrySet()) {
      text = text.replace("{" + arg.getKey() + "}", arg.getValue());
    }
    return text;
  }

  /// The sentence of `key`, which has no placeholders.
  public String text(String key) {
    return bundle.getString(key);
  }

  /// Whether the bundle has `key`.
  public boolean has(String key) {
    try {
      bundle.getString(key);
      return true;
    } catch (MissingResourceException absent) {
      return false;
    }
  }

  /// Every key, sorted.
  public Set<String> keys() {
    return new TreeSet<>(bundle.keySet());
  }
}
