package io.replayvault.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.audit.out.AuditTree;
import io.replayvault.application.audit.out.InMemoryRehashProgress;
import io.replayvault.application.audit.out.RehashProgress;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.tree.NodeHash;
import io.replayvault.domain.audit.tree.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogRehashingTest {
  private final SealedLog sealed = new SealedLog();
  private final RehashProgress progress = new InMemoryRehashProgress();

  @Test
  void before_the_first_checkpoint_there_is_nothing_to_do() {
    sealed.append(300);
    assertThat(rehashing(sealed.log, sealed.tree).next()).isFalse();
  }

  @Test
  void it_goes_round_and_round_and_any_node_goes_on() {
    seal(3 * Tile.WIDTH + 5);
    List<Boolean> goesOn = new ArrayList<>();
    List<Long> next = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      goesOn.add(rehashing(sealed.log, sealed.tree).next());
      next.add(progress.progress().next());
    }
    assertThat(goesOn).containsExactly(true, true, true, false, true, true, true, false, true);
    assertThat(next).containsExactly(1L, 2L, 3L, 0L, 1L, 2L, 3L, 0L, 1L);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_old_record_that_was_edited_is_found_and_nothing_is_signed(boolean hashToo) {
    seal(600);
    AuditSequence edited = sealed.edited(300, hashToo);
    LogRehashing rehashing = rehashing(edited, sealed.tree);
    assertThat(rehashing.next()).isTrue();
    assertThatExceptionOfType(LogTampered.class).isThrownBy(rehashing::next);
    assertThat(progress.progress().next()).isEqualTo(1);
    assertThatExceptionOfType(LogTampered.class)
        .isThrownBy(rehashing::requireFitting)
        .withMessageContaining(hashToo ? "from 257 to 512" : "record 300");
  }

  /** The counter-proof: what sealing looks at does not show it. */
  @Test
  void sealing_alone_does_not_see_it() {
    seal(600);
    sealed.append(1);
    assertThat(sealed.sealing(sealed.edited(300, true)).next()).isPresent();
  }

  @Test
  void what_was_mended_is_passed_and_signed_again() {
    seal(600);
    LogRehashing tampered = rehashing(sealed.edited(3, true), sealed.tree);
    assertThatExceptionOfType(LogTampered.class).isThrownBy(tampered::next);
    LogRehashing mended = rehashing(sealed.log, sealed.tree);
    assertThat(mended.next()).isTrue();
    assertThatCode(mended::requireFitting).doesNotThrowAnyException();
  }

  @Test
  void what_was_found_stays_when_the_tree_is_cut_off_before_it() {
    seal(300);
    SignedCheckpoint earlier = sealed.tree.newest().orElseThrow();
    seal(400);
    LogRehashing tampered = rehashing(sealed.edited(300, true), sealed.tree);
    assertThat(tampered.next()).isTrue();
    assertThatExceptionOfType(LogTampered.class).isThrownBy(tampered::next);
    LogRehashing cutOff = rehashing(sealed.log, cutOff(earlier));
    assertThatExceptionOfType(LogTampered.class).isThrownBy(cutOff::next);
    assertThatExceptionOfType(LogTampered.class).isThrownBy(cutOff::requireFitting);
  }

  @Test
  void records_and_hashes_that_were_changed_together_do_not_lead_to_the_root() {
    seal(600);
    AuditSequence edited = sealed.edited(300, true);
    List<NodeHash> forged = edited.from(257, Tile.WIDTH).stream().map(AuditTiles::leaf).toList();
    LogRehashing rehashing = rehashing(edited, otherTile(1, Optional.of(forged)));
    assertThat(rehashing.next()).isTrue();
    assertThatExceptionOfType(LogTampered.class)
        .isThrownBy(rehashing::next)
        .withMessageContaining("root");
  }

  @Test
  void records_that_are_gone_and_hashes_that_are_gone_are_found() {
    seal(600);
    assertThatExceptionOfType(LogTampered.class)
        .isThrownBy(rehashing(sealed.cut(200), sealed.tree)::next);
    assertThatExceptionOfType(LogTampered.class)
        .isThrownBy(rehashing(sealed.log, otherTile(0, Optional.empty()))::next)
        .withMessageContaining("missing");
  }

  private void seal(int records) {
    sealed.append(records);
    sealed.sealing().next();
  }

  private LogRehashing rehashing(AuditSequence sequence, AuditTree tree) {
    return new LogRehashing(sequence, tree, sealed.signer, progress, sealed.keys.clock);
  }

  /** The tree with other hashes in a tile of its lowest level. */
  private AuditTree otherTile(long changed, Optional<List<NodeHash>> hashes) {
    return new Unchanged() {
      @Override
      public Optional<List<NodeHash>> tile(int level, long number) {
        return level == 0 && number == changed ? hashes : super.tile(level, number);
      }
    };
  }

  /** The tree whose checkpoints after that one are gone. */
  private AuditTree cutOff(SignedCheckpoint newest) {
    return new Unchanged() {
      @Override
      public Optional<SignedCheckpoint> newest() {
        return Optional.of(newest);
      }
    };
  }

  private class Unchanged implements AuditTree {
    @Override
    public void keep(List<Tile> full, SignedCheckpoint checkpoint) {
      sealed.tree.keep(full, checkpoint);
    }

    @Override
    public Optional<SignedCheckpoint> newest() {
      return sealed.tree.newest();
    }

    @Override
    public List<SignedCheckpoint> checkpoints(long size, int limit) {
      return sealed.tree.checkpoints(size, limit);
    }

    @Override
    public Optional<List<NodeHash>> tile(int level, long number) {
      return sealed.tree.tile(level, number);
    }

    @Override
    public List<NodeHash> roots(int level, long first, int count) {
      return sealed.tree.roots(level, first, count);
    }
  }
}
