package io.replayvault.domain.detection;

/** A figure that speaks in an alert's reason. The names are part of the console's API. */
public enum Figure {
  /** How many sessions were watched, or exports made. */
  COUNT,
  /** The person's own median of the days before on which there were any. */
  MEDIAN,
  /** On how many of the last 28 days there were any. */
  DAYS,
  /** What it had to exceed. */
  LIMIT,
  /** The network that was new, or from where the tries came: the kept part of its addresses. */
  NETWORK,
  /** How many networks the person came from in the last 90 days. */
  KNOWN_NETWORKS,
  /** Within how many minutes. */
  MINUTES,
  /** How many sessions were watched from the new network on that day. */
  REPLAYS,
  /** How many exports were made from the new network. */
  EXPORTS,
  /** The account's local time, ISO 8601 to the minute. */
  LOCAL_TIME,
  /** The account's time zone. */
  ZONE,
  /** Working hours, such as {@code 08-18}. */
  HOURS,
  /** What was done: the name of an action of the audit log. */
  ACTION,
  /** At how many people passwords were tried. */
  PEOPLE,
  /** How often in all. */
  TRIES,
  /** How often at names of nobody. */
  UNKNOWN_NAMES,
  /** Which session. */
  SESSION
}
