package io.replayvault.application.audit.out;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How far receivers have got, in memory. */
public final class InMemoryStreamPositions implements StreamPositions {
  private final Map<String, Position> positions = new HashMap<>();

  @Override
  public synchronized Position take(String receiver) {
    return positions.merge(
        receiver, new Position(0, 1), (was, first) -> new Position(was.last(), was.fence() + 1));
  }

  @Override
  public synchronized boolean advance(String receiver, Position held, long last, Instant at) {
    Position now = positions.get(receiver);
    if (now == null || now.fence() != held.fence() || now.last() > last) {
      return false;
    }
    positions.put(receiver, new Position(last, held.fence()));
    return true;
  }
}
