package io.replayvault.application.audit.out;

import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import java.util.List;
import java.util.TreeMap;

/** A place in memory, which can be out of reach. */
public final class InMemoryCheckpointPlace implements CheckpointPlace {
  private final String name;
  private final TreeMap<Long, String> notes = new TreeMap<>();
  private boolean away;

  public InMemoryCheckpointPlace(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized void publish(SignedCheckpoint checkpoint) {
    if (away) {
      throw new PlaceUnavailable(name + " is away");
    }
    notes.putIfAbsent(checkpoint.checkpoint().size(), checkpoint.note().note());
  }

  /** From now on it is out of reach, or within again. */
  public synchronized void setAway(boolean isAway) {
    away = isAway;
  }

  public synchronized List<String> notes() {
    return List.copyOf(notes.values());
  }
}
