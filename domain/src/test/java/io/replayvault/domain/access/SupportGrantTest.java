package io.replayvault.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clause H1. */
final class SupportGrantTest {
  private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
  private static final Scope ALL = new Scope.WholeAccount();

  @Test
  void access_is_for_seven_days_at_most_with_a_reason_and_to_something() {
    new SupportWish(ALL, "why", NOW, NOW.plus(Duration.ofDays(7)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new SupportWish(ALL, "why", NOW, NOW.plus(Duration.ofDays(7)).plusMillis(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> new SupportWish(ALL, "why", NOW, NOW));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SupportWish(ALL, " ", NOW, NOW.plusSeconds(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new SupportWish(new Scope.OnlySites(Set.of()), "why", NOW, NOW.plusSeconds(1)));
  }

  @Test
  void only_what_is_granted_lets_in_from_its_start_to_its_end() {
    SupportGrant asked = asked();
    assertThat(asked.isCurrentAt(NOW)).isFalse();
    SupportGrant granted =
        asked.settled(SupportGrantState.GRANTED, new PersonId("contact"), NOW, "");
    assertThat(granted.isCurrentAt(NOW.minusMillis(1))).isFalse();
    assertThat(granted.isCurrentAt(NOW)).isTrue();
    assertThat(granted.isCurrentAt(NOW.plusSeconds(60))).isFalse();
    assertThat(
            granted
                .settled(SupportGrantState.ENDED, new PersonId("contact"), NOW, "")
                .isCurrentAt(NOW))
        .isFalse();
  }

  @Test
  void nothing_is_granted_without_somebody_who_did_but_break_glass() {
    SupportGrant asked = asked();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SupportGrant(
                    asked.id(),
                    asked.account(),
                    asked.person(),
                    NOW,
                    asked.wish(),
                    false,
                    SupportGrantState.GRANTED,
                    Optional.empty(),
                    Optional.empty()));
    assertThat(glass(Duration.ofHours(1)).isCurrentAt(NOW)).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> glass(Duration.ofMinutes(61)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asked.reviewed(new PersonId("contact"), NOW, "note"));
  }

  @Test
  void under_a_grant_support_may_look_and_do_nothing_else() {
    Standing support = Standing.of(Set.of(Duty.SUPPORT));
    Person person =
        new Person(
            new PersonId("p1"),
            new AccountId("a1"),
            "Sam",
            EmailAddress.parse("sam@example.com"),
            Role.ADMIN_USER,
            ALL,
            support);
    assertThat(PermissionTable.USUAL.of(person)).containsExactly(Permission.SUPPORT_ASK);
    Person inside = person.with(support.under(glass(Duration.ofHours(1)).inUse()));
    assertThat(PermissionTable.USUAL.of(inside))
        .containsExactlyInAnyOrderElementsOf(Duty.SUPPORT.grantable());
  }

  @Test
  void nobody_but_support_uses_a_grant() {
    GrantInUse used = glass(Duration.ofHours(1)).inUse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Standing.of(Set.of(Duty.OPERATOR)).under(used));
    assertThatIllegalArgumentException().isThrownBy(() -> Standing.USUAL.under(used));
  }

  private static SupportGrant asked() {
    return SupportGrant.asked(
        new SupportGrantId("g1"),
        new AccountId("a1"),
        new PersonId("p1"),
        NOW,
        new SupportWish(ALL, "why", NOW, NOW.plusSeconds(60)));
  }

  private static SupportGrant glass(Duration length) {
    return SupportGrant.breakGlass(
        new SupportGrantId("g1"),
        new AccountId("a1"),
        new PersonId("p1"),
        NOW,
        new SupportWish(ALL, "why", NOW, NOW.plus(length)));
  }
}
