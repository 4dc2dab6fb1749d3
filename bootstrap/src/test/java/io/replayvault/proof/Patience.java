package io.replayvault.proof;

import java.io.IOException;

/** Asks again what a busy server did not do: a 503 says nothing of what is claimed. */
final class Patience {
  private static final int TRIES = 30;
  private static final int PAUSE_MILLIS = 1_000;

  private Patience() {}

  /** What came of it in the end; after half a minute the latest failure. */
  static <T> T until(Request<T> request) throws IOException, InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        return request.send();
      } catch (IllegalStateException refused) {
        if (tries == TRIES) {
          throw refused;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  /** Does something, or throws. */
  interface Request<T> {
    /** The answer; {@link IllegalStateException} if it is not the one that is wanted. */
    T send() throws IOException, InterruptedException;
  }
}
