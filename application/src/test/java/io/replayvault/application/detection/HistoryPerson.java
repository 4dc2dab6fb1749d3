package io.replayvault.application.detection;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody of a made-up history: what they are like, and the days on which they were there. */
final class HistoryPerson {
  final PersonId id;
  final AccountId account;
  final boolean staff;
  final boolean exporter;
  final boolean phone;
  final double sessionsPerDay;
  final LocalDate firstDay;
  final LocalDate holidayFrom;
  final List<Day> days = new ArrayList<>();
  String home;
  String away = "";
  LocalDate backOn = LocalDate.MIN;
  final String mobile;

  HistoryPerson(
      PersonId id,
      AccountId account,
      boolean staff,
      boolean exporter,
      boolean phone,
      double sessionsPerDay,
      LocalDate firstDay,
      LocalDate holidayFrom,
      String home,
      String mobile) {
    this.id = id;
    this.account = account;
    this.staff = staff;
    this.exporter = exporter;
    this.phone = phone;
    this.sessionsPerDay = sessionsPerDay;
    this.firstDay = firstDay;
    this.holidayFrom = holidayFrom;
    this.home = home;
    this.mobile = mobile;
  }

  /** Whether they are there on that day of the week and year, but for chance. */
  boolean isOff(LocalDate day) {
    return day.isBefore(firstDay)
        || !day.isBefore(holidayFrom) && day.isBefore(holidayFrom.plusDays(14));
  }

  /** Something that they may and do. */
  AuditEntry does(Instant at, AuditAction action, String subject, String detail, String address) {
    return entry(at, action, AuditOutcome.ALLOWED, subject, detail, address);
  }

  /** A wrong password of theirs, or of whoever tries one at them. */
  AuditEntry mistypes(Instant at, String address) {
    return entry(at, AuditAction.SIGN_IN, AuditOutcome.FAILED, "person:" + id, "password", address);
  }

  private AuditEntry entry(
      Instant at,
      AuditAction action,
      AuditOutcome outcome,
      String subject,
      String detail,
      String address) {
    return new AuditEntry(
        at,
        Optional.of(account),
        Optional.of(id),
        action,
        outcome,
        subject,
        detail,
        new RequestFacts("request", address));
  }

  /**
   * A day on which they were there.
   *
   * @param date which
   * @param usual whether they were in the office all day
   * @param entries what they did, in order
   */
  record Day(LocalDate date, boolean usual, List<AuditEntry> entries) {}
}
