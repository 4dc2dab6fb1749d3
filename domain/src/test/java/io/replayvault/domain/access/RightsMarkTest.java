package io.replayvault.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.masking.PagePattern;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Clause E4: whatever changes what somebody may see changes their mark. */
final class RightsMarkTest {
  private static final Person PERSON =
      person("a1", Role.STANDARD_USER, new Scope.WholeAccount(), Standing.USUAL);

  @Test
  void each_change_of_what_somebody_may_see_is_another_mark() {
    List<Person> all =
        List.of(
            PERSON,
            person("a2", Role.STANDARD_USER, new Scope.WholeAccount(), Standing.USUAL),
            person("a1", Role.ANALYTICS_USER, new Scope.WholeAccount(), Standing.USUAL),
            within(new Scope.OnlySites(Set.of())),
            within(new Scope.OnlySites(Set.of(new SiteId("s1")))),
            within(new Scope.OnlySites(Set.of(new SiteId("s1"), new SiteId("s2")))),
            within(grouped("g1", Set.of())),
            within(grouped("g2", Set.of())),
            within(grouped("g1", Set.of(new SiteId("s1")))),
            with(new Features(Set.of(Permission.SESSION_REPLAY), Set.of()), Limits.NONE),
            with(new Features(Set.of(), Set.of(Permission.SESSION_REPLAY)), Limits.NONE),
            with(Features.NONE, limits("/billing/*")),
            with(Features.NONE, limits("/billing/*", "/pay/*")),
            PERSON.with(Standing.contact()),
            PERSON.with(Standing.REVOKED),
            PERSON.with(Standing.of(Set.of(Duty.SUPPORT))),
            PERSON.with(Standing.of(Set.of(Duty.AUDITOR))),
            under("g1"),
            under("g2"));
    assertThat(all.stream().map(RightsMark::of)).doesNotHaveDuplicates();
  }

  @Test
  void a_name_and_what_a_version_knows_of_permissions_are_no_part_of_it() {
    Person renamed =
        new Person(
            PERSON.id(),
            PERSON.account(),
            "Another",
            EmailAddress.parse("b@shop.example"),
            PERSON.role(),
            PERSON.scope(),
            PERSON.standing(),
            Set.of(Permission.SITE_READ));
    assertThat(RightsMark.of(renamed)).isEqualTo(RightsMark.of(PERSON));
  }

  /** Sets have another order in each process; nodes have to agree, of other versions too. */
  @Test
  void the_mark_is_the_same_in_every_process_and_version() {
    Person much =
        new Person(
            new PersonId("p1"),
            new AccountId("a1"),
            "Ann",
            EmailAddress.parse("a@shop.example"),
            Role.ADMIN_USER,
            new Scope.GroupsAndSites(
                Set.of(new SiteGroupId("g1"), new SiteGroupId("g2")), sites(1, 9), sites(10, 30)),
            new Standing(
                new Features(Set.of(), Set.of(Permission.SESSION_REPLAY, Permission.AUDIT_READ)),
                true,
                Set.of(),
                PersonState.ACTIVE,
                limits("/billing/*", "/pay/*", "/salary/*")));
    assertThat(RightsMark.of(much).value()).isEqualTo("P0sU9DI8Rmtzsj_II3glfA");
  }

  private static Set<SiteId> sites(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> new SiteId("s" + i)).collect(Collectors.toSet());
  }

  private static Scope grouped(String group, Set<SiteId> sites) {
    return new Scope.GroupsAndSites(Set.of(new SiteGroupId(group)), Set.of(), sites);
  }

  private static Limits limits(String... pages) {
    return new Limits(
        Stream.of(pages)
            .map(page -> new Limit.NotPages(new PagePattern(page)))
            .collect(Collectors.toSet()));
  }

  private static Person within(Scope scope) {
    return person("a1", Role.STANDARD_USER, scope, Standing.USUAL);
  }

  private static Person with(Features features, Limits limits) {
    return PERSON.with(new Standing(features, false, Set.of(), PersonState.ACTIVE, limits));
  }

  private static Person under(String grant) {
    GrantInUse used = new GrantInUse(new SupportGrantId(grant), false, "x", Instant.EPOCH);
    return PERSON.with(
        new Standing(
            Features.NONE,
            false,
            Set.of(Duty.SUPPORT),
            PersonState.ACTIVE,
            Limits.NONE,
            Optional.of(used)));
  }

  private static Person person(String account, Role role, Scope scope, Standing standing) {
    return new Person(
        new PersonId("p1"),
        new AccountId(account),
        "Ann",
        EmailAddress.parse("a@shop.example"),
        role,
        scope,
        standing);
  }
}
