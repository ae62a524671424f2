package org.v6ready.web.scan;

import tools.jackson.databind.json.JsonMapper;

/// The state of a scan as one JSON object, for scripts.
final class StateJson {
  private StateJson() {}

  static String of(LiveScan.State state) {
    return JsonMapper.shared().writeValueAsString(state);
  }
}
