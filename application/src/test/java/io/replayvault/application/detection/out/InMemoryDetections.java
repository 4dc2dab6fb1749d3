package io.replayvault.application.detection.out;

import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Acknowledgement;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.AlertId;
import io.replayvault.domain.detection.FiledAlert;
import io.replayvault.domain.detection.Response;
import io.replayvault.domain.detection.WatchKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How far the log was looked at, the alerts, and what is to follow them, in memory. */
public final class InMemoryDetections
    implements DetectionProgress, SecurityAlerts, AlertQueue, OpenResponses, AwaitedResponses {
  private static final Comparator<Alert> ORDER =
      Comparator.comparingLong((Alert alert) -> alert.id().sequence())
          .thenComparing(alert -> alert.id().value());

  private final Map<WatchKey, String> memories = new HashMap<>();
  private final List<FiledAlert> alerts = new ArrayList<>();
  private final List<Due> letters = new ArrayList<>();
  private final long learnedUpTo;
  private long upTo;

  public InMemoryDetections() {
    this(0);
  }

  /** One that raises nothing of what was there up to that record. */
  public InMemoryDetections(long learnedUpTo) {
    this.learnedUpTo = learnedUpTo;
  }

  @Override
  public synchronized Progress read() {
    return new Progress(upTo, learnedUpTo);
  }

  @Override
  public synchronized Map<WatchKey, String> memories(Set<WatchKey> keys) {
    Map<WatchKey, String> found = new HashMap<>(memories);
    found.keySet().retainAll(keys);
    return found;
  }

  @Override
  public synchronized boolean keep(Reading reading) {
    if (reading.from() != upTo) {
      return false;
    }
    upTo = reading.upTo();
    reading
        .memories()
        .forEach(
            (key, text) -> {
              memories.remove(key);
              if (!text.isEmpty()) {
                memories.put(key, text);
              }
            });
    for (Alert alert : reading.raised()) {
      if (find(alert.account(), alert.id()).isEmpty()) {
        alerts.add(new FiledAlert(kept(alert), Optional.empty(), Optional.empty()));
      }
    }
    return true;
  }

  @Override
  public synchronized List<FiledAlert> read(AlertQuery query) {
    return alerts.stream()
        .filter(filed -> filed.alert().account().equals(query.account()))
        .filter(filed -> !query.openOnly() || filed.acknowledged().isEmpty())
        .filter(filed -> query.before().stream().allMatch(id -> isBefore(filed, id)))
        .sorted(Comparator.comparing(FiledAlert::alert, ORDER).reversed())
        .limit(query.limit())
        .toList();
  }

  private static boolean isBefore(FiledAlert filed, AlertId id) {
    AlertId its = filed.alert().id();
    return its.sequence() < id.sequence()
        || its.sequence() == id.sequence() && its.value().compareTo(id.value()) < 0;
  }

  @Override
  public synchronized int open(AccountId account) {
    return (int)
        alerts.stream()
            .filter(filed -> filed.alert().account().equals(account))
            .filter(filed -> filed.acknowledged().isEmpty())
            .count();
  }

  @Override
  public synchronized Optional<FiledAlert> find(AccountId account, AlertId alert) {
    return alerts.stream()
        .filter(filed -> filed.alert().account().equals(account))
        .filter(filed -> filed.alert().id().equals(alert))
        .findFirst();
  }

  @Override
  public synchronized void acknowledge(
      AccountId account, AlertId alert, Acknowledgement acknowledgement) {
    Acknowledgement kept =
        new Acknowledgement(
            acknowledgement.by(), Milliseconds.of(acknowledgement.at()), acknowledgement.note());
    find(account, alert)
        .filter(filed -> filed.acknowledged().isEmpty())
        .ifPresent(
            filed ->
                alerts.set(
                    alerts.indexOf(filed),
                    new FiledAlert(filed.alert(), filed.response(), Optional.of(kept))));
  }

  @Override
  public synchronized Set<Response> to(PersonId person, AccountId account) {
    return alerts.stream()
        .filter(filed -> filed.alert().account().equals(account))
        .filter(filed -> filed.alert().person().filter(person::equals).isPresent())
        .filter(filed -> filed.acknowledged().isEmpty())
        .flatMap(filed -> filed.response().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public synchronized boolean isAwaited(PersonId person, AccountId account) {
    return alerts.stream()
        .filter(filed -> filed.alert().account().equals(account))
        .filter(filed -> filed.alert().person().filter(person::equals).isPresent())
        .anyMatch(filed -> filed.acknowledged().isEmpty() && filed.response().isEmpty());
  }

  @Override
  public synchronized Optional<Alert> unanswered() {
    return alerts.stream()
        .filter(filed -> filed.response().isEmpty())
        .map(FiledAlert::alert)
        .min(ORDER.thenComparing(alert -> alert.account().value()));
  }

  @Override
  public synchronized void answered(Alert alert, Response done, Set<PersonId> told, Instant at) {
    find(alert.account(), alert.id())
        .filter(filed -> filed.response().isEmpty())
        .ifPresent(
            filed -> {
              alerts.set(
                  alerts.indexOf(filed),
                  new FiledAlert(filed.alert(), Optional.of(done), filed.acknowledged()));
              Instant due = Milliseconds.of(at);
              for (PersonId person : told) {
                letters.add(new Due(new Waiting(alert.account(), alert.id(), person), due, due));
              }
            });
  }

  @Override
  public synchronized Optional<Waiting> nextLetter(Instant now, Instant again) {
    Optional<Due> next =
        letters.stream()
            .filter(due -> !now.isBefore(due.at()))
            .filter(due -> due.keptAt().isAfter(now.minus(STALE_AFTER)))
            .min(Comparator.comparing(Due::at));
    next.ifPresent(
        due ->
            letters.set(
                letters.indexOf(due), new Due(due.letter(), due.keptAt(), Milliseconds.of(again))));
    return next.map(Due::letter);
  }

  @Override
  public synchronized void sent(Waiting letter) {
    letters.removeIf(due -> due.letter().equals(letter));
  }

  private static Alert kept(Alert alert) {
    return new Alert(
        alert.id(),
        alert.account(),
        alert.rule(),
        alert.severity(),
        alert.person(),
        Milliseconds.of(alert.at()),
        alert.reason(),
        alert.records());
  }

  private record Due(Waiting letter, Instant keptAt, Instant at) {}
}
