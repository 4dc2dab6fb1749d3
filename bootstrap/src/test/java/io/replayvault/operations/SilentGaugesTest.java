package io.replayvault.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.system.BuiltProduct;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An alert on what no node can tell any more: NaN compares with nothing, and what is absent too.
 */
final class SilentGaugesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "replayvault_audit_unsealed_seconds",
        "replayvault_audit_unpublished_seconds",
        "replayvault_audit_tampered"
      })
  void no_number_of_the_audit_log_is_an_alert_too(String gauge) throws IOException {
    String alerts =
        Files.readString(
            BuiltProduct.checkout().resolve("docs/deploy/prometheus/replayvault-alerts.yaml"));
    assertThat(alerts)
        .contains("max by (job) (" + gauge + ") > ")
        .contains("or max by (job) (" + gauge + " != " + gauge + ")")
        .contains("or absent(" + gauge + ")");
  }
}
