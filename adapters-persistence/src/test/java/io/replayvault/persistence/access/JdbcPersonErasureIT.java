package io.replayvault.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.PersonErasure;
import io.replayvault.application.access.out.PersonErasureContract;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.persistence.database.FreshDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is forgotten stands by name in no table. */
final class JdbcPersonErasureIT extends PersonErasureContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$of-a-test");
  private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

  @Override
  protected PersonErasure erasure() {
    return new JdbcPersonErasure(database.application());
  }

  @Override
  protected People people() {
    return new JpaPeople(database.factory());
  }

  @Override
  protected AccountPeople accountPeople() {
    return new JpaPeople(database.factory());
  }

  @Override
  protected SignIns signIns() {
    return new JpaSignIns(database.factory());
  }

  @Test
  void no_table_holds_the_name_the_address_or_what_was_written_about_them() throws SQLException {
    Person person =
        new Person(
            Fresh.person(),
            Fresh.account(),
            "Wanda Forgetmenot",
            Fresh.email(),
            Role.ADMIN_USER,
            new Scope.WholeAccount(),
            Standing.contact());
    people().add(person, HASH);
    leaveTraces(person);
    List<String> told = List.of("Forgetmenot", person.email().value(), "likes roses");
    assertThat(holding(told)).as("what has to go is there").hasSizeGreaterThan(4);
    erasure().erase(person.id(), HASH, NOW);
    assertThat(holding(told)).isEmpty();
    String id = person.id().value();
    assertThat(database.query("select id from person where id = '" + id + "'")).hasSize(1);
    assertThat(
            database.query(
                "select id from service_token where maker_id = '"
                    + id
                    + "' and revoked_at is null"))
        .isEmpty();
    assertThat(
            database.query(
                "select id from person_request where state = 'OPEN' and person_id = '" + id + "'"))
        .isEmpty();
    for (String table : List.of("person_letter", "person_known", "factor_demand")) {
      assertThat(database.query("select 1 from " + table + " where person_id = '" + id + "'"))
          .as(table)
          .isEmpty();
    }
  }

  /** Rows that name the person in every table that can. */
  private static void leaveTraces(Person person) throws SQLException {
    String id = person.id().value();
    String account = person.account().value();
    String email = person.email().value();
    String other = Fresh.person().value();
    for (String sql :
        List.of(
            request("rq1", account, other, "ADD", "null", "'Wanda Forgetmenot'", quoted(email)),
            request("rq2", account, other, "REVOKE", quoted(id), "null", "null"),
            request("rq3", account, id, "REVOKE", quoted(other), "null", "null"),
            """
            insert into service_token (id, account_id, maker_id, name, permissions, whole_account,
              token_hash, made_at, expires_at)
            values ('%s', '%s', '%s', 'Forgetmenot nightly', '{}', true, sha256('x'), now(), now())
            """
                .formatted(fresh(), account, id),
            "insert into invitation values ('%s', '%s', 'RESET', 0, now(), now())"
                .formatted(id, email),
            """
            insert into passkey (id, person_id, account_id, name, public_key, backup_eligible,
              sign_count, registered_at)
            values ('%s', '%s', '%s', 'Forgetmenot''s key', 'x', false, 0, now())
            """
                .formatted(fresh(), id, account),
            "insert into break_glass_notice values ('%s', '%s', now(), now())"
                .formatted(fresh(), email),
            """
            insert into person_letter (person_id, account_id, news, about, kept_at, due_at)
            values ('%s', '%s', 'NEW_PLACE', '198.51.100.*', now(), now())
            """
                .formatted(id, account),
            "insert into person_known values ('%s', 'place 198.51.100.*', now())".formatted(id),
            "insert into factor_demand values ('%s', now())".formatted(id))) {
      database.execute(sql);
    }
  }

  private static String request(
      String no, String account, String by, String kind, String whom, String name, String email) {
    return """
        insert into person_request (id, account_id, requested_by, requested_at, kind, person_id, name,
          email, reason, state)
        values ('%s', '%s', '%s', now(), '%s', %s, %s, %s, 'likes roses', 'OPEN')
        """
        .formatted(no + fresh(), account, by, kind, whom, name, email);
  }

  private static String quoted(String text) {
    return "'" + text + "'";
  }

  private static String fresh() {
    PersonId id = Fresh.person();
    return id.value();
  }

  /** The tables of which some row holds one of the texts. */
  private static List<String> holding(List<String> texts) throws SQLException {
    List<String> holding = new ArrayList<>();
    for (String table :
        database.query(
            "select table_name from information_schema.tables where table_schema = 'public'")) {
      for (String text : texts) {
        if (!database
            .query("select 1 from %s t where t::text like '%%%s%%'".formatted(table, text))
            .isEmpty()) {
          holding.add(table + " " + text);
        }
      }
    }
    return holding;
  }
}
