package io.replayvault.application.access.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.access.ServiceTokenText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes, lists and revokes the account's service tokens (clause F3, ADR-0049). */
public interface KeepServiceTokens {
  /** They, newest first, also those that no longer count. */
  Guarded<Listed> list(Caller caller);

  /** Makes one that acts for the caller. */
  Guarded<Outcome> make(Caller caller, Command command);

  /** Revokes one, whoever made it; absent where the account has none of that id. */
  Guarded<ServiceToken> revoke(Caller caller, ServiceTokenId token);

  /**
   * What is wanted. What no token can have throws {@link IllegalArgumentException}.
   *
   * @param name what for, 1 to 100 characters
   * @param permissions of {@link ServiceToken#GRANTABLE}, at least one
   * @param scope what it reaches
   * @param length how long it counts, a day to a year
   */
  record Command(String name, Set<Permission> permissions, Scope scope, Duration length) {
    public Command {
      Objects.requireNonNull(scope, "scope");
      permissions = Set.copyOf(permissions);
      if (name.isBlank() || name.length() > ServiceToken.LONGEST_NAME) {
        throw new IllegalArgumentException("a service token's name has 1 to 100 characters");
      }
      if (permissions.isEmpty() || !ServiceToken.GRANTABLE.containsAll(permissions)) {
        throw new IllegalArgumentException("no service token has such permissions");
      }
      if (length.toDays() < 1 || length.compareTo(ServiceToken.Life.LONGEST) > 0) {
        throw new IllegalArgumentException("a service token counts for a day to a year");
      }
    }
  }

  /** How making one ended. */
  sealed interface Outcome {
    /**
     * It is there.
     *
     * @param token the token
     * @param text what its client shows: a secret, to be told once
     */
    record Made(ServiceToken token, ServiceTokenText text) implements Outcome {}

    /** A site or group of its scope is not the account's, or there is no such thing. */
    record Absent() implements Outcome {}

    /** The caller has not all of these permissions themselves. */
    record NotYours() implements Outcome {}
  }

  /**
   * Tokens of an account.
   *
   * @param tokens newest first
   * @param makers who made them, as they are called in the account
   */
  record Listed(List<ServiceToken> tokens, Map<PersonId, String> makers) {
    public Listed {
      tokens = List.copyOf(tokens);
      makers = Map.copyOf(makers);
    }
  }
}
