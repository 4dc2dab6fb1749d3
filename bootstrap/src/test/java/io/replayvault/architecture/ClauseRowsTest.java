package io.replayvault.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No clause of what was asked for may be dropped: each keeps its row, and only one. */
@Adr(1)
final class ClauseRowsTest {
  private static final Map<String, Integer> CHAPTERS =
      new TreeMap<>(Map.of("A", 4, "B", 13, "C", 6, "D", 4, "E", 4, "F", 10, "G", 5, "H", 12));

  @Test
  void every_clause_from_a1_to_h12_has_exactly_one_row() {
    Stream<String> expected =
        CHAPTERS.entrySet().stream()
            .flatMap(
                chapter ->
                    IntStream.rangeClosed(1, chapter.getValue())
                        .mapToObj(number -> chapter.getKey() + number));
    assertThat(rows().map(List::getFirst)).containsExactlyElementsOf(expected.toList());
  }

  @Test
  void every_row_says_what_of_which_kind_and_where() {
    assertThat(rows())
        .allSatisfy(
            row -> {
              assertThat(row).hasSize(4).doesNotContain("");
              assertThat(row.get(2)).matches("(product|organisation)( \\+ evidence)?");
            });
  }

  private static Stream<List<String>> rows() {
    return Checkout.read("docs/compliance/clauses.md")
        .lines()
        .filter(line -> line.matches("\\| [A-H]\\d+ \\|.*"))
        .map(line -> Stream.of(line.split("\\|")).skip(1).map(String::strip).toList());
  }
}
