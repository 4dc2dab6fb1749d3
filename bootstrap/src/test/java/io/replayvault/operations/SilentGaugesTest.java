package io.replayvault.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.system.BuiltProduct;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An alert on what no node can tell any more: NaN compares with nothing, and what is absent too.
 */
final class SilentGaugesTest {
  @Test
  void no_place_in_time_is_an_alert_and_so_is_no_number_of_them() throws IOException {
    assertThat(alerts())
        .contains("max by (job) (replayvault_audit_places) < 1")
        .contains("or max by (job) (replayvault_audit_places != replayvault_audit_places)")
        .contains("or absent(replayvault_audit_places)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replayvault_audit_unsealed_seconds",
        "replayvault_audit_unpublished_seconds",
        "replayvault_audit_tampered"
      })
  void no_number_of_the_audit_log_is_an_alert_too(String gauge) throws IOException {
    assertThat(alerts())
        .contains("max by (job) (" + gauge + ") > ")
        .contains("or max by (job) (" + gauge + " != " + gauge + ")")
        .contains("or absent(" + gauge + ")");
  }

  private static String alerts() throws IOException {
    return Files.readString(
        BuiltProduct.checkout().resolve("docs/deploy/prometheus/replayvault-alerts.yaml"));
  }
}
