package io.replayvault.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.node.out.Measure;
import org.junit.jupiter.api.Test;

/** Every measure is in {@code docs/operations.md}, and nothing else is called one there. */
@Adr(40)
final class MeasuresDocumentedTest {
  private static final String OPERATIONS = "docs/operations.md";

  @Test
  void every_measure_is_documented_with_its_label() {
    String text = Checkout.read(OPERATIONS);
    for (Measure measure : Measure.values()) {
      String label = measure.label().map(name -> "`" + name + "`").orElse("–");
      assertThat(text).contains("| `" + exposed(measure) + "` | " + kind(measure) + " | " + label);
    }
  }

  @Test
  void nothing_else_is_documented_as_one() {
    long rows =
        Checkout.read(OPERATIONS)
            .lines()
            .filter(line -> line.startsWith("| `replayvault_"))
            .count();
    assertThat(rows - 1).as("less the row of what to watch").isEqualTo(Measure.values().length);
  }

  private static String exposed(Measure measure) {
    String name = measure.id() + measure.unit().map(unit -> "_" + unit).orElse("");
    return measure.kind() == Measure.Kind.COUNTER ? name + "_total" : name;
  }

  private static String kind(Measure measure) {
    return switch (measure.kind()) {
      case COUNTER -> "counter";
      case TIMER -> "histogram";
      case GAUGE -> "gauge";
    };
  }
}
