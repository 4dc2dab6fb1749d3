package io.replayvault.application.detection;

import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.audit.out.AuditSequence.Appended;
import io.replayvault.application.detection.out.DetectionProgress;
import io.replayvault.application.detection.out.DetectionProgress.Progress;
import io.replayvault.application.detection.out.DetectionProgress.Reading;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.Fact;
import io.replayvault.domain.detection.Watch;
import io.replayvault.domain.detection.WatchKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at the audit log on from where it was looked at last, a page at a time (clause H5). Alerts,
 * what is remembered and how far it came are kept at once. That an alert was raised is on the log
 * before it is kept: whoever is killed in between leaves the record twice and the alert once.
 */
public final class LogWatching {
  private static final int PAGE = 500;

  private final AuditSequence sequence;
  private final DetectionProgress progress;
  private final WatchSurroundings surroundings;
  private final AlertRecords records;

  public LogWatching(
      AuditSequence sequence,
      DetectionProgress progress,
      WatchSurroundings surroundings,
      AlertRecords records) {
    this.sequence = sequence;
    this.progress = progress;
    this.surroundings = surroundings;
    this.records = records;
  }

  /**
   * Looks at one more page.
   *
   * @return whether there was one
   */
  public boolean next() {
    Progress before = progress.read();
    List<Appended> page = sequence.from(before.upTo() + 1, PAGE);
    if (page.isEmpty()) {
      return false;
    }
    List<Fact> facts =
        page.stream()
            .map(appended -> Fact.of(appended.record()))
            .flatMap(Optional::stream)
            .toList();
    Watch watch = new Watch(surroundings.around(facts), progress.memories(keys(facts)));
    List<Alert> raised =
        facts.stream()
            .flatMap(fact -> watch.see(fact).stream())
            .filter(alert -> alert.id().sequence() > before.learnedUpTo())
            .toList();
    raised.forEach(this::record);
    long upTo = page.getLast().record().sequence();
    progress.keep(new Reading(before.upTo(), upTo, watch.remembered(), raised));
    return true;
  }

  private static Set<WatchKey> keys(List<Fact> facts) {
    Set<WatchKey> keys = new HashSet<>();
    facts.forEach(fact -> keys.addAll(WatchKey.of(fact)));
    return keys;
  }

  private void record(Alert alert) {
    String person = alert.person().map(id -> " person:" + id).orElse("");
    StringBuilder detail = new StringBuilder(alert.severity() + person);
    alert.reason().forEach((figure, value) -> detail.append(' ').append(figure + "=" + value));
    records.append(alert, AuditAction.ALERT_RAISE, detail.toString());
  }
}
