package io.replayvault.application.detection;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.DetectionPolicy;
import io.replayvault.domain.detection.Fact;
import io.replayvault.domain.detection.Surroundings;
import io.replayvault.domain.detection.Watch;
import io.replayvault.domain.detection.WatchKey;
import io.replayvault.domain.session.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is found in a made-up history.
 *
 * @param history which
 * @param alerts what was raised
 */
public record HistoryWatched(MadeUpHistory history, List<Alert> alerts) {
  /** Looks at all of it, a page at a time, under one policy of all accounts. */
  public static HistoryWatched of(MadeUpHistory history, DetectionPolicy policy, int page) {
    Map<WatchKey, String> memories = new HashMap<>();
    List<Alert> alerts = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < history.entries().size(); i++) {
      Fact.of(new AuditRecord(i + 1L, history.entries().get(i))).ifPresent(facts::add);
    }
    for (int from = 0; from < facts.size(); from += page) {
      List<Fact> some = facts.subList(from, Math.min(facts.size(), from + page));
      Map<WatchKey, String> given = new HashMap<>(memories);
      Set<WatchKey> needed = new HashSet<>();
      some.forEach(fact -> needed.addAll(WatchKey.of(fact)));
      given.keySet().retainAll(needed);
      Watch watch = new Watch(new Fixed(history, policy), given);
      some.forEach(fact -> alerts.addAll(watch.see(fact)));
      memories.putAll(watch.remembered());
    }
    return new HistoryWatched(history, List.copyOf(alerts));
  }

  /** Planted incidents that no alert of their rule tells of. */
  public List<Incident> missed() {
    return history.incidents().stream()
        .filter(incident -> alerts.stream().noneMatch(incident::isFoundBy))
        .toList();
  }

  /** Alerts that no planted incident explains. */
  public List<Alert> falseAlarms() {
    return alerts.stream()
        .filter(alert -> history.incidents().stream().noneMatch(one -> one.explains(alert)))
        .toList();
  }

  /** False alarms in 1,000 days on which somebody was there. */
  public double falseAlarmsPerThousandDays() {
    return 1_000.0 * falseAlarms().size() / history.personDays();
  }

  private record Fixed(MadeUpHistory history, DetectionPolicy policy) implements Surroundings {
    @Override
    public DetectionPolicy policyOf(AccountId account) {
      return policy;
    }

    @Override
    public boolean isStaff(AccountId account, PersonId person) {
      return history.staff().contains(person);
    }

    @Override
    public boolean isDecoy(AccountId account, SessionId session, Instant at) {
      return history.decoys().stream()
          .anyMatch(decoy -> decoy.account().equals(account) && decoy.session().equals(session));
    }
  }
}
