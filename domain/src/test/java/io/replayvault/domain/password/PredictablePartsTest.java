package io.replayvault.domain.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PredictablePartsTest {
  private static final List<int[]> WORDS =
      List.of("horse".codePoints().toArray(), "pass".codePoints().toArray());

  @ParameterizedTest
  @CsvSource({
    "'',0",
    "x,1",
    "xkq,3",
    "horse,1",
    "h0r5e,1",
    "horsepass,2",
    "hors,4",
    "abc,1",
    "ab,2",
    "cba,1",
    "acegik,6",
    "1234567890,1",
    "qwertz,1",
    "poiuytrewq,1",
    "1985,1",
    "2026,1",
    "2126,4",
    "aaaaaaaa,2",
    "xkq8xkq8,5",
    "xkq8xkq8xkq8xkq8,5",
    "horse!2026!,4",
    "horse-horse-horse,3",
    "ab12ab12,5"
  })
  void each_predictable_part_counts_as_one(String folded, int worth) {
    assertThat(PredictableParts.worth(folded.codePoints().toArray(), WORDS)).isEqualTo(worth);
  }
}
