package io.replayvault.domain.access;

import static io.replayvault.domain.access.Duty.AUDITOR;
import static io.replayvault.domain.access.Duty.CUSTOMER_SUCCESS;
import static io.replayvault.domain.access.Duty.OPERATOR;
import static io.replayvault.domain.access.Duty.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.domain.access.Permission.Trait;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Clauses E1 and H1: what is kept apart is refused where it would come together. */
final class SeparationOfDutiesTest {
  @Test
  void who_looks_after_keys_is_never_given_support() {
    assertThat(SeparationOfDuties.faultsOf(Set.of(OPERATOR, SUPPORT)))
        .containsExactly("nobody who looks after keys sees recordings");
  }

  @Test
  void who_gives_access_is_never_given_support() {
    assertThat(SeparationOfDuties.faultsOf(Set.of(CUSTOMER_SUCCESS, SUPPORT)))
        .containsExactly("nobody who gives access sees recordings");
  }

  @Test
  void an_auditor_has_no_duty_that_changes_anything() {
    assertThat(SeparationOfDuties.faultsOf(Set.of(AUDITOR, OPERATOR)))
        .containsExactly("an auditor changes nothing");
    assertThat(SeparationOfDuties.faultsOf(Set.of(AUDITOR, CUSTOMER_SUCCESS))).isNotEmpty();
  }

  @Test
  void customer_success_and_operator_go_together_as_the_first_of_the_staff_has_them() {
    assertThat(SeparationOfDuties.faultsOf(Set.of(CUSTOMER_SUCCESS, OPERATOR))).isEmpty();
    for (Duty duty : Duty.values()) {
      assertThat(SeparationOfDuties.faultsOf(Set.of(duty))).as(duty.name()).isEmpty();
    }
  }

  @Test
  void a_combination_that_breaks_a_rule_is_refused_when_it_is_assigned() {
    assertThatThrownBy(() -> Standing.of(Set.of(OPERATOR, SUPPORT)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("keys");
    assertThatThrownBy(
            () -> new Standing(Features.NONE, true, Set.of(OPERATOR), PersonState.ACTIVE))
        .hasMessageContaining("staff");
  }

  @Test
  void no_customer_reaches_keys_and_no_staff_sees_recordings_by_themselves() {
    for (Role role : Role.values()) {
      assertThat(new PermissionTable(true).of(role)).noneMatch(p -> p.is(Trait.KEYS));
      assertThat(new PermissionTable(true).of(role)).noneMatch(p -> p.is(Trait.GIVES_ACCESS));
    }
    for (Duty duty : Duty.values()) {
      assertThat(duty.permissions()).noneMatch(p -> p.is(Trait.RECORDINGS));
    }
  }

  /** Clause E1: with every feature there is, nobody is given what decides what anybody may do. */
  @Test
  void all_features_together_raise_nobody() {
    Set<Permission> features =
        Arrays.stream(Permission.values())
            .filter(permission -> permission.is(Trait.FEATURE))
            .collect(Collectors.toSet());
    assertThat(features)
        .containsExactlyInAnyOrder(
            Permission.SITE_CREATE,
            Permission.SESSION_SEARCH,
            Permission.SESSION_REPLAY,
            Permission.AUDIT_READ,
            Permission.SITE_GROUP_READ);
    assertThat(features.stream().filter(p -> p.is(Trait.CHANGES)))
        .as("a new site has no recordings, and is in nobody's scope but the whole account's")
        .containsExactly(Permission.SITE_CREATE);
  }

  @Test
  void no_single_feature_gives_keys_or_people() {
    for (Permission permission : Permission.values()) {
      for (Trait kept : List.of(Trait.KEYS, Trait.GIVES_ACCESS)) {
        assertThat(permission.is(Trait.FEATURE) && permission.is(kept)).isFalse();
      }
    }
    assertThatThrownBy(() -> new Features(Set.of(Permission.SITE_GROUP_CHANGE), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Features(Set.of(Permission.PERSON_FULFIL), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Features(Set.of(Permission.AUDIT_READ), Set.of(Permission.AUDIT_READ)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
