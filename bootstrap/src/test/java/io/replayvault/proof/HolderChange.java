package io.replayvault.proof;

import io.replayvault.system.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Another holder of the root key takes over, by the steps of {@code docs/operations.md} and node
 * after node.
 */
final class HolderChange {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String JOB = "root-key-move";
  private static final String SEALED_OTHERWISE =
      "select (select count(*) from master_key"
          + " where state <> 'DESTROYED' and substring(sealed from 1 for 1) <> '\\x0%1$d'::bytea)"
          + " + (select count(*) from signing_key"
          + " where substring(sealed_private_key from 1 for 1) <> '\\x0%1$d'::bytea)";

  private final Deployment deployment;
  private final Map<String, String> always;

  /**
   * Changes on that deployment.
   *
   * @param always settings of every step
   */
  HolderChange(Deployment deployment, Map<String, String> always) {
    this.deployment = deployment;
    this.always = Map.copyOf(always);
  }

  /** What nodes are told in step 1: one seals, both open. */
  static Map<String, String> announcing(RootKeyPlace from, RootKeyPlace to) {
    Map<String, String> both = new HashMap<>(from.asPresent());
    both.putAll(to.asNext());
    return both;
  }

  /** Step 1. */
  void announce(RootKeyPlace from, RootKeyPlace to) {
    everyNode(announcing(from, to));
  }

  /** Step 2, until a node says that nothing needs the former one any more. */
  void takeOver(RootKeyPlace from, RootKeyPlace to) throws IOException, InterruptedException {
    Map<String, String> both = new HashMap<>(to.asPresent());
    both.putAll(from.asFormer());
    everyNode(both);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (sealedOtherwise(to) > 0 || !isSaidOf(to)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            sealedOtherwise(to) + " keys are not sealed anew by " + to.name());
      }
      deployment.beginJob(JOB);
      Thread.sleep(1_000);
    }
  }

  /** Step 3: the other one alone. */
  void end(RootKeyPlace to) {
    everyNode(to.asPresent());
  }

  /** How many keys of the key store lie under another kind of holder. */
  long sealedOtherwise(RootKeyPlace place) {
    return Long.parseLong(
        deployment.queryKeyStore(SEALED_OTHERWISE.formatted(place.format())).get(0));
  }

  private boolean isSaidOf(RootKeyPlace place) throws IOException {
    for (int node = 0; node < deployment.size(); node++) {
      List<String> lines = Files.readAllLines(deployment.node(node).output());
      if (lines.stream().anyMatch(line -> line.contains("keys open by " + place.text()))) {
        return true;
      }
    }
    return false;
  }

  private void everyNode(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(always);
    all.putAll(settings);
    for (int node = 0; node < deployment.size(); node++) {
      deployment.restart(node, all);
    }
  }
}
