package io.replayvault.persistence.job;

import java.time.Duration;

/**
 * How often a node looks and shows that it lives.
 *
 * @param look from one look for jobs that are due to the next
 * @param heartbeat from one sign of life for a running job to the next
 */
record Rhythm(Duration look, Duration heartbeat) {
  /** So many signs of life may be missing before a job is taken over; the library wants four. */
  static final int MISSED = 4;

  /** A job is taken over after 8 to 14 seconds. */
  static final Rhythm USUAL = new Rhythm(Duration.ofSeconds(2), Duration.ofSeconds(2));
}
