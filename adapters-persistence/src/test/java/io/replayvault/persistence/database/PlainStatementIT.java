package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replayvault.application.session.out.IndexUnavailable;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PlainStatementIT {
  private static final PlainStatement ADD =
      PlainStatement.of("insert into counted (id, value, text) values (?2, ?1, 'v' || ?2)");

  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @BeforeEach
  void makeTable() throws SQLException {
    database.execute("create table counted (id integer primary key, value integer, text text)");
    database.execute("grant insert on counted to " + PostgresServer.APPLICATION);
  }

  @Test
  void parameters_are_told_by_number_and_each_may_stand_twice() throws SQLException {
    assertThat(run(70, 7)).isEqualTo(1);
    assertThat(database.query("select id || ' ' || value || ' ' || text from counted"))
        .containsExactly("7 70 v7");
  }

  @Test
  void it_belongs_to_the_transaction_in_which_it_runs() throws SQLException {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                transactions()
                    .change(
                        manager -> {
                          ADD.run(manager, 70, 7);
                          throw new IllegalStateException("changed its mind");
                        }));
    assertThat(database.query("select id from counted")).isEmpty();
  }

  @Test
  void a_row_that_breaks_a_constraint_is_refused_without_its_values() {
    run(70, 7);
    assertThatIllegalStateException()
        .isThrownBy(() -> run(71, 7))
        .withMessage("the database refused a row, SQLSTATE 23505");
  }

  @Test
  void too_few_values_and_too_many_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> run(70));
    assertThatIllegalArgumentException().isThrownBy(() -> run(70, 7, 1));
  }

  private int run(Object... values) {
    return transactions().write(manager -> ran(manager, values));
  }

  private static int ran(EntityManager manager, Object... values) {
    return ADD.run(manager, values);
  }

  private Transactions transactions() {
    return new Transactions(database.factory(), IndexUnavailable::new);
  }
}
