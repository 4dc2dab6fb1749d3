package io.replayvault.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.audit.out.AuditTree;
import io.replayvault.application.audit.out.AuditTreeContract;
import io.replayvault.persistence.database.FreshDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JpaAuditTreeIT extends AuditTreeContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected AuditTree tree() {
    return new JpaAuditTree(database.factory());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_tile set number = 7",
        "delete from audit_tile",
        "truncate audit_tile",
        "update audit_checkpoint set note = ''",
        "delete from audit_checkpoint",
        "truncate audit_checkpoint"
      })
  void what_was_kept_cannot_be_changed(String sql) {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> database.execute(sql))
        .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }
}
