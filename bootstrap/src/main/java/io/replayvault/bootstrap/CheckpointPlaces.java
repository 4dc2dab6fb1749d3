package io.replayvault.bootstrap;

import io.replayvault.application.audit.out.CheckpointPlace;
import java.util.List;

/**
 * The places that get the audit log's checkpoints.
 *
 * @param all none where the operator named none
 */
public record CheckpointPlaces(List<CheckpointPlace> all) {
  public CheckpointPlaces {
    all = List.copyOf(all);
  }

  /** By which the operator knows them. */
  List<String> names() {
    return all.stream().map(CheckpointPlace::name).toList();
  }
}
