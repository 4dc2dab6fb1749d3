package io.replayvault.domain.access;

import io.replayvault.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What lets a program use the console's API on behalf of whoever made it, with a part of what they
 * may do (ADR-0049). Its secret is kept as a hash elsewhere.
 *
 * @param id its id
 * @param account in which account it acts
 * @param maker who made it; it never does what they may not do themselves at that moment
 * @param name what for, 1 to 100 characters
 * @param permissions at most {@link #GRANTABLE}, at least one
 * @param scope the sites it reaches, as far as its maker reaches them
 * @param life from when to when
 */
public record ServiceToken(
    ServiceTokenId id,
    AccountId account,
    PersonId maker,
    String name,
    Set<Permission> permissions,
    Scope scope,
    Life life) {
  /**
   * What a token can be given: nothing about people, passwords, tokens or keys, and nothing that
   * changes what is audited. What is not here no token ever does, whoever made it.
   */
  public static final Set<Permission> GRANTABLE =
      Set.copyOf(
          EnumSet.of(
              Permission.SITE_READ,
              Permission.SITE_CREATE,
              Permission.SESSION_SEARCH,
              Permission.SESSION_REPLAY,
              Permission.AUDIT_READ,
              Permission.SITE_GROUP_READ,
              Permission.SITE_GROUP_CHANGE));

  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 100;

  public ServiceToken {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(maker, "maker");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(life, "life");
    permissions = Set.copyOf(permissions);
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a service token's name has 1 to 100 characters");
    }
    if (permissions.isEmpty() || !GRANTABLE.containsAll(permissions)) {
      throw new IllegalArgumentException("no service token has such permissions");
    }
  }

  /** Whether it counts. */
  public boolean isLiveAt(Instant now) {
    return life.revokedAt().isEmpty() && now.isBefore(life.expiresAt());
  }

  /** Who acts by it: its maker as they are at that moment, cut down to what it was given. */
  public Person actor(Person nowMaker) {
    if (!nowMaker.id().equals(maker) || !nowMaker.account().equals(account)) {
      throw new IllegalArgumentException("somebody else made the token");
    }
    return nowMaker.within(permissions, Scope.both(nowMaker.scope(), scope));
  }

  /**
   * From when to when a token counts.
   *
   * @param madeAt when it was made
   * @param expiresAt when it ends, at most {@link #LONGEST} later
   * @param lastUsedAt when it was last used, to within a minute; empty until it was
   * @param revokedAt when it was revoked; empty until it is
   */
  public record Life(
      Instant madeAt,
      Instant expiresAt,
      Optional<Instant> lastUsedAt,
      Optional<Instant> revokedAt) {
    /** No token counts for longer. */
    public static final Duration LONGEST = Duration.ofDays(365);

    /** How long one counts unless its maker says otherwise. */
    public static final Duration USUAL = Duration.ofDays(90);

    public Life {
      Objects.requireNonNull(lastUsedAt, "lastUsedAt");
      Objects.requireNonNull(revokedAt, "revokedAt");
      if (!expiresAt.isAfter(madeAt) || expiresAt.isAfter(madeAt.plus(LONGEST))) {
        throw new IllegalArgumentException("a service token counts for a year at most");
      }
    }

    /** That of a token that is made now. */
    public static Life from(Instant now, Duration length) {
      return new Life(now, now.plus(length), Optional.empty(), Optional.empty());
    }
  }
}
