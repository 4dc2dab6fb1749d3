package io.replayvault.proof;

import java.util.List;

/** Something the product claims, and how to check it. */
@FunctionalInterface
public interface Claim {
  /**
   * Checks it, and that the check can fail.
   *
   * @param size how much to run
   * @return a row for the claim and one for each counter-proof
   */
  List<Row> check(Size size) throws Exception;
}
