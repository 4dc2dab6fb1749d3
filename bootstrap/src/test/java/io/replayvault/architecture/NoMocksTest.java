package io.replayvault.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests use the kits' in-memory fakes; no build file and no import brings a mock. */
@Adr(9)
final class NoMocksTest {
  private static final Pattern MOCK =
      Pattern.compile(
          "(?m)^\\s*(?:<artifactid>|import (?:static )?)[\\w.-]*(?:mock(?:ito|it|k)|(?:easy|power|j)mock)");

  @Test
  void no_build_file_names_a_mocking_library() {
    assertThat(Checkout.files("pom.xml")).isNotEmpty().noneMatch(file -> mocks(file.text()));
  }

  @Test
  void no_test_imports_a_mocking_library() {
    List<Checkout.File> tests =
        Checkout.files(".java").stream().filter(f -> f.path().contains("/src/test/")).toList();
    assertThat(tests).isNotEmpty().noneMatch(file -> mocks(file.text()));
  }

  @Test
  void a_planted_mock_is_seen() {
    assertThat(mocks("  <artifactId>mockito-core</artifactId>")).isTrue();
    assertThat(mocks("import static org.easymock.EasyMock.mock;")).isTrue();
    assertThat(mocks("import io.mockk.every")).isTrue();
    assertThat(mocks("/** Not a mock of anything. */")).isFalse();
  }

  private static boolean mocks(String text) {
    return MOCK.matcher(text.toLowerCase(Locale.ROOT)).find();
  }
}
