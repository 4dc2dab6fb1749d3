package io.replayvault.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where another Java process spends its processor time, by the JDK's flight recorder: by processor
 * time, native code among it, where the JDK can (25 and newer on Linux, JEP 509), else by samples
 * of Java code alone.
 */
final class FlightProfile {
  /** A sample belongs to the first of these that stands in its stack, from the top down. */
  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("com.fasterxml.jackson", "reading JSON");
    PARTS.put("io.replayvault.web.json", "reading JSON");
    PARTS.put("io.replayvault.web.session.EventScan", "reading JSON");
    PARTS.put("io.replayvault.web.session.GzipMember", "inflating");
    PARTS.put("com.github.luben", "compressing");
    PARTS.put("io.replayvault.kms", "sealing, hashing");
    PARTS.put("org.postgresql", "database client");
    PARTS.put("org.eclipse.persistence", "JPA");
    PARTS.put("io.replayvault.persistence", "storing");
    PARTS.put("com.ibm.ws.rsadapter", "connection pool");
    PARTS.put("com.ibm.ejs.j2c", "connection pool");
    PARTS.put("com.ibm.ws.logging", "logging");
    PARTS.put("org.jboss.weld", "CDI");
    PARTS.put("org.jboss.resteasy", "JAX-RS");
    PARTS.put("io.replayvault", "ReplayVault, the rest");
    PARTS.put("com.ibm", "Liberty");
    PARTS.put("io.openliberty", "Liberty");
  }

  private static final String BY_PROCESSOR_TIME = "jdk.CPUTimeSample";
  private static final String BY_SAMPLES = "jdk.ExecutionSample";

  private final long pid;
  private final Path file;

  private FlightProfile(long pid, Path file) {
    this.pid = pid;
    this.file = file;
  }

  static FlightProfile start(long pid) throws IOException, InterruptedException {
    Path file = Files.createTempFile("replayvault-bench", ".jfr");
    List<String> command = new ArrayList<>(List.of("JFR.start", "name=bench", "settings=profile"));
    if (Runtime.version().feature() >= 25) {
      command.add(BY_PROCESSOR_TIME + "#enabled=true");
    }
    jcmd(pid, command.toArray(String[]::new));
    return new FlightProfile(pid, file);
  }

  Path stop() throws IOException, InterruptedException {
    jcmd(pid, "JFR.stop", "name=bench", "filename=" + file);
    return file;
  }

  /** The share of each part, largest first. */
  static Map<String, Double> shares(Path recording) throws IOException {
    Map<String, Integer> byTime = counts(recording, BY_PROCESSOR_TIME);
    Map<String, Integer> counts = byTime.isEmpty() ? counts(recording, BY_SAMPLES) : byTime;
    double all = Math.max(1, counts.values().stream().mapToInt(Integer::intValue).sum());
    Map<String, Double> shares = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> shares.put(entry.getKey(), entry.getValue() / all));
    return shares;
  }

  private static Map<String, Integer> counts(Path recording, String sample) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    try (RecordingFile events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.getEventType().getName().equals(sample)) {
          counts.merge(partOf(event), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private static String partOf(RecordedEvent event) {
    if (event.getStackTrace() == null) {
      return "the JVM itself";
    }
    for (RecordedFrame frame : event.getStackTrace().getFrames()) {
      String type = frame.getMethod().getType().getName();
      for (Map.Entry<String, String> part : PARTS.entrySet()) {
        if (type.startsWith(part.getKey())) {
          return part.getValue();
        }
      }
    }
    return "the JDK, elsewhere";
  }

  private static void jcmd(long pid, String... command) throws IOException, InterruptedException {
    String[] line = new String[command.length + 2];
    line[0] = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    line[1] = Long.toString(pid);
    System.arraycopy(command, 0, line, 2, command.length);
    Process jcmd = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new IOException(said);
    }
  }
}
