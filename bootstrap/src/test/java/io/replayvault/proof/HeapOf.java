package io.replayvault.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The live heap of another Java process, by the JDK's own {@code jcmd}. */
final class HeapOf {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private HeapOf() {}

  /** Mebibytes in use after a full collection. */
  static long liveMebibytes(long pid) throws IOException, InterruptedException {
    ask(pid, "GC.run");
    Matcher used = USED.matcher(ask(pid, "GC.heap_info"));
    if (!used.find()) {
      throw new IOException("jcmd told no heap in use");
    }
    return Long.parseLong(used.group(1)) / 1024;
  }

  private static String ask(long pid, String command) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid),
                command)
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new IOException("jcmd " + command + ": " + said);
    }
    return said;
  }
}
