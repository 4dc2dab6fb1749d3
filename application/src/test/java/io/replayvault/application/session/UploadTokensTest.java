package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.keys.out.SimpleKeyedHash;
import io.replayvault.domain.session.Session;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UploadTokensTest {
  private final KeyRoom room = new KeyRoom();
  private final UploadTokens tokens = tokens();
  private final Session session = Sessions.aSession();
  private final String token = tokens.issue(session);

  @Test
  void a_token_is_good_on_every_node_until_its_session_expires() {
    assertThat(tokens().isGood(session, token)).isTrue();
    room.clock.move(Session.LONGEST.minusMillis(1));
    assertThat(tokens.isGood(session, token)).isTrue();
    room.clock.move(Duration.ofMillis(1));
    assertThat(tokens.isGood(session, token)).isFalse();
  }

  @Test
  void a_token_with_any_bit_flipped_is_worth_nothing() {
    byte[] bytes = Base64.getUrlDecoder().decode(token);
    assertThat(bytes).hasSize(40);
    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(tokens.isGood(session, encoded(flipped))).as("bit %s", bit).isFalse();
    }
  }

  @Test
  void a_token_of_any_other_length_is_worth_nothing() {
    for (int length = 0; length < token.length(); length++) {
      assertThat(tokens.isGood(session, token.substring(0, length))).isFalse();
    }
    assertThat(tokens.isGood(session, token + "A")).isFalse();
    assertThat(tokens.isGood(session, token.repeat(100_000))).isFalse();
  }

  @Test
  void a_token_has_one_spelling_only() {
    assertThat(tokens.isGood(session, token + "==")).isFalse();
    char last = token.charAt(token.length() - 1);
    String unusedBits = token.substring(0, token.length() - 1) + (char) (last + 1);
    assertThat(Base64.getUrlDecoder().decode(unusedBits))
        .isEqualTo(Base64.getUrlDecoder().decode(token));
    assertThat(tokens.isGood(session, unusedBits)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "%", "\u0000", "é", "\ud800"})
  void what_is_no_token_is_worth_nothing(String text) {
    assertThat(tokens.isGood(session, text)).isFalse();
  }

  @Test
  void a_token_opens_no_other_session() {
    Session ofSameSite = Sessions.aSession(session.account(), session.site(), Sessions.START);
    assertThat(tokens.isGood(ofSameSite, token)).isFalse();
  }

  @Test
  void a_token_opens_no_session_of_the_same_name_in_another_account() {
    Session foreign =
        new Session(
            session.id(),
            Fresh.account(),
            session.site(),
            session.startedAt(),
            session.expiresAt(),
            session.policyVersion(),
            session.consent(),
            session.client(),
            session.visitorHash(),
            session.vouched());
    assertThat(tokens.isGood(foreign, token)).isFalse();
  }

  private UploadTokens tokens() {
    return new UploadTokens(room.accountKeys(), new SimpleKeyedHash(), room.clock);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
