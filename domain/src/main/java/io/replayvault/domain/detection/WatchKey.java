package io.replayvault.domain.detection;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Of whom or what something is remembered.
 *
 * @param text such as {@code person account-id person-id}, unique
 */
public record WatchKey(String text) {
  /** A person in an account. */
  static WatchKey of(AccountId account, PersonId person) {
    return new WatchKey("person " + account + " " + person);
  }

  /** An account. */
  static WatchKey of(AccountId account) {
    return new WatchKey("account " + account);
  }

  /** A network, whoever comes from there. */
  static WatchKey of(Network network) {
    return new WatchKey("network " + network);
  }

  /** All that must be known before a fact is looked at. */
  public static Set<WatchKey> of(Fact fact) {
    Set<WatchKey> keys = new LinkedHashSet<>();
    boolean signsIn = fact.kind() == FactKind.SIGN_IN || fact.kind() == FactKind.SIGN_IN_FAILED;
    if (signsIn) {
      fact.network().ifPresent(network -> keys.add(of(network)));
      fact.account().ifPresent(account -> keys.add(of(account)));
    }
    if (fact.kind() != FactKind.SIGN_IN_FAILED) {
      fact.account()
          .ifPresent(account -> fact.person().ifPresent(who -> keys.add(of(account, who))));
    }
    return Set.copyOf(keys);
  }

  @Override
  public String toString() {
    return text;
  }
}
