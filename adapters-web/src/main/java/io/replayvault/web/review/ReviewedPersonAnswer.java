package io.replayvault.web.review;

import io.replayvault.application.review.in.ReadAccessReviews.Shown;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.review.Finding;
import io.replayvault.domain.review.Held;
import io.replayvault.domain.review.ReviewLine;
import io.replayvault.domain.review.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Schema {@code ReviewedPerson} of {@code docs/openapi.json}.
 *
 * @param id pseudonymous id
 * @param name as they are called in the account; empty for who is in it no more
 * @param state whether they might act when the review was drawn up
 * @param stateNow whether they may act now
 * @param held what they had
 * @param used what they used of it
 * @param tokens service tokens that acted for them
 * @param findings why to look twice
 * @param unused features besides their role that nobody of the role used
 * @param verdict what was decided last
 */
record ReviewedPersonAnswer(
    String id,
    Optional<String> name,
    PersonState state,
    Optional<PersonState> stateNow,
    HeldAnswer held,
    UsedAnswer used,
    List<Token> tokens,
    List<Finding> findings,
    List<String> unused,
    Optional<ReviewVerdictAnswer> verdict) {
  static ReviewedPersonAnswer of(ReviewLine line, Shown shown) {
    return new ReviewedPersonAnswer(
        line.person().value(),
        Optional.ofNullable(shown.names().get(line.person())),
        line.held().state(),
        Optional.ofNullable(shown.states().get(line.person())),
        HeldAnswer.of(line.held()),
        UsedAnswer.of(line.usage()),
        shown.review().review().tokens().stream()
            .filter(token -> token.maker().equals(line.person()))
            .map(
                token ->
                    new Token(
                        token.token().value(),
                        Optional.ofNullable(shown.tokens().get(token.token().value())),
                        token.uses()))
            .toList(),
        line.findings().stream().sorted().toList(),
        texts(line.unused()),
        shown
            .review()
            .verdictOf(line.person())
            .map(verdict -> ReviewVerdictAnswer.of(verdict, shown.names())));
  }

  private static List<String> texts(Set<Permission> permissions) {
    return permissions.stream().map(Permission::text).sorted().toList();
  }

  /**
   * What they had.
   *
   * @param role their role
   * @param duties of staff
   * @param wholeAccount every site
   * @param sites single sites
   * @param siteGroups site groups
   * @param added features on top of the role
   * @param removed features taken from it
   * @param namedContact whether they might ask for people
   * @param limits how many limits they had
   */
  record HeldAnswer(
      Role role,
      List<Duty> duties,
      boolean wholeAccount,
      List<String> sites,
      List<String> siteGroups,
      List<String> added,
      List<String> removed,
      boolean namedContact,
      int limits) {
    static HeldAnswer of(Held held) {
      Set<SiteId> sites =
          switch (held.scope()) {
            case Scope.WholeAccount whole -> Set.of();
            case Scope.OnlySites only -> only.sites();
            case Scope.GroupsAndSites some -> some.sites();
          };
      Set<SiteGroupId> groups =
          held.scope() instanceof Scope.GroupsAndSites some ? some.groups() : Set.of();
      return new HeldAnswer(
          held.role(),
          held.duties().stream().sorted().toList(),
          held.scope() instanceof Scope.WholeAccount,
          sites.stream().map(SiteId::value).sorted().toList(),
          groups.stream().map(SiteGroupId::value).sorted().toList(),
          texts(held.features().added()),
          texts(held.features().removed()),
          held.namedContact(),
          held.limits());
    }
  }

  /**
   * What they used.
   *
   * @param signIns how often they signed in
   * @param searches how often they searched
   * @param watched how many sessions they watched
   * @param changes how often they changed something
   * @param days on how many days they did anything
   * @param lastAt milliseconds since the epoch; empty if it was more than 90 days ago
   */
  record UsedAnswer(
      int signIns, int searches, int watched, int changes, int days, Optional<Long> lastAt) {
    static UsedAnswer of(Usage usage) {
      return new UsedAnswer(
          usage.signIns(),
          usage.searches(),
          usage.watched(),
          usage.changes(),
          usage.days(),
          usage.last().map(Instant::toEpochMilli));
    }
  }

  /**
   * A service token.
   *
   * @param id its id
   * @param name what for
   * @param uses how much it did in the month
   */
  record Token(String id, Optional<String> name, int uses) {}
}
