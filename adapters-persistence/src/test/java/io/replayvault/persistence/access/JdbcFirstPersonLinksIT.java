package io.replayvault.persistence.access;

import static io.replayvault.application.fixtures.Persons.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.FirstPersonLinks;
import io.replayvault.application.access.out.FirstPersonLinksContract;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.persistence.database.FreshDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcFirstPersonLinksIT extends FirstPersonLinksContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected FirstPersonLinks none() {
    return new JdbcFirstPersonLinks(database.application());
  }

  @Test
  void a_link_that_a_command_offers_is_taken_by_a_node() {
    byte[] token = Arrays.copyOf("a link".getBytes(StandardCharsets.UTF_8), 32);
    Instant now = Instant.parse("2026-11-27T09:00:00Z");
    none().offer(token, now.plusSeconds(60));
    assertThat(new JpaFirstPersonLinks(database.factory()).take(token, now)).isTrue();
  }

  @Test
  void it_tells_whether_somebody_is_there() {
    JdbcFirstPersonLinks links = new JdbcFirstPersonLinks(database.application());
    assertThat(links.isSomebodyThere()).isFalse();
    assertThat(links.isCustomerThere()).isFalse();
    new JpaPeople(database.factory())
        .add(
            aPerson().with(Standing.of(Set.of(Duty.OPERATOR))),
            new PasswordHash("$argon2id$v=19$of-a-test"));
    assertThat(links.isSomebodyThere()).isTrue();
    assertThat(links.isCustomerThere()).isFalse();
    new JpaPeople(database.factory()).add(aPerson(), new PasswordHash("$argon2id$v=19$of-a-test"));
    assertThat(links.isCustomerThere()).isTrue();
  }
}
