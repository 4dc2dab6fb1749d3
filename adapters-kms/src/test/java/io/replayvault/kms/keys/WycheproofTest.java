package io.replayvault.kms.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Project Wycheproof's vectors, good and bad, on what we use. {@code build/proof keys vectors} asks
 * every JDK of the machine.
 */
final class WycheproofTest {
  private static final Map<String, Integer> VECTORS =
      Map.of(
          "AES-256-GCM", 66,
          "C2SP chunked encryption", 35,
          "HMAC-SHA-256", 174,
          "HMAC-SHA-512", 174,
          "HKDF-SHA-512", 80,
          "Ed25519", 151,
          "ES256", 484);

  private final Optional<Path> corpus = Corpus.wycheproof();

  @TestFactory
  Stream<DynamicTest> every_vector_that_applies_is_answered_as_it_says() {
    return corpus.stream()
        .flatMap(
            folder ->
                KnownAnswers.all().stream()
                    .map(
                        each ->
                            DynamicTest.dynamicTest(
                                each.algorithm(), () -> assertRight(each.run(folder)))));
  }

  @Test
  void a_vector_that_says_the_opposite_is_found_wrong() throws IOException {
    if (corpus.isPresent()) {
      for (KnownAnswers each : KnownAnswers.all()) {
        VectorAnswers turned = each.runTurned(corpus.get());
        int known = each.run(corpus.get()).pinned().size();
        assertThat(turned.wrong()).as(each.algorithm()).hasSize(turned.tried() - known);
      }
    }
  }

  @Test
  void a_judge_that_does_not_look_at_tags_is_caught() throws IOException {
    if (corpus.isPresent()) {
      VectorAnswers unchecked = KnownAnswers.withoutTag().run(corpus.get());
      assertThat(unchecked.wrong()).hasSize(unchecked.bad()).isNotEmpty();
      assertThat(unchecked.holds()).isFalse();
    }
  }

  @Test
  void answers_that_were_printed_are_read_again() {
    VectorAnswers answers =
        new VectorAnswers("A 25", "ES256", 3, 1, 2, List.of("1 a", "2 b"), List.of());
    assertThat(VectorAnswers.read("noise\n" + answers.line() + "\n")).containsExactly(answers);
  }

  private static void assertRight(VectorAnswers answers) {
    assertThat(answers.wrong()).isEmpty();
    assertThat(answers.tried()).isEqualTo(VECTORS.get(answers.algorithm()));
    assertThat(answers.holds()).isTrue();
  }
}
