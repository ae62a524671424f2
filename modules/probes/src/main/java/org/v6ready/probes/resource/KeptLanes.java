package org.v6ready.probes.resource;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.v6ready.probes.page.WebUrl;

/// The lanes a page's crawl keeps from one level to the next, one a server: a page and what its styles load come
/// mostly from the same few. Safe for many threads.
final class KeptLanes implements AutoCloseable {
  private final Map<WebUrl, Lane> idle = new ConcurrentHashMap<>();
  private final Function<WebUrl, Lane> open;

  KeptLanes(Function<WebUrl, Lane> open) {
    this.open = open;
  }

  /// The lane that was kept, else a new one.
  Lane take(WebUrl door) {
    Lane kept = idle.remove(door);
    return kept == null ? open.apply(door) : kept;
  }

  /// Keeps a lane, unless there is one to this server already.
  void keep(Lane lane) {
    if (idle.putIfAbsent(lane.door(), lane) != null) {
      lane.close();
    }
  }

  /// Ends the lanes to all servers but these, for an idle connection takes a turn from others.
  void only(Collection<WebUrl> doors) {
    idle.values().removeIf(lane -> {
      boolean unwanted = !doors.contains(lane.door());
      if (unwanted) {
        lane.close();
      }
      return unwanted;
    });
  }

  @Override
  public void close() {
    idle.values().forEach(Lane::close);
    idle.clear();
  }
}
