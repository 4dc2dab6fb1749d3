package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.out.LostFactors;
import io.replayvault.application.access.out.PasswordLinks.Taken;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.audit.AuditAction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HostLinksTest {
  private final Doors doors = new Doors();
  private final PersonId person = Fresh.person();
  private final PasswordLinkTokens tokens =
      new PasswordLinkTokens(doors.passwordLinks, doors.keyRoom.chance, doors.clock);
  private final List<PersonId> removed = new ArrayList<>();
  private final HostLinks links = new HostLinks(doors.log, doors.keyRoom.chance, doors.clock);

  @Test
  void a_link_to_recover_by_is_on_the_log_before_it_exists_and_good_for_an_hour() {
    String token = links.recover(tokens, person, doors.account);
    assertThat(doors.watch.calls()).containsSubsequence("AuditLog.append", "PasswordLinks.offer");
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.PASSWORD_RESET);
    assertThat(doors.lastEntry().account()).contains(doors.account);
    assertThat(doors.lastEntry().subject()).isEqualTo("person:" + person);
    assertThat(doors.lastEntry().toString()).doesNotContain(token);
    Instant end = doors.clock.instant().plus(Duration.ofHours(1));
    assertThat(doors.passwordLinks.take(LinkTokens.hash(token), doors.clock.instant()))
        .contains(new Taken(person, end));
  }

  @Test
  void a_link_to_welcome_by_is_on_the_log_before_it_exists_and_good_for_a_day() {
    String token = links.welcome(tokens, person, doors.account);
    assertThat(doors.watch.calls()).containsSubsequence("AuditLog.append", "PasswordLinks.offer");
    assertThat(doors.lastEntry().account()).contains(doors.account);
    assertThat(doors.lastEntry().subject()).isEqualTo("person:" + person);
    Instant end = doors.clock.instant().plus(Duration.ofDays(1));
    assertThat(doors.passwordLinks.take(LinkTokens.hash(token), doors.clock.instant()))
        .contains(new Taken(person, end));
  }

  @Test
  void the_id_of_a_command_cannot_be_guessed_from_the_hash_of_its_record() {
    links.recover(tokens, person, doors.account);
    String first = doors.lastEntry().request().requestId();
    links.recover(tokens, person, doors.account);
    assertThat(first).matches("[0-9a-f]{24}");
    assertThat(doors.lastEntry().request().requestId()).isNotEqualTo(first);
  }

  @Test
  void a_lost_factor_is_removed_once_that_is_on_the_log() {
    LostFactors lost = doors.watch.over(LostFactors.class, removed::add);
    String token = links.recover(tokens, person, doors.account, lost);
    assertThat(doors.watch.calls())
        .containsSubsequence(
            "AuditLog.append", "LostFactors.remove", "AuditLog.append", "PasswordLinks.offer");
    assertThat(removed).containsExactly(person);
    assertThat(doors.auditLog.records())
        .extracting(record -> record.entry().action())
        .endsWith(AuditAction.FACTOR_REMOVE, AuditAction.PASSWORD_RESET);
    assertThat(doors.passwordLinks.take(LinkTokens.hash(token), doors.clock.instant())).isPresent();
  }

  @Test
  void without_a_record_no_factor_is_removed() {
    doors.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> links.recover(tokens, person, doors.account, removed::add))
        .isInstanceOf(Outage.class);
    assertThat(removed).isEmpty();
  }

  @Test
  void a_first_person_s_link_is_on_the_log_before_it_exists() {
    String token = links.bootstrap(doors.tokens);
    assertThat(doors.watch.calls())
        .containsSubsequence("AuditLog.append", "FirstPersonLinks.offer");
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.PERSON_ADD);
    assertThat(doors.links.take(LinkTokens.hash(token), doors.clock.instant())).isTrue();
    assertThat(links.bootstrapCustomer(doors.tokens)).doesNotStartWith("staff.");
    assertThat(doors.lastEntry().detail()).isEqualTo("bootstrap --customer");
  }

  @Test
  void without_a_record_there_is_no_link() {
    doors.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> links.recover(tokens, person, doors.account))
        .isInstanceOf(Outage.class);
    doors.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> links.bootstrap(doors.tokens)).isInstanceOf(Outage.class);
    assertThat(doors.watch.calls()).doesNotContain("PasswordLinks.offer", "FirstPersonLinks.offer");
  }
}
