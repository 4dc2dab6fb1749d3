package io.replayvault.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Told before a server is started for it: what a counter-proof takes out is still there. */
final class RemovedCheckTest {
  @TestFactory
  Stream<DynamicTest> each_check_that_is_taken_out_stands_in_its_source() {
    List<RemovedCheck> all = new ArrayList<>(CallersGetWhatTheTableSays.checks());
    all.addAll(List.of(RefusalsTakeTheSameTime.WITHOUT_HASH, WaitsWithoutEnd.LIMIT));
    return all.stream()
        .map(
            check ->
                DynamicTest.dynamicTest(
                    check.name(), () -> assertThat(check.source()).contains(check.check())));
  }

  @Test
  void one_that_is_not_there_is_named() {
    RemovedCheck gone =
        new RemovedCheck(
            "nothing", "application", "io.replayvault.application.access.Guard", "no such", "");
    assertThatIllegalStateException()
        .isThrownBy(gone::source)
        .withMessageContaining("the check \"nothing\" does not stand once");
  }
}
