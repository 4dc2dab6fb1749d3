package io.replayvault.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every setting that the launcher reads is in {@code docs/configuration.md}. */
@Adr(1)
final class SettingsDocumentedTest {
  private static final Pattern PROPERTY = Pattern.compile("\"(replayvault(?:\\.[a-z0-9]+)+)\"");
  private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(REPLAYVAULT_[A-Z0-9_]+)`");

  @Test
  void every_setting_that_is_read_is_documented() {
    Set<String> read = variables(launcherSources());

    assertThat(read).contains("REPLAYVAULT_PROFILE");
    assertThat(read).allMatch(SettingsDocumentedTest::isDocumented);
  }

  @Test
  void every_variable_of_the_server_is_documented() {
    Set<String> read = variables(Checkout.read("bootstrap/src/main/liberty/replayvault.xml"));

    assertThat(read).contains("REPLAYVAULT_CONSOLE_PORT");
    assertThat(read).allMatch(SettingsDocumentedTest::isDocumented);
  }

  @Test
  void an_undocumented_setting_is_seen() {
    assertThat(variables("lookup(\"replayvault.secret.door\")"))
        .containsExactly("REPLAYVAULT_SECRET_DOOR")
        .noneMatch(SettingsDocumentedTest::isDocumented);
  }

  private static String launcherSources() {
    return Checkout.files(".java").stream()
        .filter(file -> file.path().startsWith("/bootstrap/src/main/"))
        .filter(file -> file.path().contains("/configuration/"))
        .map(Checkout.File::text)
        .collect(Collectors.joining("\n"));
  }

  /**
   * Environment variables of the properties in the text; a property may also be the start of
   * several.
   */
  private static Set<String> variables(String text) {
    return PROPERTY
        .matcher(text)
        .results()
        .map(found -> found.group(1).replace('.', '_').toUpperCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static boolean isDocumented(String variable) {
    List<String> documented =
        DOCUMENTED
            .matcher(Checkout.read("docs/configuration.md"))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    return documented.stream()
        .anyMatch(name -> name.equals(variable) || name.startsWith(variable + "_"));
  }
}
