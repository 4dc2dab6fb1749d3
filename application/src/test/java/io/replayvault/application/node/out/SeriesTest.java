package io.replayvault.application.node.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.application.fixtures.Fresh;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SeriesTest {
  /** Labels say what kind of thing it was, never whose. */
  private static final Set<String> LABELS = Set.of("reason", "outcome", "task", "database");

  @Test
  void no_measure_has_a_label_for_whose_it_is() {
    assertThat(Arrays.stream(Measure.values()).flatMap(measure -> measure.label().stream()))
        .isNotEmpty()
        .allMatch(LABELS::contains);
  }

  @Test
  void nothing_that_names_somebody_becomes_a_labels_value() {
    for (String whose :
        List.of(
            Fresh.account().value(),
            Fresh.site().value(),
            Fresh.session().value(),
            "https://shop.example",
            "ada@example.com",
            "10.0.0.4",
            "Ada Lovelace",
            "")) {
      assertThatIllegalArgumentException().isThrownBy(() -> Measure.REFUSALS.of(whose));
    }
    assertThat(Measure.REFUSALS.of("site-busy").value()).contains("site-busy");
  }

  @Test
  void a_value_is_there_exactly_where_the_measure_has_a_label() {
    assertThatIllegalArgumentException().isThrownBy(Measure.REFUSALS::series);
    assertThatIllegalArgumentException().isThrownBy(() -> Measure.UPLOAD.of("slow"));
  }

  @Test
  void every_name_is_one_that_prometheus_takes() {
    assertThat(Measure.values()).allMatch(each -> each.id().matches("replayvault_[a-z_]+[a-z]"));
  }
}
