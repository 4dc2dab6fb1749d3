package io.replayvault.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.access.Totp;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.kms.access.HmacOneTimeCodes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AuthenticatorAppTest {
  /** The secret of RFC 6238 appendix B. */
  private static final String SECRET = "12345678901234567890";

  private static final String BASE32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  @Test
  void it_shows_a_code_that_the_product_computes_too() {
    AuthenticatorApp app = AuthenticatorApp.with(BASE32);
    List<Long> before = Totp.stepsAt(Instant.now());
    String code = app.code();
    assertThat(before.stream().map(AuthenticatorAppTest::codeOf)).contains(code);
    assertThat(app.nextCode()).isNotEqualTo(code);
  }

  private static String codeOf(long step) {
    SecretBytes secret = SecretBytes.copyOf(SECRET.getBytes(StandardCharsets.US_ASCII));
    return new HmacOneTimeCodes().code(secret, step);
  }
}
