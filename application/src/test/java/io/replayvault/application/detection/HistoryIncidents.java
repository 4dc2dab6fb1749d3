package io.replayvault.application.detection;

import io.replayvault.application.detection.HistoryPerson.Day;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.detection.Decoy;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Plants incidents in a made-up history. */
final class HistoryIncidents {
  private static final int ESTABLISHED_DAYS = 25;
  private static final LocalTime NIGHT = LocalTime.of(2, 0);

  private final HistoryNoise noise;
  private final Random random;
  private final List<AuditEntry> planted = new ArrayList<>();
  private final List<Incident> incidents = new ArrayList<>();

  HistoryIncidents(HistoryNoise noise, long seed) {
    this.noise = noise;
    this.random = new Random(~seed);
  }

  MadeUpHistory planted(int each) {
    Decoy decoy =
        new Decoy(
            noise.settled,
            new SessionId("decoy-1"),
            new PersonId("admin"),
            HistoryNoise.at(HistoryNoise.FIRST, LocalTime.MIDNIGHT).minusSeconds(1));
    for (int i = 0; i < each; i++) {
      manyReplays();
      manyExports();
      twoPlacesAtOnce();
      exportFromElsewhere();
      replaysFromElsewhere();
      staffAtNight();
      sprayFromOneNetwork(i % 2 == 0);
      sprayFromEverywhere();
      opened(decoy);
    }
    List<AuditEntry> all = new ArrayList<>(planted);
    all.addAll(noise.strangers);
    noise.people.forEach(person -> person.days.forEach(day -> all.addAll(day.entries())));
    all.sort(Comparator.comparing(AuditEntry::at));
    long personDays = noise.people.stream().mapToLong(person -> person.days.size()).sum();
    return new MadeUpHistory(
        List.copyOf(all),
        Set.of(noise.settled, noise.moving),
        noise.people.stream().filter(p -> p.staff).map(p -> p.id).collect(Collectors.toSet()),
        List.of(decoy),
        List.copyOf(incidents),
        personDays);
  }

  /** Many more sessions than usual in one night. */
  private void manyReplays() {
    Victim victim = victim(false);
    Instant at = HistoryNoise.at(victim.day().date(), NIGHT);
    int count = (int) Math.max(100, 8 * victim.person().sessionsPerDay);
    for (int i = 0; i < count; i++) {
      noise.watch(victim.person(), at.plusSeconds(100L * i), lastPlace(victim), planted);
    }
    incident(DetectionRule.MANY_REPLAYS, victim, at);
  }

  private void manyExports() {
    Victim victim = victim(false);
    Instant at = HistoryNoise.at(victim.day().date(), NIGHT);
    for (int i = 0; i < 25; i++) {
      planted.add(noise.export(victim.person(), at.plusSeconds(60L * i), lastPlace(victim)));
    }
    incident(DetectionRule.MANY_EXPORTS, victim, at);
  }

  /** Somebody else uses what they stole while its owner works. */
  private void twoPlacesAtOnce() {
    Victim victim = victim(true);
    List<AuditEntry> entries = victim.day().entries();
    List<Instant> gaps = new ArrayList<>();
    for (int i = 1; i < entries.size(); i++) {
      Instant from = entries.get(i - 1).at();
      Duration gap = Duration.between(from, entries.get(i).at());
      boolean office =
          isOffice(entries.get(i - 1))
              && isOffice(entries.get(i))
              && gap.compareTo(Duration.ofMinutes(1)) > 0
              && gap.compareTo(Duration.ofMinutes(25)) < 0;
      if (office) {
        gaps.add(from.plus(gap.dividedBy(2)));
      }
    }
    if (gaps.isEmpty()) {
      twoPlacesAtOnce();
      return;
    }
    Instant at = gaps.get(random.nextInt(gaps.size()));
    planted.add(
        victim.person().does(at, AuditAction.SESSION_READ, noise.session(), "", noise.network()));
    incident(DetectionRule.NEW_PLACE, victim, at);
  }

  private void exportFromElsewhere() {
    Victim victim = victim(false);
    Instant at = HistoryNoise.at(victim.day().date(), NIGHT);
    String from = noise.network();
    for (int i = 0; i < 7; i++) {
      planted.add(noise.export(victim.person(), at.plusSeconds(60L * i), from));
    }
    incident(DetectionRule.NEW_PLACE, victim, at);
  }

  private void replaysFromElsewhere() {
    Victim victim = victim(false);
    Instant at = HistoryNoise.at(victim.day().date(), NIGHT);
    String from = noise.network();
    int count = (int) Math.max(40, 6 * victim.person().sessionsPerDay);
    for (int i = 0; i < count; i++) {
      noise.watch(victim.person(), at.plusSeconds(60L * i), from, planted);
    }
    incident(DetectionRule.NEW_PLACE, victim, at);
  }

