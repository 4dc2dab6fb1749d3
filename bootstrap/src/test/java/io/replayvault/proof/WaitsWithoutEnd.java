package io.replayvault.proof;

import io.replayvault.proof.SensitiveRequests.Answer;
import io.replayvault.system.Deployment;
import java.io.IOException;

/**
 * A table that somebody holds for seconds, before a node whose requests wait for databases as long
 * as it takes: its answer is late, so a late one is seen.
 */
final class WaitsWithoutEnd {
  static final RemovedCheck LIMIT =
      new RemovedCheck(
          "how long a request waits for databases",
          "adapters-persistence",
          "io.replayvault.persistence.database.AnswerTime",
          "Math.max(0, time.nanosLeft())",
          "Math.max(60_000_000_000L, time.nanosLeft())");

  /** What the look reads. */
  private static final String HELD =
      "begin; lock table site in access exclusive mode; select pg_sleep(5); commit";

  private static final int SETTLED_MILLIS = 500;

  private final Deployment deployment;
  private final SensitiveRequests requests;

  WaitsWithoutEnd(Deployment deployment, SensitiveRequests requests) {
    this.deployment = deployment;
    this.requests = requests;
  }

  /** The same request, refused in time as the product is and late without its limit. */
  Row row(long limitMillis) throws IOException {
    Answer patient = whileHeld();
    LIMIT.from(deployment.node(0));
    Answer endless;
    try {
      endless = whileHeld();
    } finally {
      LIMIT.backInto(deployment.node(0));
    }
    requests.awaitDone();
    return new Row(
        "  counter-proof: without its limit on waits the node is late, and that is seen",
        "F3",
        1,
        "%d after %d ms; without it %d after %d ms"
            .formatted(patient.status(), patient.millis(), endless.status(), endless.millis()),
        "one within, one after " + limitMillis + " ms",
        patient.status() != 0 && patient.millis() <= limitMillis && endless.millis() > limitMillis);
  }

  private Answer whileHeld() {
    Thread holder = Thread.ofVirtual().start(() -> deployment.execute(HELD));
    ApiCaller.pause(SETTLED_MILLIS);
    Answer answer = requests.look();
    try {
      holder.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return answer;
  }
}
