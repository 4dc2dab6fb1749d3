package io.replayvault.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The machine's {@code openssl speed}, which counts the processor time that it was given. */
final class OpenSslSpeed {
  private static final int SECONDS = 2;

  private OpenSslSpeed() {}

  /**
   * Bytes that one thread encrypts by AES-256-GCM in a second of processor time, in blocks of that
   * size, under one key and without a tag.
   */
  static double bytesPerSecond(int blockBytes) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "openssl",
            "speed",
            "-mr",
            "-evp",
            "aes-256-gcm",
            "-bytes",
            Integer.toString(blockBytes),
            "-seconds",
            Integer.toString(SECONDS));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    return printed
        .lines()
        .filter(line -> exit == 0 && line.startsWith("+F:"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(':') + 1)))
        .findFirst()
        .orElseThrow(() -> new IOException("openssl speed ended with " + exit + ": " + printed));
  }
}