  private void staffAtNight() {
    List<HistoryPerson> staff = noise.people.stream().filter(p -> p.staff).toList();
    HistoryPerson person = staff.get(random.nextInt(staff.size()));
    Day day = person.days.get(random.nextInt(person.days.size()));
    if (isTaken(person, day)) {
      staffAtNight();
      return;
    }
    Instant at = HistoryNoise.at(day.date(), LocalTime.of(22, random.nextInt(60)));
    planted.add(
        person.does(
            at,
            AuditAction.SESSION_READ,
            noise.session(),
            "",
            day.entries().getLast().request().maskedAddress()));
    incident(DetectionRule.OFF_HOURS_STAFF, new Victim(person, day), at);
  }

  /** A list of people is tried through, or one with names that mostly nobody has. */
  private void sprayFromOneNetwork(boolean known) {
    String from = noise.network();
    Instant at = anyNight();
    List<HistoryPerson> tried = some(known ? 9 : 2);
    for (int i = 0; i < tried.size(); i++) {
      planted.add(tried.get(i).mistypes(at.plusSeconds(70L * i + 5), from));
    }
    for (int i = 0; i < (known ? 0 : 25); i++) {
      planted.add(noise.stranger(at.plusSeconds(40L * i), from));
    }
    sprayed(at);
  }

  private void sprayFromEverywhere() {
    Instant at = anyNight();
    for (HistoryPerson person : some(15)) {
      planted.add(person.mistypes(at.plusSeconds(random.nextInt(2_400)), noise.network()));
    }
    sprayed(at);
  }

  private void opened(Decoy decoy) {
    Victim victim = victim(false);
    Instant at = HistoryNoise.at(victim.day().date(), LocalTime.of(12, random.nextInt(60)));
    AuditEntry before = victim.day().entries().getFirst();
    planted.add(
        victim
            .person()
            .does(
                at,
                random.nextBoolean() ? AuditAction.SESSION_READ : AuditAction.SESSION_REPLAY,
                "session:" + decoy.session(),
                "",
                before.request().maskedAddress()));
    incident(DetectionRule.DECOY_OPENED, victim, at);
  }

  /** A day of somebody who is known for a while, in the account that does not move. */
  private Victim victim(boolean busy) {
    List<HistoryPerson> known =
        noise.people.stream()
            .filter(person -> person.account.equals(noise.settled) && !person.staff)
            .filter(person -> person.days.size() > ESTABLISHED_DAYS + 5)
            .filter(person -> !busy || person.sessionsPerDay > 6)
            .toList();
    while (true) {
      HistoryPerson person = known.get(random.nextInt(known.size()));
      int number = ESTABLISHED_DAYS + random.nextInt(person.days.size() - ESTABLISHED_DAYS);
      Day day = person.days.get(number);
      if (day.usual() && !isTaken(person, day)) {
        return new Victim(person, day);
      }
    }
  }

  /** Whether something was planted for them within ten days of it. */
  private boolean isTaken(HistoryPerson person, Day day) {
    Instant noon = HistoryNoise.at(day.date(), LocalTime.NOON);
    return incidents.stream()
        .filter(incident -> incident.person().equals(Optional.of(person.id)))
        .anyMatch(incident -> Duration.between(incident.from(), noon).abs().toDays() < 10);
  }

  private static boolean isOffice(AuditEntry entry) {
    return entry.request().maskedAddress().equals(HistoryNoise.OFFICE);
  }

  private static String lastPlace(Victim victim) {
    return victim.day().entries().getLast().request().maskedAddress();
  }

  private List<HistoryPerson> some(int count) {
    List<HistoryPerson> all =
        new ArrayList<>(
            noise.people.stream().filter(p -> p.account.equals(noise.settled)).toList());
    Collections.shuffle(all, random);
    return all.subList(0, count);
  }

  /** A night on which nobody sprayed yet, a day after and before any other. */
  private Instant anyNight() {
    while (true) {
      LocalDate day = HistoryNoise.FIRST.plusDays(20L + random.nextInt(noise.days - 20));
      Instant at = HistoryNoise.at(day, LocalTime.of(3, 0));
      if (incidents.stream()
          .filter(one -> one.person().isEmpty())
          .noneMatch(one -> Duration.between(one.from(), at).abs().toHours() < 12)) {
        return at;
      }
    }
  }

  private void sprayed(Instant at) {
    incidents.add(
        new Incident(
            DetectionRule.PASSWORD_SPRAYING,
            noise.settled,
            Optional.empty(),
            at,
            at.plus(Duration.ofHours(2))));
  }

  private void incident(DetectionRule rule, Victim victim, Instant at) {
    Instant end = HistoryNoise.at(victim.day().date().plusDays(1), LocalTime.MIDNIGHT);
    incidents.add(
        new Incident(rule, victim.person().account, Optional.of(victim.person().id), at, end));
  }

  private record Victim(HistoryPerson person, Day day) {}
}
