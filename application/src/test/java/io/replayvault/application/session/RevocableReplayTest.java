package io.replayvault.application.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.ActingIn;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.in.ResolveCaller;
import io.replayvault.application.access.out.InMemoryPeople;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.session.in.ReplaySession;
import io.replayvault.application.session.in.ReplaySession.Events;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.session.TimeRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Clause E4: revoking stops a replay that is being delivered within a second. */
final class RevocableReplayTest {
  private static final TimeRange RANGE = new TimeRange(Sessions.START, Sessions.START);

  private final HandClock clock = new HandClock(Sessions.START);
  private final Caller caller = Callers.admin(Fresh.account());
  private final AtomicReference<Optional<Caller>> now = new AtomicReference<>(Optional.of(caller));
  private final AtomicInteger looks = new AtomicInteger();
  private final ResolveCaller resolve =
      (person, signIn, request) -> {
        looks.incrementAndGet();
        return now.get();
      };
  private final InMemoryPeople people = new InMemoryPeople();
  private final ActingIn acting = new ActingIn(people);
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  @Test
  void who_is_revoked_between_two_lines_gets_no_more_after_half_a_second() throws IOException {
    Events events =
        replay(
            out -> {
              out.write("one\n".getBytes(UTF_8));
              now.set(Optional.empty());
              clock.move(Duration.ofMillis(499));
              out.write("two\n".getBytes(UTF_8));
              clock.move(Duration.ofMillis(1));
              out.write("three\n".getBytes(UTF_8));
            });
    assertThatThrownBy(() -> events.writeTo(lines)).isInstanceOf(IOException.class);
    assertThat(lines.toString(UTF_8)).isEqualTo("one\ntwo\n");
  }

  @Test
  void who_lost_a_feature_is_no_longer_who_it_was_allowed_to() {
    Standing less =
        new Standing(
            new Features(Set.of(), Set.of(Permission.SESSION_REPLAY)),
            false,
            Set.of(),
            PersonState.ACTIVE);
    Events events =
        replay(
            out -> {
              now.set(
                  Optional.of(
                      new Caller(caller.person().with(less), caller.signIn(), caller.request())));
              clock.move(Duration.ofSeconds(1));
              out.write('x');
            });
    assertThatThrownBy(() -> events.writeTo(lines)).isInstanceOf(IOException.class);
    assertThat(lines.size()).isZero();
  }

  @Test
  void it_looks_twice_a_second_at_most() throws IOException {
    replay(
            out -> {
              for (int i = 0; i < 300; i++) {
                out.write('x');
                clock.move(Duration.ofMillis(10));
              }
            })
        .writeTo(lines);
    assertThat(lines.size()).isEqualTo(300);
    assertThat(looks.get()).isBetween(4, 6);
  }

  @Test
  void who_may_not_is_refused_as_before() {
    ReplaySession refusing = (who, session, range) -> new Guarded.Refused<>();
    assertThat(
            new RevocableReplay(refusing, resolve, acting, clock)
                .replay(caller, Fresh.session(), RANGE))
        .isEqualTo(new Guarded.Refused<>());
  }

  @Test
  void whoever_acts_in_another_account_is_looked_at_there() throws IOException {
    Person there = caller.person();
    people.add(there, new PasswordHash("x"));
    Person home =
        new Person(
            there.id(), Fresh.account(), there.name(), there.email(), there.role(), there.scope());
    now.set(Optional.of(new Caller(home, caller.signIn(), caller.request())));
    replay(
            out -> {
              clock.move(RevocableReplay.TRUSTED_FOR);
              out.write("two\n".getBytes(UTF_8));
            })
        .writeTo(lines);
    assertThat(lines.toString(UTF_8)).isEqualTo("two\n");
    assertThat(looks.get()).isEqualTo(1);
  }

  private Events replay(Events events) {
    ReplaySession real = (who, session, range) -> new Guarded.Allowed<>(events);
    return ((Guarded.Allowed<Events>)
            new RevocableReplay(real, resolve, acting, clock)
                .replay(caller, Fresh.session(), RANGE))
        .value();
  }
}
