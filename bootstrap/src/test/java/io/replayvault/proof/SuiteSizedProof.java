package io.replayvault.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A proof at the size of the suite, on the built product. */
abstract class SuiteSizedProof {
  abstract Proof proof();

  /** Claims that only {@code build/proof} checks, and why. */
  abstract Map<String, String> leftOut();

  @TestFactory
  final Stream<DynamicTest> every_claim_holds_and_can_fail() {
    leftOut().forEach((claim, reason) -> System.out.println("left out: " + claim + ", " + reason));
    return proof().claims().entrySet().stream()
        .filter(claim -> !leftOut().containsKey(claim.getKey()))
        .map(
            claim ->
                DynamicTest.dynamicTest(
                    claim.getKey(), () -> check(claim.getKey(), claim.getValue())));
  }

  private static void check(String name, Claim claim) {
    long started = System.nanoTime();
    List<Row> rows;
    try {
      rows = claim.check(Size.QUICK);
    } catch (Exception e) {
      throw new AssertionError("the claim " + name + " could not be checked: " + e, e);
    }
    System.out.printf("%s, in %d s:%n", name, (System.nanoTime() - started) / 1_000_000_000);
    rows.forEach(row -> System.out.println(row.line()));
    assertThat(rows).isNotEmpty();
    assertThat(rows.stream().filter(row -> !row.holds()).map(Row::line).toList()).isEmpty();
  }
}
