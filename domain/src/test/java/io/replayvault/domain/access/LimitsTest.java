package io.replayvault.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.masking.MaskedPath;
import io.replayvault.domain.masking.PagePattern;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clause E1: limits on top of scope. */
final class LimitsTest {
  private static final Limits BILLING =
      new Limits(Set.of(new Limit.NotPages(new PagePattern("/billing/*"))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NOT_PAGES /billing/*",
        "NOT_SESSIONS event=vip customer",
        "NOT_SESSIONS page=/quote/:id"
      })
  void a_limit_reads_back_as_it_was_written(String text) {
    assertThat(Limit.stored(text).text()).isEqualTo(text);
  }

  /** A newer version's may be stricter than all that this one knows. */
  @ParameterizedTest
  @ValueSource(strings = {"NOT_CLICKS x", "NOT_PAGES billing", "NOT_SESSIONS colour=red", ""})
  void an_unknown_stored_limit_excludes_every_page(String text) {
    Limits limits = new Limits(Set.of(Limit.stored(text)));
    assertThat(limits.allow(MaskedPath.of("/any"))).isFalse();
    assertThat(limits.allow(MaskedPath.of("/"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_PAGES, billing",
    "NOT_SESSIONS, event=",
    "NOT_SESSIONS, event",
    "NOT_SESSIONS, page=/quote/7",
    "NOT_SESSIONS, colour=red",
    "EVERYTHING, /"
  })
  void what_is_no_limit_is_refused(String kind, String what) {
    assertThatIllegalArgumentException().isThrownBy(() -> Limit.of(kind, what));
  }

  @Test
  void there_are_at_most_twenty() {
    Set<Limit> many =
        IntStream.rangeClosed(0, Limits.MOST)
            .mapToObj(i -> Limit.of("NOT_PAGES", "/" + "a".repeat(i + 1)))
            .collect(Collectors.toSet());
    assertThatIllegalArgumentException().isThrownBy(() -> new Limits(many));
  }

  @Test
  void whoever_is_limited_has_nothing_of_the_account_as_a_whole() {
    Person limited =
        new Person(
            new PersonId("p1"),
            new AccountId("a1"),
            "Ann",
            EmailAddress.parse("ann@example.com"),
            Role.ADMIN_USER,
            new Scope.WholeAccount(),
            new Standing(Features.NONE, false, Set.of(), PersonState.ACTIVE, BILLING));
    assertThat(PermissionTable.USUAL.of(limited))
        .contains(Permission.SESSION_REPLAY)
        .noneMatch(permission -> permission.is(Permission.Trait.WHOLE_ACCOUNT));
  }

  @Test
  void neither_a_named_contact_nor_staff_are_limited() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Terms(Role.ADMIN_USER, new Scope.WholeAccount(), Features.NONE, true, BILLING));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Standing(
                    Features.NONE, false, Set.of(Duty.SUPPORT), PersonState.ACTIVE, BILLING));
  }
}
