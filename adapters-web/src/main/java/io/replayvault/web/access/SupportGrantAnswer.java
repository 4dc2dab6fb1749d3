package io.replayvault.web.access;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest.Settlement;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Schema {@code SupportGrant} of {@code docs/openapi.json}.
 *
 * @param id its id
 * @param account into which account
 * @param person who of Support
 * @param personName their name; empty where the caller knows it
 * @param breakGlass whether it was opened without approval
 * @param wholeAccount every site
 * @param sites single sites
 * @param siteGroups site groups
 * @param reason why
 * @param askedAt milliseconds since the epoch
 * @param startsAt milliseconds since the epoch
 * @param endsAt milliseconds since the epoch
 * @param state where it stands
 * @param settled who decided last
 * @param review who reviewed break-glass
 */
record SupportGrantAnswer(
    String id,
    String account,
    String person,
    Optional<String> personName,
    boolean breakGlass,
    boolean wholeAccount,
    List<String> sites,
    List<String> siteGroups,
    String reason,
    long askedAt,
    long startsAt,
    long endsAt,
    SupportGrantState state,
    Optional<Decision> settled,
    Optional<Decision> review) {
  static SupportGrantAnswer of(SupportGrant grant, Map<PersonId, String> names) {
    NamedScope scope = NamedScope.of(grant.wish().scope());
    return new SupportGrantAnswer(
        grant.id().value(),
        grant.account().value(),
        grant.person().value(),
        Optional.ofNullable(names.get(grant.person())),
        grant.breakGlass(),
        scope.wholeAccount(),
        scope.sites(),
        scope.siteGroups(),
        grant.wish().reason(),
        grant.askedAt().toEpochMilli(),
        grant.wish().startsAt().toEpochMilli(),
        grant.wish().endsAt().toEpochMilli(),
        grant.state(),
        grant.settlement().map(one -> Decision.of(one, names)),
        grant.review().map(one -> Decision.of(one, names)));
  }

  /**
   * Who decided.
   *
   * @param by pseudonymous id
   * @param byName their name; empty where the caller may not know it
   * @param at milliseconds since the epoch
   * @param text why it was refused, or the note of a review; empty for neither
   */
  record Decision(String by, Optional<String> byName, long at, Optional<String> text) {
    static Decision of(Settlement settlement, Map<PersonId, String> names) {
      return new Decision(
          settlement.by().value(),
          Optional.ofNullable(names.get(settlement.by())),
          settlement.at().toEpochMilli(),
          Optional.of(settlement.answer()).filter(text -> !text.isEmpty()));
    }
  }

  /**
   * The list.
   *
   * @param items in order
   */
  record Items(List<SupportGrantAnswer> items) {}
}
