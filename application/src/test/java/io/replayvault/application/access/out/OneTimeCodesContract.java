package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.keys.SecretBytes;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link OneTimeCodes} promises. */
public abstract class OneTimeCodesContract {
  private static final SecretBytes RFC_SECRET =
      SecretBytes.copyOf("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  /** The codes under test. */
  protected abstract OneTimeCodes codes();

  /** RFC 6238 appendix B, of whose eight digits the last six are ours. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void the_codes_are_those_of_the_rfc(long seconds, String code) {
    assertThat(codes().code(RFC_SECRET, seconds / 30)).isEqualTo(code);
  }

  /** RFC 4226 appendix D. */
  @ParameterizedTest
  @CsvSource({"0, 755224", "1, 287082", "2, 359152", "5, 254676", "9, 520489"})
  void the_counter_s_codes_are_those_of_the_rfc_before_it(long step, String code) {
    assertThat(codes().code(RFC_SECRET, step)).isEqualTo(code);
  }
}
