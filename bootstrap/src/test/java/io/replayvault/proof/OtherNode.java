package io.replayvault.proof;

import java.net.URI;

/** The node at which somebody goes on who signed in at another one. */
final class OtherNode {
  private static final String SEARCH = "/api/v1/sessions";
  private static final int OK = 200;
  private static final int PATIENCE_MILLIS = 5_000;
  private static final int BETWEEN_LOOKS_MILLIS = 10;

  private final URI node;

  OtherNode(URI node) {
    this.node = node;
  }

  /** Fails unless the caller is let in. */
  void requireIn(ApiCaller theirs) {
    if (theirs.elsewhere(node).status(SEARCH) != OK) {
      throw new IllegalStateException("who is signed in on one node is not on the other");
    }
  }

  /** Milliseconds from now until the caller is refused; as long as it is waited if they are not. */
  long untilRefused(ApiCaller theirs) {
    long began = System.nanoTime();
    ApiCaller there = theirs.elsewhere(node);
    boolean in = true;
    long passed = 0;
    while (in && passed < PATIENCE_MILLIS) {
      in = there.status(SEARCH) == OK;
      passed = (System.nanoTime() - began) / 1_000_000;
      if (in) {
        ApiCaller.pause(BETWEEN_LOOKS_MILLIS);
      }
    }
    return passed;
  }
}
