package io.replayvault.s3.session;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** Credentials by web identity, as a service account has them on EKS. */
final class WebIdentityTest {
  @Test
  void the_sdk_finds_what_exchanges_a_web_identity_for_credentials() {
    assertThatCode(
            () ->
                Class.forName(
                    "software.amazon.awssdk.services.sts.internal"
                        + ".StsWebIdentityCredentialsProviderFactory"))
        .doesNotThrowAnyException();
  }
}
