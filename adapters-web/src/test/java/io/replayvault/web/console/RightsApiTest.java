package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.header;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Callers;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SignIn;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** By what a page learns that what it shows may no longer be seen (clause E4). */
final class RightsApiTest {
  private final Console console;
  private final Person person;
  private final Map<String, String> headers;

  RightsApiTest() throws IOException {
    this.console = new Console();
    this.person =
        Callers.person(console.world.account, Role.STANDARD_USER, new Scope.WholeAccount());
    this.headers = console.signedIn(person);
  }

  @Test
  void who_knows_the_mark_hears_only_that_nothing_changed() throws IOException {
    String mark = mark();
    MockHttpResponse same = glance(mark);
    assertThat(same.getStatus()).isEqualTo(304);
    assertThat(same.getOutput()).isEmpty();
    assertThat(header(same, "ETag")).isEqualTo('"' + mark + '"');
    assertThat(glance("of another").getStatus()).isEqualTo(200);
  }

  @Test
  void limits_that_are_new_are_told_with_the_rights_that_are_left() throws IOException {
    String mark = mark();
    console.access.people.place(person.with(Callers.limited("NOT_PAGES /billing/*")));
    String left = json(glance(mark)).get("rights").asText();
    assertThat(left).isNotEqualTo(mark);
    assertThat(glance(left).getStatus()).isEqualTo(304);
  }

  @Test
  void who_was_revoked_or_signed_out_is_refused() throws IOException {
    String mark = mark();
    console.post("sign-out", headers, "");
    assertProblem(glance(mark), 401, "not-signed-in");
  }

  @Test
  void a_page_that_only_asks_what_changed_keeps_no_sign_in_from_its_idle_end() throws IOException {
    String mark = mark();
    Duration step = Duration.ofMinutes(5);
    for (Duration past = step; past.compareTo(SignIn.IDLE_LIMIT) < 0; past = past.plus(step)) {
      console.world.clock.move(step);
      assertThat(glance(mark).getStatus()).as("after %s", past).isEqualTo(304);
    }
    console.world.clock.move(step);
    assertProblem(glance(mark), 401, "not-signed-in");
  }

  private String mark() throws IOException {
    return json(console.get("me", headers)).get("rights").asText();
  }

  private MockHttpResponse glance(String mark) {
    Map<String, String> asking = new HashMap<>(headers);
    asking.put("If-None-Match", '"' + mark + '"');
    return console.get("me", asking);
  }
}
