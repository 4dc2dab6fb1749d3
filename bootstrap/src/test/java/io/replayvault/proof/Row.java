package io.replayvault.proof;

/**
 * One checked claim.
 *
 * @param claim in a sentence
 * @param clauses ids of the requirements it serves
 * @param tried how many times
 * @param figure what was measured
 * @param limit what it had to be
 * @param holds whether it was
 */
public record Row(
    String claim, String clauses, long tried, String figure, String limit, boolean holds) {
  /** The row as {@code build/proof} prints it. */
  public String line() {
    return "%-78s | %-12s | %9d | %-40s | %-26s | %s"
        .formatted(claim, clauses, tried, figure, limit, holds ? "ok" : "falls short");
  }
}
