package io.replayvault.domain.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules at their limits; what is remembered is written down and read after every fact. */
final class WatchTest {
  private static final AccountId ACCOUNT = new AccountId("shop");
  private static final PersonId PERSON = new PersonId("aiko");
  private static final Network OFFICE = new Network("203.0.113.0/24");
  private static final Network ELSEWHERE = new Network("198.51.100.0/24");
  private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");

  private final Map<WatchKey, String> memories = new HashMap<>();
  private final List<Alert> raised = new ArrayList<>();
  private long sequence;

  @Test
  void a_newcomer_has_three_times_the_floor() {
    replays(MONDAY, 90);
    assertThat(raised).isEmpty();
    replay(MONDAY, "one more");
    assertThat(raised).hasSize(1);
    assertThat(raised.getFirst().reason())
        .containsEntry(Figure.COUNT, "91")
        .containsEntry(Figure.LIMIT, "90")
        .containsEntry(Figure.DAYS, "0");
    assertThat(raised.getFirst().records()).hasSize(Alert.MOST).endsWith(91L);
  }

  @Test
  void who_is_known_has_four_times_their_own_median() {
    for (int day = 0; day < 6; day++) {
      replays(MONDAY.plus(Duration.ofDays(day)), 10 + day);
    }
    Instant later = MONDAY.plus(Duration.ofDays(7));
    replays(later, 52);
    assertThat(raised).isEmpty();
    replay(later, "one more");
    assertThat(raised.getFirst().reason())
        .containsEntry(Figure.MEDIAN, "13")
        .containsEntry(Figure.DAYS, "6")
        .containsEntry(Figure.LIMIT, "52");
  }

  @Test
  void after_an_alert_the_next_one_is_at_the_double() {
    replays(MONDAY, 181);
    assertThat(raised).hasSize(1);
    replay(MONDAY, "the double");
    assertThat(raised).hasSize(2);
  }

  @Test
  void a_session_counts_once_a_day() {
    for (int i = 0; i < 500; i++) {
      replay(MONDAY, "the same");
    }
    assertThat(raised).isEmpty();
  }

  @Test
  void two_places_within_half_an_hour_are_an_alert_once() {
    settle();
    Instant at = MONDAY.plus(Duration.ofDays(20));
    look(at, OFFICE);
    look(at.plus(Duration.ofMinutes(10)), ELSEWHERE);
    assertThat(raised).isEmpty();
    look(at.plus(Duration.ofMinutes(30)), OFFICE);
    look(at.plus(Duration.ofMinutes(31)), ELSEWHERE);
    assertThat(raised).hasSize(1);
    assertThat(raised.getFirst().rule()).isEqualTo(DetectionRule.NEW_PLACE);
    assertThat(raised.getFirst().reason())
        .containsEntry(Figure.NETWORK, ELSEWHERE.text())
        .containsEntry(Figure.MINUTES, "31")
        .containsEntry(Figure.KNOWN_NETWORKS, "1");
  }

  @Test
  void who_travels_is_no_alert() {
    settle();
    Instant at = MONDAY.plus(Duration.ofDays(20));
    look(at, OFFICE);
    for (int hour = 1; hour < 48; hour++) {
      look(at.plus(Duration.ofHours(hour)), ELSEWHERE);
    }
    look(at.plus(Duration.ofHours(49)), OFFICE);
    assertThat(raised).isEmpty();
  }

  @Test
  void an_export_from_a_new_place_is_an_alert() {
    settle();
    see(MONDAY.plus(Duration.ofDays(20)), FactKind.EXPORT, "-", Optional.of(ELSEWHERE));
    assertThat(raised).hasSize(1);
    assertThat(raised.getFirst().reason()).containsEntry(Figure.EXPORTS, "1");
  }

  @Test
  void whoever_exports_as_a_rule_may_do_so_on_a_journey_but_not_far_more() {
    settle();
    for (int day = 0; day < 2; day++) {
      export(MONDAY.plus(Duration.ofDays(day + 19)), OFFICE);
    }
    Instant journey = MONDAY.plus(Duration.ofDays(23));
    export(journey, ELSEWHERE);
    export(journey, ELSEWHERE);
    assertThat(raised).isEmpty();
    export(journey, ELSEWHERE);
    assertThat(raised).hasSize(1);
  }

