package org.v6ready.store;

/// The database cannot be used; [#key] names the sentence for people in the report bundle and
/// [#detail] what the system said.
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String detail;

  /// A failure with its cause.
  public StoreException(String key, String detail, Throwable cause) {
    super(key + ": " + detail, cause);
    this.key = key;
    this.detail = detail;
  }

  /// One of `store.disk-full`, `store.locked`, `store.newer`, `store.corrupt`, `store.unwritable`,
  /// `store.no-home`.
  public String key() {
    return key;
  }

  /// What the system said, and the path.
  public String detail() {
    return detail;
  }
}
