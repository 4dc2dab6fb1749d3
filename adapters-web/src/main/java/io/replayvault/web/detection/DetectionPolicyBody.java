package io.replayvault.web.detection;

import io.replayvault.domain.detection.DetectionPolicy;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.Response;
import io.replayvault.domain.detection.WorkingHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Schema {@code DetectionPolicy} of {@code docs/openapi.json}.
 *
 * @param responses what follows when a rule finds something
 * @param zone the account's time zone
 * @param days when staff are expected
 * @param from from this hour on
 * @param to before this hour
 * @param replays so many sessions watched in a day are nobody's alert
 * @param exports so many exports in a day are nobody's alert
 */
record DetectionPolicyBody(
    List<Chosen> responses,
    String zone,
    List<String> days,
    long from,
    long to,
    long replays,
    long exports) {
  private static final int LONGEST_ZONE = 64;

  static DetectionPolicyBody of(DetectionPolicy policy) {
    WorkingHours hours = policy.hours();
    return new DetectionPolicyBody(
        policy.responses().entrySet().stream()
            .map(entry -> new Chosen(entry.getKey().name(), entry.getValue().name()))
            .toList(),
        hours.zone().getId(),
        hours.days().stream().sorted().map(DayOfWeek::name).toList(),
        hours.from(),
        hours.to(),
        policy.replays(),
        policy.exports());
  }

  /**
   * The policy that it describes.
   *
   * @throws IllegalArgumentException if it describes none
   */
  DetectionPolicy policy() {
    Map<DetectionRule, Response> chosen = new EnumMap<>(DetectionRule.class);
    for (Chosen one : responses) {
      chosen.put(DetectionRule.valueOf(one.rule()), Response.valueOf(one.response()));
    }
    Set<DayOfWeek> expected = EnumSet.noneOf(DayOfWeek.class);
    days.forEach(day -> expected.add(DayOfWeek.valueOf(day)));
    return new DetectionPolicy(
        chosen,
        new WorkingHours(zoneId(), expected, whole(from), whole(to)),
        whole(replays),
        whole(exports));
  }

  /** A place's, or a fixed one: such as are in the time zone data base. */
  private ZoneId zoneId() {
    if (zone.length() > LONGEST_ZONE) {
      throw new IllegalArgumentException("no such time zone");
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException("no such time zone", unknown);
    }
  }

  private static int whole(long number) {
    return Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /**
   * What follows when one rule finds something.
   *
   * @param rule its name
   * @param response what follows
   */
  record Chosen(String rule, String response) {}
}
