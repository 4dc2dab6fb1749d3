package io.replayvault.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The files of Nicolas Seriot's JSONTestSuite: what is no JSON ({@code n_}) is refused, what is
 * ({@code y_}) accepted, and what RFC 8259 leaves open ({@code i_}) is decided once, here. The
 * files lie beside the checkout ({@code -Dreplayvault.corpora}); without them this says what it
 * leaves out.
 */
final class JsonTestSuiteTest {
  /** JSON by the letter, but refused on purpose: two readers may see different values. */
  private static final Set<String> STRICTER =
      Set.of("y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json");

  /**
   * Left open by the RFC and accepted: half a surrogate pair as an escape, numbers kept as text,
   * 500 levels of 1,024.
   */
  private static final Set<String> OPEN_AND_ACCEPTED =
      Set.of(
          "i_number_double_huge_neg_exp.json",
          "i_number_huge_exp.json",
          "i_number_neg_int_huge_exp.json",
          "i_number_pos_double_huge_exp.json",
          "i_number_real_neg_overflow.json",
          "i_number_real_pos_overflow.json",
          "i_number_real_underflow.json",
          "i_number_too_big_neg_int.json",
          "i_number_too_big_pos_int.json",
          "i_number_very_big_negative_int.json",
          "i_object_key_lone_2nd_surrogate.json",
          "i_string_1st_surrogate_but_2nd_missing.json",
          "i_string_1st_valid_surrogate_2nd_invalid.json",
          "i_string_incomplete_surrogate_and_escape_valid.json",
          "i_string_incomplete_surrogate_pair.json",
          "i_string_incomplete_surrogates_escape_valid.json",
          "i_string_invalid_lonely_surrogate.json",
          "i_string_invalid_surrogate.json",
          "i_string_inverted_surrogates_U+1D11E.json",
          "i_string_lone_second_surrogate.json",
          "i_structure_500_nested_arrays.json");

  @TestFactory
  Stream<DynamicTest> every_file_is_read_as_the_suite_says() throws IOException {
    Path folder = corpora().resolve("jsontestsuite");
    if (!Files.isDirectory(folder)) {
      System.out.println("left out: JSONTestSuite, which is not at " + folder.toAbsolutePath());
      return Stream.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> json = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      assertThat(json).hasSizeGreaterThan(100);
      return json.stream().map(JsonTestSuiteTest::test);
    }
  }

  private static DynamicTest test(Path file) {
    String name = file.getFileName().toString();
    boolean wanted =
        name.startsWith("y_") ? !STRICTER.contains(name) : OPEN_AND_ACCEPTED.contains(name);
    return DynamicTest.dynamicTest(name, () -> assertThat(accepts(file)).isEqualTo(wanted));
  }

  private static boolean accepts(Path file) {
    try {
      return StrictTokensTest.ReadAll.json(Files.readAllBytes(file));
    } catch (JsonRefused refused) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path corpora() {
    String stated = System.getProperty("replayvault.corpora");
    return stated != null ? Path.of(stated) : Path.of("..", "..", "shared", "corpora");
  }
}
