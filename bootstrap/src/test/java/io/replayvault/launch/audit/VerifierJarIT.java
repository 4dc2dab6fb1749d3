package io.replayvault.launch.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small jar runs by itself, with nothing of ours beside it. */
final class VerifierJarIT {
  private static final long MOST_BYTES = 100_000;
  private static final Path JAR = Path.of("target", "replayvault-audit-verify.jar");

  @TempDir Path folder;

  @Test
  void it_checks_an_export_with_the_jdk_alone() throws IOException, InterruptedException {
    Path export =
        Files.writeString(
            folder.resolve("audit.jsonl"),
            "{\"export\":\"replayvault-audit\",\"v\":1,\"log\":\"o\",\"keys\":[]}\n"
                + "{\"n\":1,\"hash\":\""
                + "0".repeat(64)
                + "\"}\n");
    assertThat(run(export.toString())).startsWith("1\n").contains("TRUNCATED 1:", "TAMPERED");
    assertThat(run("--help")).startsWith("0\n").contains("EXPORT");
    assertThat(run()).startsWith("2\n");
  }

  @Test
  void it_holds_personal_parts_to_their_record() throws IOException, InterruptedException {
    String zeros = "0".repeat(64);
    Path export =
        Files.writeString(
            folder.resolve("audit.jsonl"),
            "{\"export\":\"replayvault-audit\",\"v\":1,\"log\":\"o\",\"keys\":[]}\n"
                + "{\"n\":1,\"hash\":\"%s\",\"record\":".formatted(zeros)
                + "{\"v\":2,\"n\":1,\"at\":\"\",\"personal\":\"%s\"}}\n".formatted(zeros)
                + "{\"n\":1,\"key\":\"%s\",\"parts\":{}}\n".formatted(zeros));
    assertThat(run(export.toString())).contains("The personal parts beside record 1 were edited");
  }

  @Test
  void it_is_small() throws IOException {
    assertThat(Files.size(JAR)).isLessThan(MOST_BYTES);
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + "\n" + said;
  }
}
