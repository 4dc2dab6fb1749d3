package io.replayvault.launch.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.bootstrap.configuration.tls.PemFiles;
import io.replayvault.bootstrap.configuration.tls.Pkcs12Files;
import io.replayvault.tls.Issued;
import io.replayvault.tls.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server reads, when the operator's files change under it. */
final class CertificateWatchTest {

  @TempDir static Path issuerFolder;

  private static Issued first;
  private static Issued second;

  @TempDir Path folder;
  @TempDir Path operator;

  private final List<String> said = new ArrayList<>();
  private Instant now = Instant.now().plus(Duration.ofSeconds(5));
  private CertificateWatch watch;

  @BeforeAll
  static void issue() {
    TestCertificates issuer = TestCertificates.in(issuerFolder);
    first = issuer.issue("first");
    second = issuer.issue("second");
  }

  @BeforeEach
  void start() {
    first.writePem(crt(), key());
    InstantSource clock = () -> now;
    watch =
        CertificateWatch.of(
            new PemFiles(crt(), key(), Optional.empty()), folder.resolve("run"), clock, said::add);
  }

  @AfterEach
  void stop() {
    watch.close();
  }

  @Test
  void what_the_server_reads_is_its_owners_alone_and_goes_with_it() throws IOException {
    assertThat(served()).isEqualTo(first.certificate());
    assertThat(mode(folder.resolve("run"))).isEqualTo("rwx------");
    assertThat(mode(watch.keyStore().file())).isEqualTo("rw-------");
    assertThat(watch.keyStore().toString()).doesNotContain(watch.keyStore().password());
    watch.close();
    assertThat(watch.keyStore().file()).doesNotExist();
  }

  @Test
  void a_new_certificate_is_taken_once() throws IOException {
    second.writePem(crt(), key());
    watch.look();
    watch.look();

    assertThat(served()).isEqualTo(second.certificate());
    assertThat(said).singleElement().asString().startsWith("new certificate taken, good until ");
  }

  @Test
  void a_new_pkcs12_file_is_taken_too() throws IOException {
    Path file = operator.resolve("tls.p12");
    Path password = operator.resolve("tls-password");
    first.writePkcs12(file, password, "a password of one file");
    try (CertificateWatch ofOne =
        CertificateWatch.of(
            new Pkcs12Files(file, password), folder.resolve("one"), () -> now, said::add)) {
      assertThat(served(ofOne)).isEqualTo(first.certificate());
      Path next = operator.resolve("next.p12");
      second.writePkcs12(next, operator.resolve("next-password"), "a password of one file");
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
      ofOne.look();
      assertThat(served(ofOne)).isEqualTo(second.certificate());
    }
  }

  @Test
  void nothing_is_written_while_nothing_changes() throws IOException {
    byte[] before = Files.readAllBytes(watch.keyStore().file());
    watch.look();

    assertThat(Files.readAllBytes(watch.keyStore().file())).isEqualTo(before);
    assertThat(said).isEmpty();
  }

  @Test
  void a_half_written_file_leaves_the_old_one_in_use_and_is_said_once() throws IOException {
    second.writePem(crt(), key());
    byte[] whole = Files.readAllBytes(crt());
    Files.write(crt(), Arrays.copyOf(whole, whole.length / 2));
    watch.look();
    watch.look();
    assertThat(served()).isEqualTo(first.certificate());
    assertThat(said)
        .containsExactly(
            "the old certificate stays in use: REPLAYVAULT_TLS_CERTIFICATE is not whole PEM: write"
                + " the whole file again");

    Files.write(crt(), whole);
    watch.look();
    assertThat(served()).isEqualTo(second.certificate());
  }

  @Test
  void a_certificate_without_its_key_waits_for_it() throws IOException {
    Issued.writeSecret(crt(), Issued.pem(second.chain()));
    watch.look();
    assertThat(served()).isEqualTo(first.certificate());

    second.writePem(crt(), key());
    watch.look();
    assertThat(served()).isEqualTo(second.certificate());
  }

  @Test
  void a_certificate_that_is_not_good_yet_is_taken_when_it_is() throws IOException {
    second.writePem(crt(), key());
    Instant whenGood = now;
    now = second.certificate().getNotBefore().toInstant().minusSeconds(60);
    watch.look();
    watch.look();
    assertThat(served()).isEqualTo(first.certificate());
    assertThat(said).hasSize(1);

    now = whenGood;
    watch.look();
    assertThat(served()).isEqualTo(second.certificate());
  }

  @Test
  void a_missing_or_ended_certificate_leaves_the_old_one_in_use() throws IOException {
    Files.delete(key());
    watch.look();
    now = Instant.now().plus(Duration.ofDays(31));
    second.writePem(crt(), key());
    watch.look();

    assertThat(served()).isEqualTo(first.certificate());
    assertThat(said).hasSize(2).last().asString().contains("REPLAYVAULT_TLS_CERTIFICATE has ended");
  }

  private X509Certificate served() {
    return served(watch);
  }

  private X509Certificate served(CertificateWatch by) {
    Path password = operator.resolve("served-password");
    Issued.writeSecret(password, by.keyStore().password());
    return new Pkcs12Files(by.keyStore().file(), password).read().certificate();
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private Path crt() {
    return operator.resolve("tls.crt");
  }

  private Path key() {
    return operator.resolve("tls.key");
  }
}
