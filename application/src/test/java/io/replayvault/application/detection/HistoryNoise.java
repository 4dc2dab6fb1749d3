package io.replayvault.application.detection;

import io.replayvault.application.detection.HistoryPerson.Day;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What happens in a made-up history when nothing does. */
final class HistoryNoise {
  static final LocalDate FIRST = LocalDate.parse("2026-01-05");
  static final String OFFICE = "203.0.113.*";
  private static final String NEW_OFFICE = "192.0.2.*";

  final List<AuditEntry> strangers = new ArrayList<>();
  final List<HistoryPerson> people = new ArrayList<>();
  final AccountId settled = new AccountId("settled");
  final AccountId moving = new AccountId("moving");
  final int days;
  private final Random random;
  private int networks;
  private int sessions;

  HistoryNoise(long seed, int perAccount, int days) {
    this.random = new Random(seed);
    this.days = days;
    for (AccountId account : List.of(settled, moving)) {
      for (int i = 0; i < perAccount; i++) {
        people.add(person(account, i, false));
      }
      for (int i = 0; i < Math.max(2, perAccount / 12); i++) {
        people.add(person(account, i, true));
      }
    }
    for (int day = 0; day < days; day++) {
      LocalDate date = FIRST.plusDays(day);
      boolean release = random.nextInt(30) == 0;
      people.forEach(person -> live(person, date, release));
      strangers(date);
    }
  }

  private HistoryPerson person(AccountId account, int number, boolean staff) {
    boolean starter = !staff && random.nextInt(5) == 0;
    return new HistoryPerson(
        new PersonId(account + (staff ? "-staff-" : "-person-") + number),
        account,
        staff,
        !staff && number % 8 == 0,
        number % 3 == 0,
        1 + 18 * random.nextDouble(),
        starter ? FIRST.plusDays(random.nextInt(days)) : FIRST,
        FIRST.plusDays(random.nextInt(2 * days)),
        network(),
        network());
  }

  /** A network that nobody came from so far. */
  String network() {
    networks++;
    return "10." + networks / 250 + "." + networks % 250 + ".*";
  }

  /** A session that nobody watched so far. */
  String session() {
    sessions++;
    return "session:s-" + sessions;
  }

  static Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(MadeUpHistory.ZONE).toInstant();
  }

  private void live(HistoryPerson person, LocalDate date, boolean release) {
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    boolean there = weekend ? !person.staff && random.nextInt(40) == 0 : random.nextInt(12) > 0;
    if (person.isOff(date) || !there) {
      return;
    }
    if (random.nextInt(150) == 0) {
      person.home = network();
    }
    if (random.nextInt(120) == 0 && !date.isBefore(person.backOn)) {
      person.away = network();
      person.backOn = date.plusDays(1 + random.nextInt(5));
    }
    String morning = place(person, date);
    boolean cafe = date.isAfter(person.backOn) && random.nextInt(100) == 0;
    String place = cafe ? network() : morning;
    double rhythm =
        switch (date.getDayOfWeek()) {
          case MONDAY -> 1.5;
          case FRIDAY -> 0.7;
          case SATURDAY, SUNDAY -> 0.3;
          case TUESDAY, WEDNESDAY, THURSDAY -> 1.0;
        };
    int watched = poisson(person.sessionsPerDay * rhythm * (release ? 1.9 : 1));
    List<AuditEntry> entries = new ArrayList<>();
    List<Instant> times = times(date, watched + 2, cafe);
    Instant noon = at(date, LocalTime.of(13, 0));
    signIn(person, times.get(0).minusSeconds(120), place, entries);
    for (Instant time : times.subList(0, watched)) {
      String from = cafe && time.isAfter(noon) ? morning : place;
      watch(person, time, person.phone && random.nextInt(20) == 0 ? person.mobile : from, entries);
    }
    if (person.exporter && date.getDayOfWeek() == DayOfWeek.MONDAY) {
      String from = cafe ? morning : place;
      for (int i = 0; i <= random.nextInt(3); i++) {
        entries.add(export(person, at(date, LocalTime.of(15, 10 * i)), from));
      }
    }
    entries.sort(Comparator.comparing(AuditEntry::at));
    boolean usual = place.equals(OFFICE) && person.account.equals(settled);
    person.days.add(new Day(date, usual && !cafe, entries));
  }

  private String place(HistoryPerson person, LocalDate date) {
    if (date.isBefore(person.backOn)) {
      return person.away;
    }
    boolean moved = person.account.equals(moving) && date.isAfter(FIRST.plusDays(days * 2L / 3));
    return random.nextInt(10) < 7 ? (moved ? NEW_OFFICE : OFFICE) : person.home;
  }

  /** Through the working day; whoever changes place takes their time over lunch. */
  private List<Instant> times(LocalDate date, int count, boolean lunch) {
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int minute = random.nextInt(9 * 60);
      int skipped = lunch && minute > 180 && minute < 270 ? 90 : 0;
      times.add(at(date, LocalTime.of(9, 0)).plus(Duration.ofMinutes(minute + skipped)));
    }
    times.sort(Comparator.naturalOrder());
    return times;
  }

  private void signIn(HistoryPerson person, Instant at, String place, List<AuditEntry> entries) {
    int wrong = random.nextInt(100) < 7 ? 1 + random.nextInt(2) : 0;
    boolean forgot = random.nextInt(250) == 0;
    for (int i = 0; i < (forgot ? 4 : wrong); i++) {
      entries.add(person.mistypes(at.minusSeconds(60 - 20L * i), place));
    }
    Instant in = forgot ? at.plus(Duration.ofHours(1)) : at;
    entries.add(person.does(in, AuditAction.SIGN_IN, "person:" + person.id, "password", place));
  }

  void watch(HistoryPerson person, Instant at, String from, List<AuditEntry> entries) {
    String session = session();
    entries.add(person.does(at, AuditAction.SESSION_SEARCH, "account:" + person.account, "", from));
    entries.add(person.does(at.plusSeconds(5), AuditAction.SESSION_READ, session, "", from));
    for (int window = 0; window <= random.nextInt(3); window++) {
      entries.add(
          person.does(
              at.plusSeconds(10 + 9L * window),
              AuditAction.SESSION_REPLAY,
              session,
              "window " + window,
              from));
    }
  }

  AuditEntry export(HistoryPerson person, Instant at, String from) {
    return person.does(at, AuditAction.AUDIT_READ, "account:" + person.account, "export", from);
  }

  /** Somebody types a name that nobody has. */
  AuditEntry stranger(Instant at, String from) {
    return new AuditEntry(
        at,
        Optional.empty(),
        Optional.empty(),
        AuditAction.SIGN_IN,
        AuditOutcome.FAILED,
        "-",
        "password",
        new RequestFacts("request", from));
  }

  private void strangers(LocalDate date) {
    for (int i = 0; i < random.nextInt(8); i++) {
      Instant at = at(date, LocalTime.MIDNIGHT).plusSeconds(random.nextInt(86_400));
      strangers.add(stranger(at, random.nextInt(3) == 0 ? OFFICE : "198.51.100.*"));
    }
  }

  private int poisson(double mean) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
