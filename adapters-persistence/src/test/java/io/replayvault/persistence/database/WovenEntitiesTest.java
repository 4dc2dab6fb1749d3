package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.junit.jupiter.api.Test;

/** The build wove every entity: the weaver itself only warns when it did not. */
final class WovenEntitiesTest {
  @Test
  void every_listed_entity_is_woven() throws IOException, ClassNotFoundException {
    for (String name : listed()) {
      assertThat(Class.forName(name)).as(name).isAssignableTo(PersistenceWeaved.class);
    }
  }

  @Test
  void every_row_class_is_listed() throws IOException {
    Path sources = Path.of("src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      List<String> rows =
          files
              .map(file -> sources.relativize(file).toString())
              .filter(file -> file.endsWith("Row.java") || file.endsWith("Columns.java"))
              .map(file -> file.replace(".java", "").replace('/', '.'))
              .toList();
      assertThat(rows).isNotEmpty().containsExactlyInAnyOrderElementsOf(listed());
    }
  }

  private static List<String> listed() throws IOException {
    Path units = Path.of("src/main/resources/META-INF/persistence.xml");
    return Files.readAllLines(units).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("<class>"))
        .map(line -> line.replaceAll("</?class>", ""))
        .toList();
  }
}
