package io.replayvault.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The live heap of another Java process, by the JDK's own {@code jcmd}. Live objects are counted at
 * one safepoint: what is in use after a collection holds the garbage of a busy process, too.
 */
final class HeapOf {
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)$");

  private HeapOf() {}

  /** Mebibytes of objects that something still holds. */
  static long liveMebibytes(long pid) throws IOException, InterruptedException {
    Matcher total = TOTAL.matcher(ask(pid, "GC.class_histogram"));
    if (!total.find()) {
      throw new IOException("jcmd told no live objects");
    }
    return Long.parseLong(total.group(1)) / (1024 * 1024);
  }

  /** Writes every live object into a file that is not there yet, after a collection. */
  static void dump(long pid, Path file) throws IOException, InterruptedException {
    ask(pid, "GC.run");
    ask(pid, "GC.heap_dump", file.toString());
  }

  private static String ask(long pid, String... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    words.add(Long.toString(pid));
    words.addAll(List.of(command));
    Process jcmd = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new IOException("jcmd " + words + ": " + said);
    }
    return said;
  }
}
