package io.replayvault.domain.detection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What an account looks for, and what follows (clause H5).
 *
 * @param responses by rule; a rule that is not named alerts
 * @param hours when staff are expected
 * @param replays so many sessions a day are nobody's alert
 * @param exports so many exports a day are nobody's alert
 */
public record DetectionPolicy(
    Map<DetectionRule, Response> responses, WorkingHours hours, int replays, int exports) {
  /** The policy where none was chosen: every rule alerts and does nothing besides. */
  public static final DetectionPolicy USUAL =
      new DetectionPolicy(Map.of(), WorkingHours.USUAL, 30, 5);

  /** No floor is higher: a rule that never speaks is switched off instead. */
  public static final int HIGHEST = 10_000;

  public DetectionPolicy {
    Objects.requireNonNull(hours, "hours");
    EnumMap<DetectionRule, Response> all = new EnumMap<>(DetectionRule.class);
    for (DetectionRule rule : DetectionRule.values()) {
      all.put(rule, responses.getOrDefault(rule, Response.ALERT));
    }
    responses = Collections.unmodifiableMap(all);
    responses.forEach(DetectionPolicy::requirePossible);
    requireFloor(replays);
    requireFloor(exports);
  }

  /** What follows when that rule finds something. */
  public Response responseTo(DetectionRule rule) {
    return responses.getOrDefault(rule, Response.ALERT);
  }

  /** The same with another response to one rule. */
  public DetectionPolicy with(DetectionRule rule, Response response) {
    EnumMap<DetectionRule, Response> other = new EnumMap<>(responses);
    other.put(rule, response);
    return new DetectionPolicy(other, hours, replays, exports);
  }

  /** The same with other working hours. */
  public DetectionPolicy with(WorkingHours other) {
    return new DetectionPolicy(responses, other, replays, exports);
  }

  private static void requirePossible(DetectionRule rule, Response response) {
    // Locking everybody at whom somebody tried a password would do the attacker's work.
    boolean acts = response != Response.OFF && response != Response.ALERT;
    if (acts && !rule.isAboutPerson()) {
      throw new IllegalArgumentException(rule + " is about nobody to whom something can be done");
    }
  }

  private static void requireFloor(int floor) {
    if (floor < 1 || floor > HIGHEST) {
      throw new IllegalArgumentException("a floor is 1 to " + HIGHEST + ", not " + floor);
    }
  }
}
