package io.replayvault.proof;

import java.util.Map;

final class StoresIT extends SuiteSizedProof {
  @Override
  Proof proof() {
    return Stores.proof();
  }

  @Override
  Map<String, String> leftOut() {
    return Map.of(
        "upgrade",
        "it builds another version out of the history; PreviousVersionIT holds the tables to it",
        "tls",
        "TlsIT checks it at the size of the suite, which takes a minute",
        "kit",
        "each module runs the kit on its own stores",
        "move",
        "it takes six minutes; StoreMoveTest, S3MoveIT and DurableJobsIT check what it is made of",
        "length",
        "AnyLength of the other proof checks long sessions; these are figures for a still machine",
        "scale",
        "it compares costs, which a busy machine does not keep still for");
  }
}
