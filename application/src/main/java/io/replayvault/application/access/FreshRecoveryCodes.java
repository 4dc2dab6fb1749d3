package io.replayvault.application.access;

import io.replayvault.application.access.out.RecoveryCodes;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RecoveryCode;
import io.replayvault.domain.account.AccountId;
import java.util.List;
import java.util.stream.Stream;

/** Makes recovery codes and keeps their hashes. */
public final class FreshRecoveryCodes {
  private final RecoveryCodes kept;
  private final FactorSecrets secrets;
  private final Chance chance;

  public FreshRecoveryCodes(RecoveryCodes kept, FactorSecrets secrets, Chance chance) {
    this.kept = kept;
    this.secrets = secrets;
    this.chance = chance;
  }

  /** Whether the person has any. */
  boolean areLeft(PersonId person) {
    return kept.left(person) > 0;
  }

  /**
   * Other ones in place of all that the person had.
   *
   * @param account whose key hashes them: the one whose key seals the factor
   */
  List<RecoveryCode> replace(AccountId account, PersonId person) {
    List<RecoveryCode> codes =
        Stream.generate(() -> RecoveryCode.of(chance.bytes(RecoveryCode.BYTES)))
            .limit(RecoveryCode.COUNT)
            .toList();
    kept.replace(
        person, codes.stream().map(code -> secrets.hashOf(account, person, code)).toList());
    return codes;
  }
}