  @Test
  void a_phone_that_is_used_beside_other_places_is_no_other_place() {
    Network home = new Network("192.0.2.0/24");
    Network phone = new Network("2001:db8:1::/48");
    for (int day = 0; day < 19; day++) {
      Instant morning = MONDAY.plus(Duration.ofDays(day));
      look(morning, home);
      look(morning.plus(Duration.ofMinutes(20)), phone);
      look(morning.plus(Duration.ofMinutes(40)), OFFICE);
    }
    Instant hotel = MONDAY.plus(Duration.ofDays(20));
    look(hotel, ELSEWHERE);
    look(hotel.plus(Duration.ofMinutes(5)), phone);
    look(hotel.plus(Duration.ofMinutes(9)), ELSEWHERE);
    look(hotel.plus(Duration.ofMinutes(12)), phone);
    assertThat(raised).isEmpty();
  }

  @Test
  void whoever_is_hardly_known_has_no_new_place() {
    look(MONDAY, OFFICE);
    see(MONDAY.plusSeconds(60), FactKind.EXPORT, "-", Optional.of(ELSEWHERE));
    assertThat(raised).isEmpty();
  }

  @Test
  void six_people_tried_from_one_network_are_spraying_but_who_signs_in_is_not() {
    for (int i = 1; i <= 5; i++) {
      tried("person-" + i, FactKind.SIGN_IN_FAILED, i);
    }
    tried("person-5", FactKind.SIGN_IN, 5);
    tried("person-6", FactKind.SIGN_IN_FAILED, 6);
    assertThat(raised).isEmpty();
    tried("person-7", FactKind.SIGN_IN_FAILED, 7);
    tried("person-8", FactKind.SIGN_IN_FAILED, 8);
    assertThat(raised).hasSize(1);
    assertThat(raised.getFirst().reason())
        .containsEntry(Figure.PEOPLE, "6")
        .containsEntry(Figure.TRIES, "6")
        .containsEntry(Figure.NETWORK, ELSEWHERE.text());
    assertThat(raised.getFirst().person()).isEmpty();
  }

  @Test
  void many_tries_at_few_people_are_a_lockouts_business() {
    for (int i = 0; i < 60; i++) {
      tried("person-" + i % 5, FactKind.SIGN_IN_FAILED, 1);
    }
    assertThat(raised).isEmpty();
  }

  /** Three weeks of days at the office. */
  private void settle() {
    for (int day = 0; day < 19; day++) {
      look(MONDAY.plus(Duration.ofDays(day)), OFFICE);
    }
  }

  private void replays(Instant day, int count) {
    for (int i = 0; i < count; i++) {
      replay(day, "s-" + i);
    }
  }

  private void replay(Instant at, String session) {
    see(at, FactKind.REPLAY, session.replace(' ', '-'), Optional.of(OFFICE));
  }

  private void export(Instant at, Network network) {
    see(at, FactKind.EXPORT, "-", Optional.of(network));
  }

  private void look(Instant at, Network network) {
    see(at, FactKind.LOOK, "seen", Optional.of(network));
  }

  private void tried(String person, FactKind kind, int minute) {
    see(
        new PersonId(person),
        MONDAY.plus(Duration.ofMinutes(minute)),
        kind,
        "-",
        Optional.of(ELSEWHERE));
  }

  private void see(Instant at, FactKind kind, String session, Optional<Network> network) {
    see(PERSON, at, kind, session, network);
  }

  private void see(
      PersonId person, Instant at, FactKind kind, String session, Optional<Network> network) {
    sequence++;
    Fact fact =
        new Fact(
            sequence,
            at,
            kind,
            AuditAction.SESSION_READ,
            Optional.of(ACCOUNT),
            Optional.of(person),
            network,
            session.equals("-") ? Optional.empty() : Optional.of(new SessionId(session)));
    Watch watch = new Watch(new Plain(), memories);
    raised.addAll(watch.see(fact));
    memories.putAll(watch.remembered());
  }

  private static final class Plain implements Surroundings {
    @Override
    public DetectionPolicy policyOf(AccountId account) {
      return DetectionPolicy.USUAL;
    }

    @Override
    public boolean isStaff(AccountId account, PersonId person) {
      return false;
    }

    @Override
    public boolean isDecoy(AccountId account, SessionId session, Instant at) {
      return false;
    }
  }
}
