package io.replayvault.persistence.access;

import static io.replayvault.application.fixtures.Persons.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.PasswordLinks;
import io.replayvault.application.access.out.PasswordLinksContract;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.persistence.access.JdbcPasswordLinks.Holder;
import io.replayvault.persistence.database.FreshDatabase;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcPasswordLinksIT extends PasswordLinksContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected PasswordLinks links() {
    return new JdbcPasswordLinks(database.application());
  }

  @Test
  void a_link_that_a_command_offers_is_taken_by_a_node() {
    byte[] token = Fresh.digest();
    Instant now = Instant.parse("2026-11-27T09:00:00Z");
    links().offer(Fresh.person(), token, now.plusSeconds(60));
    assertThat(new JpaPasswordLinks(database.factory()).take(token, now)).isPresent();
  }

  @Test
  void it_finds_who_signs_in_by_an_address() {
    JdbcPasswordLinks links = new JdbcPasswordLinks(database.application());
    Person person = aPerson();
    new JpaPeople(database.factory()).add(person, new PasswordHash("$argon2id$v=19$of-a-test"));
    assertThat(links.holderOf(person.email())).contains(new Holder(person.id(), person.account()));
    assertThat(links.holderOf(Fresh.email())).isEmpty();
  }
}
