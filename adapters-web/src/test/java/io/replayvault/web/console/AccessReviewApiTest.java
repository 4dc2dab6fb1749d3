package io.replayvault.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.review.out.AccessReviews.Which;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.review.ReviewCalendar;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** Clause H2 at the edge. */
final class AccessReviewApiTest {
  private final Console console = new Console();
  private final Map<String, String> admin = console.admin();
  private final String month = console.review.idFor("");

  AccessReviewApiTest() throws IOException {}

  @Test
  void a_review_shows_who_had_what_by_name_and_what_was_decided() throws IOException {
    JsonNode before = ConsoleAnswers.json(console.get("access-reviews/" + month, admin));
    assertThat(before.at("/review/waiting").asInt()).isOne();
    assertThat(before.at("/people/0/name").asText()).isEqualTo(console.review.target().name());
    assertThat(before.at("/people/0/held/wholeAccount").asBoolean()).isTrue();
    assertThat(before.at("/people/0/tokens/0/uses").asInt()).isEqualTo(3);
    assertThat(before.at("/visits/0/looks").asInt()).isEqualTo(2);
    assertThat(judge("confirm").getStatus()).isEqualTo(200);
    JsonNode after = ConsoleAnswers.json(console.get("access-reviews/" + month, admin));
    assertThat(after.at("/review/waiting").asInt()).isZero();
    assertThat(after.at("/people/0/verdict/verdict").asText()).isEqualTo("CONFIRMED");
    assertThat(after.at("/people/0/verdict/byName").asText()).isNotEmpty();
  }

  @Test
  void a_late_warning_is_shown_and_moves_the_end_on() throws IOException {
    JsonNode before = ConsoleAnswers.json(console.get("access-reviews/" + month, admin));
    assertThat(before.at("/review/warnedAt").isEmpty()).isTrue();
    long late = before.at("/review/closesAt").asLong() - 1;
    console.review.reviews.warned(
        new Which(console.world.account, YearMonth.parse(month)), 2, Instant.ofEpochMilli(late));
    JsonNode after = ConsoleAnswers.json(console.get("access-reviews/" + month, admin));
    assertThat(after.at("/review/warnedAt/0").asLong()).isEqualTo(late);
    assertThat(after.at("/review/closesAt").asLong())
        .isEqualTo(late + ReviewCalendar.LAST_WARNING.toMillis());
  }

  @Test
  void whoever_was_revoked_is_signed_in_no_more_and_not_confirmed() {
    assertThat(judge("revoke").getStatus()).isEqualTo(200);
    assertThat(
            console
                .access
                .people
                .find(console.review.target().id(), console.world.account)
                .orElseThrow()
                .isActive())
        .isFalse();
    assertThat(judge("confirm").getStatus()).isEqualTo(409);
  }

  @Test
  void what_is_no_month_or_nobody_is_not_there() {
    for (String id : new String[] {"2026-13", "x", "1999-01"}) {
      assertThat(console.get("access-reviews/" + id, admin).getStatus()).isEqualTo(404);
    }
    assertThat(
            console
                .post(
                    "access-reviews/" + month + "/confirm",
                    admin,
                    "{\"person\":\"never-was-there\"}")
                .getStatus())
        .isEqualTo(404);
    assertThat(console.get("access-reviews/" + month + "/result", admin).getStatus())
        .isEqualTo(404);
  }

  @Test
  void a_result_is_downloaded_as_it_was_signed() throws IOException {
    String ended = console.review.idFor("/result");
    MockHttpResponse answer = console.get("access-reviews/" + ended + "/result", admin);
    assertThat(answer.getContentAsString()).isEqualTo("the signed note\n");
    assertThat(String.valueOf(answer.getOutputHeaders().getFirst("Content-Disposition")))
        .contains("access-review-" + ended + ".txt");
  }

  @Test
  void a_standard_user_sees_none() {
    Map<String, String> standard = console.signedIn(Role.STANDARD_USER, new Scope.WholeAccount());
    assertThat(console.get("access-reviews", standard).getStatus()).isEqualTo(403);
    assertThat(console.get("access-reviews/" + month, standard).getStatus()).isEqualTo(404);
  }

  private MockHttpResponse judge(String deed) {
    return console.post("access-reviews/" + month + "/" + deed, admin, console.review.body());
  }
}
