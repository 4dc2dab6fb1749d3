package io.replayvault.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.architecture.Adr;
import io.replayvault.system.BuiltProduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the guide is read, and that it and the files beside it name settings that there are. */
@Adr(39)
final class GuideTest {
  private static final Path DOCS = BuiltProduct.checkout().resolve("docs");
  private static final Pattern SETTING = Pattern.compile("REPLAYVAULT_[A-Z0-9_]*[A-Z0-9]");

  @Test
  void steps_are_read_as_they_stand_in_order() {
    Guide guide =
        Guide.of(
            """
            ## Steps
            ### 0. Values
            ```sh
            export A=1
            B_C=2
            ```
            ### 1. Two blocks
            ```sh
            echo one
            ```
            ```sql
            select 1
            ```
            ```sh
            echo two
            ```
            ## Afterwards
            - Stop: `stop it`. More.
            ```sh
            echo not a step
            ```
            """
                .indent(0)
                .transform(text -> "\n" + text));
    assertThat(guide.steps())
        .containsExactly(
            new Guide.Step(0, "Values", "export A=1\nB_C=2\n"),
            new Guide.Step(1, "Two blocks", "echo one\necho two\n"));
    assertThat(guide.values()).containsExactly("A", "B_C");
    assertThat(guide.stop()).isEqualTo("stop it");
  }

  @Test
  void a_guide_without_steps_is_said_to_have_none() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> Guide.of("\n## Elsewhere\n"))
        .withMessageContaining("no steps");
  }

  @Test
  void the_guide_has_its_nine_steps() throws IOException {
    assertThat(Guide.read().steps())
        .extracting(Guide.Step::number)
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void every_setting_that_the_files_name_is_documented() throws IOException {
    String documented = Files.readString(DOCS.resolve("configuration.md"));
    assertThat(settings()).hasSizeGreaterThan(20).allMatch(documented::contains);
  }

  private static List<String> settings() throws IOException {
    try (Stream<Path> files =
        Stream.concat(Stream.of(DOCS.resolve("deploy.md")), Files.walk(DOCS.resolve("deploy")))) {
      return files
          .filter(Files::isRegularFile)
          .flatMap(GuideTest::settingsIn)
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static Stream<String> settingsIn(Path file) {
    try {
      return SETTING
          .matcher(Files.readString(file))
          .results()
          .map(found -> found.group())
          .filter(name -> !name.equals("REPLAYVAULT_DATABASE") && !name.endsWith("_MIGRATION"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
