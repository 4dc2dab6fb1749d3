package io.replayvault.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The proof {@code recorded-session} at the size of the suite, on the built product. */
final class RecordedSessionIT {
  /** What only {@code build/proof recorded-session} runs, and why. */
  private static final Map<String, String> LEFT_OUT =
      Map.of("commands", "the suite cannot run itself");

  @TestFactory
  Stream<DynamicTest> every_claim_holds_and_can_fail() {
    LEFT_OUT.forEach((claim, reason) -> System.out.println("left out: " + claim + ", " + reason));
    Map<String, Claim> claims = RecordedSession.proof().claims();
    return claims.entrySet().stream()
        .filter(claim -> !LEFT_OUT.containsKey(claim.getKey()))
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
      throw new AssertionError("the claim " + name + " could not be checked", e);
    }
    System.out.printf("%s, in %d s:%n", name, (System.nanoTime() - started) / 1_000_000_000);
    rows.forEach(row -> System.out.println(row.line()));
    assertThat(rows).isNotEmpty();
    assertThat(rows.stream().filter(row -> !row.holds()).map(Row::line).toList()).isEmpty();
  }
}
