package io.replayvault.application.audit.out;

import java.util.List;

final class InMemoryCheckpointPlaceTest extends CheckpointPlaceContract {
  private final InMemoryCheckpointPlace place = new InMemoryCheckpointPlace("file");

  @Override
  protected CheckpointPlace place() {
    return place;
  }

  @Override
  protected List<String> notes() {
    return place.notes();
  }
}
