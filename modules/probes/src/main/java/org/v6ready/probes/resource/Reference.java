package org.v6ready.probes.resource;

import org.v6ready.model.web.ResourceKind;
import org.v6ready.probes.page.WebUrl;

/// One reference of a document. `critical` is whether a browser needs it to show and run the page;
/// `module` that a script is an ES module, whose imports are loaded too.
record Reference(WebUrl url, ResourceKind kind, boolean critical, boolean module) {
  static Reference of(WebUrl url, ResourceKind kind, boolean critical) {
    return new Reference(url, kind, critical, false);
  }

  /// The same reference inside a document that is itself needed only when `parentCritical`.
  Reference under(boolean parentCritical) {
    return new Reference(url, kind, critical && parentCritical, module);
  }

  /// Whether a browser fetches it by itself while loading: hints and forms are not fetched.
  boolean loaded() {
    return switch (kind) {
      case HINT, FORM -> false;
      case DOCUMENT, SCRIPT, STYLE, FONT, IMAGE, MEDIA, FRAME, OBJECT, MANIFEST, PRELOAD, BEACON, REFRESH -> true;
    };
  }
}
