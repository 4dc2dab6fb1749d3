package io.replayvault.domain.masking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.consent.ConsentMode;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MaskingPolicyTest {
  private static final SiteKey SITE = new SiteKey("sk_abcdefghijklmnopqrstuvwx");
  private static final Instant ISSUED = Instant.ofEpochMilli(1_795_500_000_000L);
  private static final String STRICTEST =
      "{\"format\":1,\"site\":\"sk_abcdefghijklmnopqrstuvwx\",\"version\":1,\"mode\":\"STRICT\","
          + "\"consent\":{\"mode\":\"OPT_IN\",\"honourGpc\":true,\"honourDnt\":true},"
          + "\"visitorDays\":90,\"idleSeconds\":1800,\"snapshotSeconds\":600,"
          + "\"issuedAt\":1795500000000}";

  @Test
  void the_strictest_policy_is_this_document_to_the_byte() {
    assertThat(MaskingPolicy.strictest(SITE, ISSUED).document())
        .isEqualTo(STRICTEST.getBytes(UTF_8));
  }

  @Test
  void the_document_holds_what_the_policy_says() {
    MaskingPolicy policy =
        new MaskingPolicy(
            SITE,
            Integer.MAX_VALUE,
            MaskingMode.STRICT,
            ConsentMode.SITE_ASSERTS,
            false,
            true,
            400,
            7200,
            3600,
            ISSUED.plusMillis(1));
    assertThat(new String(policy.document(), UTF_8))
        .contains("\"version\":2147483647,", "{\"mode\":\"SITE_ASSERTS\",\"honourGpc\":false,")
        .contains("\"visitorDays\":400,\"idleSeconds\":7200,\"snapshotSeconds\":3600,")
        .endsWith("\"issuedAt\":1795500000001}");
  }

  @Test
  void the_document_is_the_same_on_a_host_that_writes_other_digits() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(MaskingPolicy.strictest(SITE, ISSUED).document())
          .isEqualTo(STRICTEST.getBytes(UTF_8));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 90, 1800, 120",
    "-1, 90, 1800, 120",
    "1, 0, 1800, 120",
    "1, 401, 1800, 120",
    "1, 90, 59, 120",
    "1, 90, 7201, 120",
    "1, 90, 1800, 9",
    "1, 90, 1800, 3601",
  })
  void a_value_beyond_its_bounds_is_refused(int version, int days, int idle, int snapshots) {
    assertThatThrownBy(() -> policy(version, days, idle, snapshots))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 60, 10", "2147483647, 400, 7200, 3600"})
  void a_value_at_its_bounds_is_taken(int version, int days, int idle, int snapshots) {
    assertThat(policy(version, days, idle, snapshots).version()).isEqualTo(version);
  }

  private static MaskingPolicy policy(int version, int days, int idle, int snapshots) {
    return new MaskingPolicy(
        SITE,
        version,
        MaskingMode.STRICT,
        ConsentMode.OPT_IN,
        true,
        true,
        days,
        idle,
        snapshots,
        ISSUED);
  }
}
