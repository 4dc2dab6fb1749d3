package io.replayvault.application.access;

import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.domain.access.FactorKind;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The second factors that people hold: an authenticator app, passkeys, or both. */
public final class HeldFactors {
  private final SecondFactors apps;
  private final Passkeys passkeys;

  public HeldFactors(SecondFactors apps, Passkeys passkeys) {
    this.apps = apps;
    this.passkeys = passkeys;
  }

  /** Whether the person holds any. */
  boolean isAny(PersonId person) {
    return account(person).isPresent();
  }

  /** Which kinds the person holds. */
  List<FactorKind> kinds(PersonId person) {
    List<FactorKind> kinds = new ArrayList<>();
    apps.find(person).ifPresent(app -> kinds.add(FactorKind.APP));
    if (!passkeys.of(person).isEmpty()) {
      kinds.add(FactorKind.PASSKEY);
    }
    return kinds;
  }

  /**
   * Under which account's keys the person's recovery codes are hashed: one and the same for all
   * that they hold at a time, though they may begin in another by now. Empty for whoever holds
   * none.
   */
  Optional<AccountId> account(PersonId person) {
    return apps.find(person)
        .map(app -> app.secret().account())
        .or(() -> passkeys.of(person).stream().map(Passkeys.Kept::account).findFirst());
  }
}
