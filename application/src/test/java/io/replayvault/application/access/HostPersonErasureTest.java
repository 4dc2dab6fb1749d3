package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.out.InMemoryPersonErasure;
import io.replayvault.application.access.out.PersonErasure;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.password.PasswordHash;
import org.junit.jupiter.api.Test;

/** Clause F3: the log keeps who by a pseudonym, and nothing else keeps their name. */
final class HostPersonErasureTest {
  private final Doors doors = new Doors();
  private final Person person =
      Callers.person(doors.account, Role.STANDARD_USER, new Scope.WholeAccount());
  private final HostPersonErasure host =
      new HostPersonErasure(
          doors.watch.over(
              PersonErasure.class, new InMemoryPersonErasure(doors.peopleInMemory, doors.signIns)),
          doors.hasher,
          doors.log,
          doors.keyRoom.chance,
          doors.clock);

  HostPersonErasureTest() {
    doors.people.add(person, new PasswordHash("x"));
  }

  @Test
  void who_is_forgotten_is_so_once_that_is_on_the_accounts_log() {
    assertThat(host.erase(person.id())).containsExactly(doors.account);
    assertThat(doors.watch.calls()).containsSubsequence("AuditLog.append", "PersonErasure.erase");
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.PERSON_ERASE);
    assertThat(doors.lastEntry().subject()).isEqualTo("person:" + person.id());
    assertThat(doors.lastEntry().toString()).doesNotContain(person.name(), person.email().value());
    assertThat(doors.people.find(person.id()).orElseThrow().name()).isEqualTo(PersonErasure.NAME);
  }

  @Test
  void nobody_is_forgotten_while_the_log_is_away() {
    doors.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> host.erase(person.id())).isInstanceOf(Outage.class);
    assertThat(doors.people.find(person.id())).contains(person);
  }
}
