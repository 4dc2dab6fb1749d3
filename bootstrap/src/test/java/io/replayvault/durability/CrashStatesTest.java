package io.replayvault.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.durability.disk.DiskOperation;
import io.replayvault.durability.disk.DiskOperation.Named;
import io.replayvault.durability.disk.DiskOperation.Synced;
import io.replayvault.durability.disk.DiskOperation.Unnamed;
import io.replayvault.durability.disk.DiskOperation.Wrote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a crash leaves of a history, and what it cannot take. */
final class CrashStatesTest {
  private static final int ROOT = 0;
  private static final int FILE = 1;
  private static final byte[] ONES = ones(2048);

  @Test
  void a_name_that_was_not_synced_is_there_or_not() {
    assertThat(namedFilesAfter(named("a", 1), named("b", 2))).containsExactlyInAnyOrder(0, 1, 1, 2);
  }

  @Test
  void a_name_that_was_synced_is_in_every_state() {
    assertThat(namedFilesAfter(named("a", 1), new Synced(ROOT), named("b", 2)))
        .containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void syncing_a_file_does_not_keep_its_name() {
    assertThat(namedFilesAfter(named("a", FILE), wrote(), new Synced(FILE)))
        .containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void a_name_that_was_taken_away_may_come_back_until_that_is_synced() {
    Unnamed gone = new Unnamed(ROOT, "a");
    assertThat(namedFilesAfter(named("a", 1), new Synced(ROOT), gone))
        .containsExactlyInAnyOrder(0, 1);
    assertThat(namedFilesAfter(named("a", 1), new Synced(ROOT), gone, new Synced(ROOT)))
        .containsExactly(0);
  }

  @Test
  void bytes_that_were_not_synced_are_there_gone_zeros_or_torn() {
    byte[] torn = new byte[ONES.length];
    System.arraycopy(ONES, 0, torn, 0, ONES.length / 2);
    assertThat(contentsAfter(named("a", FILE), new Synced(ROOT), wrote()))
        .containsExactlyInAnyOrder(ONES, new byte[0], new byte[ONES.length], torn);
  }

  @Test
  void bytes_that_were_synced_are_there() {
    assertThat(contentsAfter(named("a", FILE), new Synced(ROOT), wrote(), new Synced(FILE)))
        .containsExactly(ONES);
  }

  @Test
  void many_that_were_not_synced_give_as_many_states_as_were_asked_for() {
    DiskOperation[] names = new DiskOperation[12];
    Arrays.setAll(names, i -> named("file-" + i, i + 1));
    List<Integer> files = namedFilesAfter(names);
    assertThat(files).hasSize(16).contains(0, 12, 11, 1);
  }

  /** How many files have a name, in each state of the last moment. */
  private static List<Integer> namedFilesAfter(DiskOperation... operations) {
    return lastStates(operations).stream().map(state -> state.disk().namedFiles()).toList();
  }

  /** What lies in the only file, in each state of the last moment. */
  private static List<byte[]> contentsAfter(DiskOperation... operations) {
    return lastStates(operations).stream()
        .map(state -> state.disk().contents())
        .flatMap(Collection::stream)
        .toList();
  }

  private static List<CrashState> lastStates(DiskOperation... operations) {
    History history = new History();
    for (DiskOperation operation : operations) {
      history.add(new Operation.OnDisk(operation));
    }
    List<CrashState> last = new ArrayList<>();
    new CrashStates(history, 16, new Random(1))
        .forEach(
            state -> {
              if (state.length() == operations.length) {
                last.add(state);
              }
            });
    return last;
  }

  private static Named named(String name, int node) {
    return new Named(ROOT, name, node, false);
  }

  private static Wrote wrote() {
    return new Wrote(FILE, 0, ONES, Instant.EPOCH);
  }

  private static byte[] ones(int length) {
    byte[] ones = new byte[length];
    Arrays.fill(ones, (byte) 1);
    return ones;
  }
}
