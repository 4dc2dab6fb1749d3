package io.replayvault.launch;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link Readiness} tells an operator of an application that did not start. */
final class ReadinessTest {
  private static final String THROWN =
      "{\"message\":\"FFDC1015I: An FFDC Incident has been created: \\\"%s"
          + " com.ibm.ws.app.manager.module 142\\\" at ffdc_1.log\"}";
  private static final String FAILED = "{\"code\":\"CWWKZ0002E\"}";

  @TempDir Path folder;

  @Test
  void our_own_reason_is_told_as_it_was_written() throws IOException {
    assertTold(
        "com.ibm.ws.container.service.state.StateChangeException: java.lang.IllegalStateException:"
            + " REPLAYVAULT_SEGMENTS s3:\\/\\/a\\/b cannot be used",
        "REPLAYVAULT_SEGMENTS s3://a/b cannot be used");
  }

  @Test
  void what_is_not_ours_keeps_its_name() throws IOException {
    assertTold(
        "com.ibm.ws.container.service.state.StateChangeException:"
            + " java.lang.NullPointerException: no name",
        "java.lang.NullPointerException: no name");
  }

  private void assertTold(String thrown, String told) throws IOException {
    Path messages =
        Files.writeString(
            folder.resolve("messages.log"), THROWN.formatted(thrown) + "\n" + FAILED + "\n");
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    assertThatExceptionOfType(LaunchRefused.class)
        .isThrownBy(() -> new Readiness(closed, messages).await(Duration.ofSeconds(20)))
        .withMessage("the application did not start: " + told);
  }
}
