package io.replayvault.s3.session;

import java.time.Duration;

/**
 * How long is waited for the store, so that an upload is refused before its visitor's browser gives
 * up.
 *
 * @param toConnect until a connection is there
 * @param toHear until the next byte comes
 * @param attempt for one attempt
 * @param all for all attempts of one call, with the pauses between them
 */
record S3Patience(Duration toConnect, Duration toHear, Duration attempt, Duration all) {
  static final S3Patience USUAL =
      new S3Patience(
          Duration.ofSeconds(2),
          Duration.ofSeconds(10),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30));
}
