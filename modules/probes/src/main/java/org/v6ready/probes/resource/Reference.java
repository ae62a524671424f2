package org.v6ready.probes.resource;

import java.util.List;
import org.v6ready.model.web.ResourceKind;
import org.v6ready.probes.page.WebUrl;

/// One reference of a document. `critical` is whether a browser needs it to show and run the page;
/// `module` that a script is an ES module, whose imports are loaded too.
record Reference(WebUrl url, ResourceKind kind, boolean critical, boolean module) {
  private static final List<ResourceKind> PRESSING =
      List.of(
          ResourceKind.STYLE, ResourceKind.SCRIPT, ResourceKind.DOCUMENT, ResourceKind.FRAME, ResourceKind.REFRESH,
          ResourceKind.OBJECT, ResourceKind.MANIFEST, ResourceKind.FONT, ResourceKind.IMAGE, ResourceKind.MEDIA,
          ResourceKind.PRELOAD, ResourceKind.FORM, ResourceKind.BEACON, ResourceKind.HINT);

  static Reference of(WebUrl url, ResourceKind kind, boolean critical) {
    return new Reference(url, kind, critical, false);
  }

  /// The same reference inside a document that is itself needed only when `parentCritical`.
  Reference under(boolean parentCritical) {
    return new Reference(url, kind, critical && parentCritical, module);
  }

  /// This and another mention of the same URL: needed when either is, and fetched as what is read more of.
  Reference and(Reference other) {
    ResourceKind both = PRESSING.indexOf(other.kind) < PRESSING.indexOf(kind) ? other.kind : kind;
    return new Reference(url, both, critical || other.critical, module || other.module);
  }

  /// Whether what arrives is read on for further references and literals.
  boolean read() {
    return switch (kind) {
      case DOCUMENT, FRAME, REFRESH, STYLE, SCRIPT, OBJECT, MANIFEST -> true;
      case FONT, IMAGE, MEDIA, PRELOAD, HINT, BEACON, FORM -> false;
    };
  }

  /// Whether a browser fetches it by itself while loading: hints and forms are not fetched.
  boolean loaded() {
    return switch (kind) {
      case HINT, FORM -> false;
      case DOCUMENT, SCRIPT, STYLE, FONT, IMAGE, MEDIA, FRAME, OBJECT, MANIFEST, PRELOAD, BEACON, REFRESH -> true;
    };
  }
}
