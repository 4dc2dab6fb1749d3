package io.replayvault.application.audit;

import io.replayvault.application.audit.PersonalSealing.Told;
import io.replayvault.application.audit.out.SideRecords;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.PersonalCommitment;
import io.replayvault.domain.audit.SideRecord;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens what is personal of an account's records, for those who may read its log. */
public final class PersonalReading {
  private static final Logger LOG = System.getLogger(PersonalReading.class.getName());

  private final SideRecords sides;
  private final PersonalSealing sealing;

  public PersonalReading(SideRecords sides, PersonalSealing sealing) {
    this.sides = sides;
    this.sealing = sealing;
  }

  /**
   * Has the account's key at hand, so that what is read next does not fail for want of it; for as
   * long as keys are remembered.
   *
   * @throws io.replayvault.application.keys.out.KeysUnavailable if its keys can't be had
   */
  public void prepare(AccountId account) {
    sealing.prepare(account);
  }

  /**
   * What is there of the account's records among these, by number: nothing of others, of those that
   * had nothing, of erased ones, and of what was tampered with, which is no longer what was sealed.
   */
  public Map<Long, Told> of(AccountId account, List<AuditRecord> records) {
    Map<Long, PersonalCommitment> made = new HashMap<>();
    records.stream()
        .filter(each -> each.entry().account().equals(Optional.of(account)))
        .forEach(
            each -> each.entry().personal().made().ifPresent(m -> made.put(each.sequence(), m)));
    Map<Long, SideRecord> there = made.isEmpty() ? Map.of() : sides.of(made.keySet());
    Map<Long, Told> opened = new HashMap<>();
    made.forEach(
        (number, commitment) ->
            Optional.ofNullable(there.get(number))
                .flatMap(side -> opened(account, commitment, side))
                .ifPresent(told -> opened.put(number, told)));
    return opened;
  }

  private Optional<Told> opened(AccountId account, PersonalCommitment made, SideRecord side) {
    try {
      return Optional.of(sealing.open(account, made, side));
    } catch (SealBroken tampered) {
      LOG.log(Level.WARNING, "what lies beside an audit record is not what was sealed");
      return Optional.empty();
    }
  }
}
