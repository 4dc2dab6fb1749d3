package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nodes of the previous version work on the tables of this one, with the privileges that this one
 * grants; so that a deployment is upgraded node by node.
 */
final class PreviousVersionIT {
  private static final int FEWEST = 10;

  @RegisterExtension final FreshDatabase main = FreshDatabase.main();
  @RegisterExtension final FreshDatabase keys = FreshDatabase.keys();

  @ParameterizedTest
  @EnumSource
  void every_statement_of_the_previous_version_would_run(Migrations migrations) throws Exception {
    RecordedStatements statements = RecordedStatements.of(migrations);
    assertThat(statements.all()).hasSizeGreaterThan(FEWEST);
    assertThat(statements.refusedBy(application(migrations))).isEmpty();
  }

  /** The counter-proof: what a migration must not do is seen. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table segment rename column digest to fingerprint",
        "alter table recorded_session drop column visitor_hash cascade",
        "alter table sign_in_history drop constraint sign_in_history_pkey",
        "alter table recorded_session alter column merge_fence drop default,"
            + " alter column merge_fence type text",
        "drop table session_label",
        "revoke update (last) on audit_counter from replayvault"
      })
  void a_change_that_breaks_the_previous_version_is_seen(String change)
      throws SQLException, IOException {
    main.execute(change);
    assertThat(RecordedStatements.of(Migrations.MAIN).refusedBy(application(Migrations.MAIN)))
        .isNotEmpty();
  }

  /** Whichever is taken away, some statement is refused: none is granted without need. */
  @ParameterizedTest
  @EnumSource
  void each_privilege_is_needed(Migrations migrations) throws SQLException, IOException {
    RecordedStatements statements = RecordedStatements.of(migrations);
    List<GrantedPrivilege> granted = GrantedPrivilege.of(migrations);
    assertThat(granted).hasSizeGreaterThan(FEWEST / 2);
    for (GrantedPrivilege each : granted) {
      database(migrations).execute(each.revocation());
      assertThat(statements.refusedBy(application(migrations)))
          .as(each.toString())
          .anyMatch(problem -> problem.startsWith("42501"));
      database(migrations).execute(each.grant());
    }
  }

  private DataSource application(Migrations migrations) {
    return database(migrations).application();
  }

  private FreshDatabase database(Migrations migrations) {
    return switch (migrations) {
      case MAIN -> main;
      case KEYS -> keys;
    };
  }
}
