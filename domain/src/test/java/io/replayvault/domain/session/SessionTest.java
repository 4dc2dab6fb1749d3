package io.replayvault.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.consent.ConsentMethod;
import io.replayvault.domain.consent.ConsentReceipt;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SessionTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  @Test
  void is_recorded_under_a_published_policy() {
    assertThat(session(1, "ab".repeat(32)).policyVersion()).isEqualTo(1);
    assertThatThrownBy(() -> session(0, "ab".repeat(32)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "customer-42", "jane@doe.example", "ABABABABABABABABABABABABABABABAB"})
  void never_keeps_a_visitors_id_in_place_of_its_hash(String id) {
    assertThatThrownBy(() -> session(1, id)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Session session(int policyVersion, String visitorHash) {
    return new Session(
        new SessionId("s1"),
        new AccountId("a1"),
        new SiteId("w1"),
        NOW,
        NOW.plus(Session.LONGEST),
        policyVersion,
        new ConsentReceipt(NOW, ConsentMethod.API, false, false),
        new ClientFacts("Firefox 156", "Linux", DeviceKind.DESKTOP, new Viewport(0, 0)),
        visitorHash,
        true);
  }
}
