package io.replayvault.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.PeopleContract;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.persistence.database.FreshDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaPeopleIT extends PeopleContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected People nobody() {
    return new JpaPeople(database.factory());
  }

  /** Clause H5: else a guest whom their own account revokes is at home where they are kept out. */
  @Test
  void whom_an_alert_keeps_out_of_an_account_begins_there_only_once_it_is_acknowledged()
      throws SQLException {
    People people = nobody();
    Person person =
        new Person(
            Fresh.person(),
            Fresh.account(),
            "Ann",
            Fresh.email(),
            Role.STANDARD_USER,
            new Scope.WholeAccount());
    people.add(person, new PasswordHash("$argon2id$v=19$of-a-test"));
    AccountId other = Fresh.account();
    database.execute(
        """
        insert into membership (person_id, account_id, name, role, whole_account, state, is_default)
        values ('%1$s', '%2$s', 'Ann', 'STANDARD_USER', true, 'ACTIVE', false);
        update membership set state = 'REVOKED' where person_id = '%1$s' and is_default
        """
            .formatted(person.id(), other));
    assertThat(people.find(person.id()).orElseThrow().account()).isEqualTo(other);
    database.execute(
        """
        insert into security_alert (account_id, id, sequence, rule, severity, person_id, at, reason,
          records, response)
        values ('%2$s', 'an-alert', 1, 'NEW_PLACE', 'HIGH', '%1$s', now(), '', '', 'LOCK')
        """
            .formatted(person.id(), other));
    assertThat(people.find(person.id()).orElseThrow().isActive()).isFalse();
    assertThat(people.byEmail(person.email())).isEmpty();
    database.execute("update security_alert set acknowledged_by = 'somebody'");
    assertThat(people.find(person.id()).orElseThrow().account()).isEqualTo(other);
  }
}
