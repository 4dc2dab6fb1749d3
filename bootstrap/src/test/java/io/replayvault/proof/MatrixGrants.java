package io.replayvault.proof;

import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;

/** Writes grants that let Support into accounts, or no longer, or not yet (clause H1). */
final class MatrixGrants {
  /** In which header a request names one. */
  static final String HEADER = "X-ReplayVault-Grant";

  /** Where a grant stands. */
  enum Kind {
    /** It waits for the customer. */
    ASKED,
    /** It lets in. */
    GRANTED,
    /** The customer ended it. */
    ENDED,
    /** Its time is over. */
    OVER,
    /** Nobody approved it; it lets in for an hour at most and awaits review. */
    BREAK_GLASS,
    /** The same when its hour is over: now it can be reviewed. */
    BREAK_GLASS_OVER
  }

  private static final String INSERT =
      """
      insert into support_grant (id, account_id, person_id, asked_at, break_glass, whole_account,
        site_ids, group_ids, reason, starts_at, ends_at, state, settled_by, settled_at)
      values ('%1$s', '%2$s', '%3$s', now() - interval '3 hours', %4$s, %5$s,
        '%6$s', '%7$s', 'the matrix', now() - interval '%8$s', now() + interval '%9$s',
        '%10$s', %11$s, %12$s)
      """;

  private final PeopleDeployment people;

  MatrixGrants(PeopleDeployment people) {
    this.people = people;
  }

  /** Writes one for somebody of Support. */
  void write(String id, AccountId account, String person, Scope scope, Kind kind) {
    boolean breakGlass = kind == Kind.BREAK_GLASS || kind == Kind.BREAK_GLASS_OVER;
    boolean byCustomer = kind != Kind.ASKED && !breakGlass;
    people.execute(
        INSERT.formatted(
            id,
            account,
            person,
            breakGlass,
            scope instanceof Scope.WholeAccount,
            PeopleDeployment.array(PeopleDeployment.sites(scope).stream().map(SiteId::value)),
            PeopleDeployment.array(PeopleDeployment.groups(scope).stream().map(SiteGroupId::value)),
            kind == Kind.OVER || kind == Kind.BREAK_GLASS_OVER ? "2 hours" : "1 minute",
            end(kind),
            state(kind),
            byCustomer ? "'matrix-asker'" : "null",
            byCustomer ? "now()" : "null"));
  }

  private static String end(Kind kind) {
    return switch (kind) {
      case OVER, BREAK_GLASS_OVER -> "-1 hours";
      case BREAK_GLASS -> "58 minutes";
      case ASKED, GRANTED, ENDED -> "1 day";
    };
  }

  private static String state(Kind kind) {
    return switch (kind) {
      case ASKED -> "ASKED";
      case ENDED -> "ENDED";
      case GRANTED, OVER, BREAK_GLASS, BREAK_GLASS_OVER -> "GRANTED";
    };
  }
}
