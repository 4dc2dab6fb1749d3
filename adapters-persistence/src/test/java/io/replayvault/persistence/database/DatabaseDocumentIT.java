package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code docs/formats/database.md} names every table and every column that there is. */
final class DatabaseDocumentIT {
  private static final String COLUMNS =
      "select table_name || ' ' || column_name from information_schema.columns"
          + " where table_schema = 'public' and table_name <> 'flyway_schema_history'";

  @RegisterExtension static final FreshDatabase main = FreshDatabase.main();
  @RegisterExtension static final FreshDatabase keys = FreshDatabase.keys();

  @Test
  void every_column_stands_in_the_document_behind_its_table() throws IOException, SQLException {
    String document = Files.readString(Path.of("../docs/formats/database.md"));
    for (FreshDatabase database : new FreshDatabase[] {main, keys}) {
      assertThat(database.query(COLUMNS))
          .isNotEmpty()
          .allSatisfy(
              column -> {
                String[] name = column.split(" ", 2);
                int table = document.indexOf("| `" + name[0] + "` |");
                assertThat(table).as(name[0]).isPositive();
                assertThat(document.indexOf("`" + name[1] + "`", table))
                    .as(column)
                    .isGreaterThan(table);
              });
    }
  }
}
