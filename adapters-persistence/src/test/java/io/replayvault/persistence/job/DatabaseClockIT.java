package io.replayvault.persistence.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.replayvault.persistence.database.FreshDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

/** Which time counts for jobs. */
final class DatabaseClockIT {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  /** A function that is found before the server's own stands for a host whose clock is off. */
  @Test
  void it_is_the_databases_and_not_this_hosts() throws SQLException {
    String name = database.query("select current_database()").get(0);
    database.execute("create schema ahead");
    database.execute("grant usage on schema ahead to public");
    database.execute(
        "create function ahead.clock_timestamp() returns timestamptz language sql"
            + " as $$ select pg_catalog.clock_timestamp() + interval '3 hours' $$");
    database.execute("alter database " + name + " set search_path = ahead, pg_catalog, public");
    assertThat(DatabaseClock.of(database.application()).now())
        .isCloseTo(Instant.now().plus(Duration.ofHours(3)), within(5, ChronoUnit.SECONDS));
  }

  @Test
  void it_goes_on_between_two_questions() throws InterruptedException {
    DatabaseClock clock = DatabaseClock.of(database.application());
    Instant before = clock.now();
    Thread.sleep(50);
    assertThat(Duration.between(before, clock.now()))
        .isBetween(Duration.ofMillis(50), Duration.ofSeconds(2));
  }

  @Test
  void a_database_that_cannot_be_asked_at_first_is_said() {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setServerNames(new String[] {"127.0.0.1"});
    nowhere.setPortNumbers(new int[] {1});
    assertThatIllegalStateException().isThrownBy(() -> DatabaseClock.of(nowhere));
  }
}
