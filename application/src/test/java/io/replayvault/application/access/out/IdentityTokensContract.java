package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.application.access.out.IdentityTokens.VerificationKey;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.keys.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link IdentityTokens} promises. Each test is one sentence of its Javadoc. */
public abstract class IdentityTokensContract {
  private static final Instant ISSUED = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant EXPIRES = ISSUED.plusSeconds(600);
  private static final KeyPair PAIR = pair();
  private static final SecretBytes PRIVATE_KEY = SecretBytes.copyOf(PAIR.getPrivate().getEncoded());

  /** The tokens under test. */
  protected abstract IdentityTokens tokens();

  @Test
  void a_token_is_signed_by_the_named_key() throws GeneralSecurityException {
    String[] parts = issue().split("\\.", -1);
    assertThat(parts).hasSize(3);
    assertThat(decoded(parts[0])).contains("\"alg\":\"ES256\"", "\"kid\":\"key-1\"");
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(PAIR.getPublic());
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
  }

  @Test
  void a_token_says_who_by_which_sign_in_and_until_when() {
    String claims = decoded(issue().split("\\.", -1)[1]);
    assertThat(claims)
        .contains(
            "\"sub\":\"person-1\"",
            "\"upn\":\"person-1\"",
            "\"jti\":\"sign-in-1\"",
            "\"iat\":" + ISSUED.getEpochSecond(),
            "\"exp\":" + EXPIRES.getEpochSecond(),
            "\"iss\":\"replayvault\"");
  }

  @Test
  void a_token_expires_after_it_was_issued() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                tokens()
                    .issue(
                        "key-1",
                        PRIVATE_KEY,
                        new PersonId("person-1"),
                        new SignInId("sign-in-1"),
                        ISSUED,
                        ISSUED));
  }

  @Test
  void the_key_set_names_every_key() {
    String set =
        tokens()
            .keySet(
                List.of(
                    new VerificationKey("key-1", PAIR.getPublic().getEncoded()),
                    new VerificationKey("key-2", pair().getPublic().getEncoded())));
    assertThat(set)
        .contains("\"keys\"", "\"kid\":\"key-1\"", "\"kid\":\"key-2\"", "\"use\":\"sig\"");
  }

  @Test
  void the_key_set_holds_public_parts_only() {
    String set =
        tokens().keySet(List.of(new VerificationKey("key-1", PAIR.getPublic().getEncoded())));
    byte[] scalar = ((ECPrivateKey) PAIR.getPrivate()).getS().toByteArray();
    assertThat(set)
        .doesNotContain("\"d\"")
        .doesNotContain(Base64.getUrlEncoder().withoutPadding().encodeToString(scalar));
  }

  @Test
  void no_keys_make_an_empty_set() {
    assertThat(tokens().keySet(List.of())).isEqualTo("{\"keys\":[]}");
  }

  private String issue() {
    return tokens()
        .issue(
            "key-1",
            PRIVATE_KEY,
            new PersonId("person-1"),
            new SignInId("sign-in-1"),
            ISSUED,
            EXPIRES);
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
