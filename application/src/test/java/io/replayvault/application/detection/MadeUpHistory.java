package io.replayvault.application.detection;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.detection.Decoy;
import io.replayvault.domain.detection.DetectionPolicy;
import io.replayvault.domain.detection.WorkingHours;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Months of an audit log, made up from a seed: people with weekly rhythms, holidays, first days,
 * travel, cafés, moved offices and mistyped passwords, and incidents planted among them.
 *
 * @param entries what was recorded, in order of time
 * @param accounts whose
 * @param staff of the people, those of the operator
 * @param decoys sessions marked before anything happened
 * @param incidents what was planted
 * @param personDays on how many days somebody was there, added up over people
 */
public record MadeUpHistory(
    List<AuditEntry> entries,
    Set<AccountId> accounts,
    Set<PersonId> staff,
    List<Decoy> decoys,
    List<Incident> incidents,
    long personDays) {
  /** Where all accounts are. */
  static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  /** What all accounts look for. */
  public static final DetectionPolicy POLICY =
      DetectionPolicy.USUAL.with(
          new WorkingHours(ZONE, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 7, 20));

  /**
   * One of so many customers' people and staff in two accounts.
   *
   * @param people in each account
   * @param days how long
   * @param incidents how many of each kind
   */
  public static MadeUpHistory of(long seed, int people, int days, int incidents) {
    HistoryNoise noise = new HistoryNoise(seed, people, days);
    return new HistoryIncidents(noise, seed).planted(incidents);
  }
}
