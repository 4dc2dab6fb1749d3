package io.replayvault.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The proof {@code recorded-session} at the size of the suite, on the built product. */
final class RecordedSessionIT {
  /** The suite cannot run itself; {@code build/proof recorded-session commands} does. */
  private static final String NEEDS_A_CLONE = "commands";

  @TestFactory
  Stream<DynamicTest> every_claim_holds_and_can_fail() {
    Map<String, Claim> claims = RecordedSession.proof().claims();
    return claims.entrySet().stream()
        .filter(claim -> !claim.getKey().equals(NEEDS_A_CLONE))
        .map(claim -> DynamicTest.dynamicTest(claim.getKey(), () -> check(claim.getValue())));
  }

  private static void check(Claim claim) throws Exception {
    List<Row> rows = claim.check(Size.QUICK);
    rows.forEach(row -> System.out.println(row.line()));
    assertThat(rows).isNotEmpty();
    assertThat(rows.stream().filter(row -> !row.holds()).map(Row::line).toList()).isEmpty();
  }
}
