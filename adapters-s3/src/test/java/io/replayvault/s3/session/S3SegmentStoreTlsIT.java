package io.replayvault.s3.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreContract;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link S3SegmentStore} against a private server whose certificate an own authority gave. */
final class S3SegmentStoreTlsIT extends SegmentStoreContract {
  private static S3Server server;
  private static S3SegmentStore store;

  @BeforeAll
  static void startServer(@TempDir Path folder) throws IOException, InterruptedException {
    server = S3Proxy.overTls(folder);
    store = server.store("live/");
  }

  @AfterAll
  static void stopServer() {
    store.close();
    server.close();
  }

  @Override
  protected SegmentStore store() {
    return store;
  }

  @Test
  void a_certificate_of_an_authority_that_is_not_trusted_is_refused(@TempDir Path folder)
      throws IOException, InterruptedException {
    assertRefused(Optional.empty(), server.endpoint());
    OwnAuthority other = OwnAuthority.make(folder);
    assertRefused(Optional.of(other.certificate()), server.endpoint());
  }

  @Test
  void a_certificate_for_another_name_is_refused() {
    assertRefused(server.trust(), URI.create("https://localhost:" + server.endpoint().getPort()));
  }

  @Test
  void a_file_without_certificates_is_refused(@TempDir Path folder) throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.pem"));
    Path text = Files.writeString(folder.resolve("text.pem"), "trust everybody");
    for (Path file : new Path[] {empty, text, folder.resolve("absent.pem")}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> S3Trust.of(file))
          .withMessageContaining(file.toString());
    }
  }

  private void assertRefused(Optional<Path> trust, URI endpoint) {
    S3Settings settings =
        new S3Settings(
            S3Server.BUCKET, "", S3Server.REGION, Optional.of(endpoint), S3Encryption.NONE, trust);
    try (S3SegmentStore refused =
        S3SegmentStore.of(settings, server.credentials(), new SeededChance(1))) {
      assertThatExceptionOfType(SegmentStoreUnavailable.class)
          .isThrownBy(() -> refused.write(fresh(), new ByteArrayInputStream(new byte[1]), 1))
          .withStackTraceContaining("SSL");
      assertThat(refused.selfCheck(InstantSource.system()).refusal().orElseThrow())
          .contains("cannot be reached (")
          .doesNotContain("\n");
    }
  }
}
