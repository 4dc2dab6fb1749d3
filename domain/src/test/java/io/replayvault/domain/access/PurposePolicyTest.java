package io.replayvault.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.domain.access.PurposePolicy.Asking;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PurposePolicyTest {
  private static final Optional<PurposeReference> TICKET = PurposeReference.of("T-1");
  private static final Set<Purpose> TWO = EnumSet.of(Purpose.SUPPORT_CASE, Purpose.OTHER);

  @ParameterizedTest
  @EnumSource
  void only_where_a_purpose_is_required_is_silence_refused(Asking asking) {
    assertThat(new PurposePolicy(asking, true, TWO).accepts(Optional.empty()))
        .isEqualTo(asking != Asking.REQUIRED);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_not_offered_is_no_reason(Asking asking) {
    PurposePolicy policy = new PurposePolicy(asking, false, TWO);
    assertThat(policy.accepts(told(Purpose.OTHER, Optional.empty()))).isTrue();
    assertThat(policy.accepts(told(Purpose.USABILITY, TICKET))).isFalse();
    assertThat(policy.accepts(Optional.of(new StatedReason("A_LATER_ONE", TICKET)))).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void a_reference_is_owed_where_it_belongs_to_what_is_required(Asking asking) {
    PurposePolicy policy = new PurposePolicy(asking, true, TWO);
    assertThat(policy.accepts(told(Purpose.OTHER, TICKET))).isTrue();
    assertThat(policy.accepts(told(Purpose.OTHER, Optional.empty())))
        .isEqualTo(asking != Asking.REQUIRED);
  }

  @Test
  void where_nothing_was_chosen_people_are_asked_and_nobody_is_refused() {
    assertThat(PurposePolicy.USUAL.asking()).isEqualTo(Asking.ASKED);
    assertThat(PurposePolicy.USUAL.choices()).containsExactly(Purpose.values());
    assertThat(PurposePolicy.USUAL.accepts(Optional.empty())).isTrue();
    assertThat(PurposePolicy.USUAL.notAsked().asking()).isEqualTo(Asking.NOT_ASKED);
  }

  @Test
  void an_account_offers_at_least_one() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PurposePolicy(Asking.REQUIRED, false, Set.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000"})
  void whoever_types_nothing_refers_to_nothing(String typed) {
    assertThat(PurposeReference.of(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u0000b", "a\u007fb", "a\u0085b"})
  void a_reference_is_one_line(String typed) {
    assertThatIllegalArgumentException().isThrownBy(() -> PurposeReference.of(typed));
  }

  @Test
  void a_reference_is_short() {
    assertThat(PurposeReference.of("x".repeat(120))).isPresent();
    assertThatIllegalArgumentException().isThrownBy(() -> PurposeReference.of("x".repeat(121)));
  }

  private static Optional<StatedReason> told(
      Purpose purpose, Optional<PurposeReference> reference) {
    return Optional.of(StatedReason.of(purpose, reference));
  }
}
