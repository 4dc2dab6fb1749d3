package io.replayvault.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProofRunnerTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ProofRunner runner =
      new ProofRunner(new PrintStream(printed, true, StandardCharsets.UTF_8));

  @Test
  void the_list_names_each_proof_with_its_usual_time() {
    assertThat(runner.run(List.of("--list"))).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("recorded-session")
        .contains("usually");
  }

  @Test
  void an_unknown_proof_is_an_error_that_names_the_mend() {
    assertThat(runner.run(List.of("nonsense"))).isEqualTo(2);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("--list");
  }

  @Test
  void a_row_says_whether_its_claim_holds() {
    assertThat(new Row("a", "F1", 1, "0", "0", true).line()).endsWith("ok");
    assertThat(new Row("a", "F1", 1, "1", "0", false).line()).endsWith("falls short");
  }
}
