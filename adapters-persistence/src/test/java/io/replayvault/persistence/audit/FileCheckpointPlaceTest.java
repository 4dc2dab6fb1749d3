package io.replayvault.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.audit.out.CheckpointPlace;
import io.replayvault.application.audit.out.CheckpointPlaceContract;
import io.replayvault.application.audit.out.PlaceUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileCheckpointPlaceTest extends CheckpointPlaceContract {
  @TempDir private Path folder;

  @Override
  protected CheckpointPlace place() {
    return new FileCheckpointPlace(folder);
  }

  @Override
  protected List<String> notes() throws IOException {
    List<String> notes = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        notes.add(Files.readString(file));
      }
    }
    return notes;
  }

  @Test
  void another_history_is_refused_and_what_lies_there_stays() throws IOException {
    place().publish(checkpoint(3, "a"));
    assertThatExceptionOfType(PlaceUnavailable.class)
        .isThrownBy(() -> place().publish(checkpoint(3, "b")))
        .withMessageContaining("another checkpoint");
    assertThat(notes()).containsExactly(checkpoint(3, "a").note().note());
  }

  @Test
  void a_folder_that_is_not_there_takes_nothing() {
    CheckpointPlace nowhere = new FileCheckpointPlace(folder.resolve("nowhere"));
    assertThatExceptionOfType(PlaceUnavailable.class)
        .isThrownBy(() -> nowhere.publish(checkpoint(3, "a")));
  }
}
