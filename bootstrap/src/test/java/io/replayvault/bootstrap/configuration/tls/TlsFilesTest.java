package io.replayvault.bootstrap.configuration.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.tls.Issued;
import io.replayvault.tls.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates and keys in the forms in which issuers hand them out. */
final class TlsFilesTest {

  @TempDir static Path issuerFolder;

  private static TestCertificates issuer;
  private static Issued own;
  private static Issued other;

  @TempDir Path folder;

  @BeforeAll
  static void issue() {
    issuer = TestCertificates.in(issuerFolder);
    own = issuer.issue("own");
    other = issuer.issue("other", "-keyalg", "RSA", "-keysize", "2048");
  }

  @Test
  void pem_and_pkcs12_give_the_same_identity() {
    own.writePem(file("crt"), file("key"));
    own.writePkcs12(file("p12"), file("password"), "p12 password");

    assertThat(pem().read().chain()).isEqualTo(own.chain());
    assertThat(pkcs12().read().chain()).isEqualTo(own.chain());
  }

  @Test
  void an_rsa_key_is_read_too() {
    other.writePem(file("crt"), file("key"));

    assertThat(pem().read().certificate()).isEqualTo(other.certificate());
  }

  @Test
  void an_encrypted_key_opens_with_its_password_only() {
    own.writePem(file("crt"), file("key"));
    own.writeEncryptedKey(file("key"), "the key's own");
    refused(pem(), "replayvault.tls.key.password.file", "is not set");
    Issued.writeSecret(file("password"), "another");
    refused(pemWithPassword(), "replayvault.tls.key.password.file", "does not open the key");
    Issued.writeSecret(file("password"), "the key's own\n");

    assertThat(pemWithPassword().read().certificate()).isEqualTo(own.certificate());
  }

  @Test
  void a_key_of_another_certificate_is_refused() {
    own.writePem(file("crt"), file("key"));
    issuer.issue("third").writePem(file("unused"), file("key"));
    refused(pem(), "replayvault.tls.key", "is not the key of the certificate");
    other.writePem(file("unused"), file("key"));
    refused(pem(), "replayvault.tls.key", "is no EC key");
  }

  @Test
  void an_issuer_before_the_certificate_is_refused() {
    own.writePem(file("crt"), file("key"));
    Issued.writeSecret(file("crt"), Issued.pem(own.chain().reversed()));

    refused(pem(), "replayvault.tls.certificate", "does not begin with the certificate of the key");
  }

  @Test
  void half_a_file_is_refused_wherever_it_ends() throws IOException {
    own.writePem(file("crt"), file("key"));
    byte[] whole = Files.readAllBytes(file("crt"));
    int endOfFirst = Issued.pem(List.of(own.certificate())).length();
    for (int length = 0; length < whole.length - 1; length += 7) {
      Files.write(file("crt"), Arrays.copyOf(whole, length));
      boolean oneWholeCertificate = length >= endOfFirst - 1 && length <= endOfFirst + 10;
      if (!oneWholeCertificate) {
        assertThatThrownBy(() -> pem().read()).isInstanceOf(TlsRefused.class);
      }
    }
    own.writePkcs12(file("p12"), file("password"), "p12 password");
    byte[] store = Files.readAllBytes(file("p12"));
    for (int length = 0; length < store.length; length += 101) {
      Files.write(file("p12"), Arrays.copyOf(store, length));
      assertThatThrownBy(() -> pkcs12().read()).isInstanceOf(TlsRefused.class);
    }
  }

  @Test
  void a_key_in_an_older_form_is_refused_with_the_way_to_convert_it() {
    own.writePem(file("crt"), file("key"));
    Issued.writeSecret(file("key"), Issued.pem("EC PRIVATE KEY", own.key().getEncoded()));

    assertThatThrownBy(() -> pem().read())
        .isInstanceOf(TlsRefused.class)
        .hasMessageContaining("is not in PKCS#8: convert it with openssl pkcs8");
  }

  @Test
  void a_weak_or_misordered_certificate_or_one_for_another_purpose_is_told() {
    assertThat(faults(own.chain(), own)).isEmpty();
    Issued weak = issuer.issue("weak", "-keyalg", "RSA", "-keysize", "1024");
    assertThat(faults(weak.chain(), weak)).singleElement().asString().contains("is a weak");
    Issued client = issuer.issue("client", "-ext", "eku=clientAuth");
    assertThat(faults(client.chain(), client)).singleElement().asString().contains("server's");
    assertThat(faults(List.of(own.certificate(), other.certificate()), own))
        .singleElement()
        .asString()
        .contains("out of order");
  }

  @Test
  void a_certificate_covers_its_names_and_one_label_of_a_wildcard() {
    Issued wild =
        issuer.issue("wild", "-ext", "san=dns:*.example.com,dns:Example.org,ip:127.0.0.1");
    wild.writePem(file("crt"), file("key"));
    CertificateCheck check = new CertificateCheck(pem(), pem().read());

    assertThat(List.of("a.example.com", "EXAMPLE.ORG", "127.0.0.1")).allMatch(check::covers);
    assertThat(List.of("example.com", "a.b.example.com", "wild", "127.0.0.2"))
        .noneMatch(check::covers);
  }

  @Test
  void no_text_holds_the_key() {
    own.writePem(file("crt"), file("key"));

    assertThat(pem().read().toString()).isEqualTo("TlsIdentity[CN=own, key=***]");
  }

  private List<String> faults(List<X509Certificate> chain, Issued key) {
    key.writePem(file("crt"), file("key"));
    Issued.writeSecret(file("crt"), Issued.pem(chain));
    Instant soon = Instant.now().plus(Duration.ofSeconds(5));
    return new CertificateCheck(pem(), pem().read())
        .faults(soon).stream().map(TlsRefused::getMessage).toList();
  }

  private static void refused(TlsFiles files, String property, String reason) {
    assertThatThrownBy(files::read)
        .isInstanceOfSatisfying(
            TlsRefused.class,
            refused -> {
              assertThat(refused.property()).isEqualTo(property);
              assertThat(refused.reason()).isEqualTo(reason);
            });
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private TlsFiles pem() {
    return new PemFiles(file("crt"), file("key"), Optional.empty());
  }

  private TlsFiles pemWithPassword() {
    return new PemFiles(file("crt"), file("key"), Optional.of(file("password")));
  }

  private TlsFiles pkcs12() {
    return new Pkcs12Files(file("p12"), file("password"));
  }
}
