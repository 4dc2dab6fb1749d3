package io.replayvault.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.audit.out.InMemoryCheckpointPlace;
import io.replayvault.application.audit.out.InMemoryPublications;
import io.replayvault.domain.audit.checkpoint.Checkpoint;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CheckpointPublishingTest {
  private final SealedLog sealed = new SealedLog();
  private final InMemoryCheckpointPlace file = new InMemoryCheckpointPlace("file");
  private final InMemoryCheckpointPlace syslog = new InMemoryCheckpointPlace("syslog");
  private final InMemoryPublications publications = new InMemoryPublications();
  private final CheckpointPublishing publishing = started();
  private final AuditLag lag =
      new AuditLag(sealed.log, sealed.tree, publications, sealed.signer, sealed.keys.clock);

  @Test
  void the_newest_checkpoint_is_handed_to_every_place_once() {
    assertThat(publishing.publish()).isEmpty();
    seal(3);
    seal(2);
    assertThat(publishing.publish()).isEmpty();
    assertThat(publishing.publish()).isEmpty();
    assertThat(file.notes()).hasSize(1).isEqualTo(syslog.notes());
    assertThat(publications.sizes()).isEqualTo(Map.of("file", 5L, "syslog", 5L));
  }

  @Test
  void a_place_that_is_away_keeps_no_other_waiting_and_gets_the_newest_later() {
    file.setAway(true);
    seal(3);
    assertThat(publishing.publish()).hasSize(1);
    assertThat(syslog.notes()).hasSize(1);
    seal(2);
    file.setAway(false);
    assertThat(publishing.publish()).isEmpty();
    assertThat(file.notes()).hasSize(1);
    assertThat(publications.sizes()).isEqualTo(Map.of("file", 5L, "syslog", 5L));
  }

  @Test
  void the_lag_is_the_age_of_the_oldest_record_that_is_not_covered() {
    assertThat(lag.unsealed()).isZero();
    sealed.append(1);
    sealed.keys.clock.move(Duration.ofMinutes(2));
    assertThat(lag.unsealed()).isEqualTo(Duration.ofMinutes(2));
    sealed.sealing().next();
    assertThat(lag.unsealed()).isZero();
    file.setAway(true);
    publishing.publish();
    sealed.append(1);
    sealed.keys.clock.move(Duration.ofMinutes(3));
    assertThat(lag.unsealed()).isEqualTo(Duration.ofMinutes(3));
    assertThat(lag.unpublished(List.of("file", "syslog")))
        .isEqualTo(Map.of("file", Duration.ofMinutes(5), "syslog", Duration.ofMinutes(3)));
  }

  @Test
  void what_the_key_did_not_sign_is_not_published_and_covers_nothing() {
    sealed.append(3);
    SignedNote forged =
        new SealedLog().signer.sign(new Checkpoint(SealedLog.ORIGIN, 3, sealed.root()));
    sealed.tree.keep(List.of(), SignedCheckpoint.of(forged, sealed.keys.clock.instant()));
    sealed.keys.clock.move(Duration.ofMinutes(2));
    assertThatExceptionOfType(LogTampered.class)
        .isThrownBy(publishing::publish)
        .withMessageContaining("was not signed");
    assertThat(file.notes()).isEmpty();
    assertThat(lag.unsealed()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void a_place_that_claims_more_than_was_signed_is_tampering_and_covers_nothing() {
    publications.published("file", 900, sealed.keys.clock.instant());
    assertThatExceptionOfType(LogTampered.class).isThrownBy(publishing::publish);
    seal(3);
    sealed.keys.clock.move(Duration.ofMinutes(2));
    assertThatExceptionOfType(LogTampered.class)
        .isThrownBy(publishing::publish)
        .withMessageContaining("file")
        .withMessageContaining("900");
    assertThat(lag.unpublished(List.of("file"))).isEqualTo(Map.of("file", Duration.ofMinutes(2)));
  }

  @Test
  void after_a_start_every_place_gets_the_newest_whatever_is_noted_of_it() {
    seal(3);
    publications.published("file", 3, sealed.keys.clock.instant());
    assertThat(started().publish()).isEmpty();
    assertThat(file.notes()).hasSize(1).isEqualTo(syslog.notes());
  }

  private CheckpointPublishing started() {
    return new CheckpointPublishing(
        sealed.tree,
        List.of(file, syslog),
        publications,
        sealed.signer,
        Runnable::run,
        sealed.keys.clock);
  }

  private void seal(int records) {
    sealed.append(records);
    sealed.sealing().next();
  }
}
