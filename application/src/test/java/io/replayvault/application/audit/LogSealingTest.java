package io.replayvault.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.audit.checkpoint.Checkpoint;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogSealingTest {
  private final SealedLog sealed = new SealedLog();

  @Test
  void a_checkpoint_is_signed_over_all_that_was_appended() {
    sealed.append(5);
    SignedCheckpoint signed = sealed.sealing().next().orElseThrow();
    assertThat(signed.checkpoint().origin()).isEqualTo(SealedLog.ORIGIN);
    assertThat(signed.checkpoint().size()).isEqualTo(5);
    assertThat(signed.checkpoint().root()).isEqualTo(sealed.root());
    assertThat(signed.note().signer(sealed.signer.keys(SealedLog.ORIGIN))).isPresent();
    assertThat(sealed.tree.newest()).contains(signed);
  }

  @Test
  void without_anything_new_nothing_is_signed() {
    assertThat(sealed.sealing().next()).isEmpty();
    sealed.append(1);
    assertThat(sealed.sealing().next()).isPresent();
    assertThat(sealed.sealing().next()).isEmpty();
  }

  @Test
  void it_goes_on_from_the_newest_checkpoint_on_any_node() {
    for (int more : new int[] {1, 254, 1, 1, 600, 3}) {
      sealed.append(more);
      SignedCheckpoint signed = sealed.sealing().next().orElseThrow();
      assertThat(signed.checkpoint().root()).isEqualTo(sealed.root());
    }
    assertThat(sealed.tree.roots(0, 0, 256)).hasSize(3);
  }

  @Test
  void a_long_log_is_signed_in_steps() {
    sealed.append(LogSealing.MOST + 7);
    assertThat(sealed.sealing().next().map(each -> each.checkpoint().size()))
        .contains((long) LogSealing.MOST);
    assertThat(sealed.sealing().next().map(each -> each.checkpoint().size()))
        .contains(LogSealing.MOST + 7L);
    assertThat(sealed.sealing().next()).isEmpty();
  }

  @Test
  void nodes_that_sign_at_once_keep_one_checkpoint() {
    sealed.append(300);
    Race.run(node -> sealed.sealing().next());
    assertThat(sealed.tree.checkpoints(1, 10))
        .extracting(each -> each.checkpoint().root())
        .containsExactly(sealed.root());
  }

  @Test
  void a_log_keeps_the_name_that_it_began_with() {
    sealed.append(3);
    sealed.sealing().next();
    sealed.append(3);
    LogSealing renamed =
        new LogSealing(sealed.log, sealed.tree, sealed.signer, sealed.keys.clock, "other/name");
    assertThat(renamed.next().map(each -> each.checkpoint().origin())).contains(SealedLog.ORIGIN);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_record_that_was_edited_since_is_not_signed(boolean signedBefore) {
    sealed.append(5);
    if (signedBefore) {
      sealed.sealing().next();
      sealed.append(1);
    }
    assertThatExceptionOfType(LogTampered.class)
        .isThrownBy(() -> sealed.sealing(sealed.edited(3, false)).next())
        .withMessageContaining("record 3");
  }

  @Test
  void a_signed_record_that_was_edited_with_its_hash_is_not_signed_again() {
    sealed.append(5);
    sealed.sealing().next();
    sealed.append(1);
    assertThatExceptionOfType(LogTampered.class)
        .isThrownBy(() -> sealed.sealing(sealed.edited(3, true)).next())
        .withMessageContaining("up to record 5");
    assertThat(sealed.tree.checkpoints(6, 1)).isEmpty();
  }

  @Test
  void a_checkpoint_that_somebody_else_signed_is_not_gone_on_from() {
    sealed.append(5);
    SealedLog other = new SealedLog();
    SignedNote forged = other.signer.sign(new Checkpoint(SealedLog.ORIGIN, 5, sealed.root()));
    sealed.sealing().next();
    sealed.tree.lose();
    sealed.tree.keep(List.of(), SignedCheckpoint.of(forged, sealed.keys.clock.instant()));
    sealed.append(1);
    assertThatExceptionOfType(LogTampered.class)
        .isThrownBy(() -> sealed.sealing().next())
        .withMessageContaining("was not signed");
  }

  @Test
  void a_node_signs_no_other_history_than_the_one_that_it_signed() {
    LogSealing node = sealed.sealing();
    sealed.append(5);
    node.next();
    sealed.tree.lose();
    sealed.append(1);
    assertThatExceptionOfType(LogTampered.class)
        .isThrownBy(node::next)
        .withMessageContaining("not there any more");
  }

  @Test
  void a_node_that_signed_less_goes_on_from_what_another_signed() {
    LogSealing node = sealed.sealing();
    sealed.append(100);
    node.next();
    sealed.append(200);
    sealed.sealing().next();
    sealed.append(1);
    assertThat(node.next().map(each -> each.checkpoint().root())).contains(sealed.root());
  }

  @Test
  void a_node_that_signed_less_signs_no_other_history_that_is_longer() {
    AtomicReference<AuditSequence> history = new AtomicReference<>(sealed.log);
    LogSealing node = sealed.sealing(whatever(history));
    sealed.append(100);
    node.next();
    sealed.tree.lose();
    sealed.append(50);
    history.set(sealed.edited(3, true));
    sealed.sealing(history.get()).next();
    sealed.append(1);
    assertThatExceptionOfType(LogTampered.class)
        .isThrownBy(node::next)
        .withMessageContaining("up to record 100");
    assertThat(sealed.tree.checkpoints(151, 1)).isEmpty();
  }

  @Test
  void a_log_that_became_shorter_is_not_signed() {
    sealed.append(5);
    sealed.sealing().next();
    assertThatExceptionOfType(LogTampered.class)
        .isThrownBy(() -> sealed.sealing(sealed.cut(4)).next());
  }

  @Test
  void records_of_nodes_that_reckoned_no_hash_are_signed_too() {
    sealed.append(5);
    Optional<SignedCheckpoint> signed = sealed.sealing(sealed.edited(3, true)).next();
    assertThat(signed).isPresent();
    assertThat(List.of(signed.get().checkpoint().root())).doesNotContain(sealed.root());
  }

  private static AuditSequence whatever(AtomicReference<AuditSequence> history) {
    return new AuditSequence() {
      @Override
      public long last() {
        return history.get().last();
      }

      @Override
      public List<Appended> from(long first, int limit) {
        return history.get().from(first, limit);
      }
    };
  }
}
