package io.replayvault.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The TCP sockets on which a process and all that it started listen (Linux, {@code /proc}).
 *
 * @param ports their ports
 * @param beyondLoopback how many are bound to more than loopback
 */
public record ListeningSockets(Set<Integer> ports, int beyondLoopback) {
  private static final String LISTEN = "0A";

  /** Those of the process and its descendants. */
  public static ListeningSockets of(long pid) throws IOException {
    Set<String> inodes = new HashSet<>();
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    for (ProcessHandle each : Stream.concat(Stream.of(process), process.descendants()).toList()) {
      inodes.addAll(socketsOf(each.pid()));
    }
    Set<Integer> ports = new HashSet<>();
    int beyond = 0;
    for (String table : List.of("tcp", "tcp6")) {
      for (String line : Files.readAllLines(Path.of("/proc/net/" + table))) {
        String[] field = line.strip().split("\\s+");
        if (field.length > 9 && field[3].equals(LISTEN) && inodes.contains(field[9])) {
          String address = field[1].substring(0, field[1].indexOf(':'));
          ports.add(Integer.parseInt(field[1].substring(field[1].indexOf(':') + 1), 16));
          beyond += isLoopback(address) ? 0 : 1;
        }
      }
    }
    return new ListeningSockets(Set.copyOf(ports), beyond);
  }

  private static Set<String> socketsOf(long pid) throws IOException {
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      return descriptors
          .map(ListeningSockets::target)
          .filter(target -> target.startsWith("socket:["))
          .map(target -> target.substring(8, target.length() - 1))
          .collect(Collectors.toSet());
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  private static boolean isLoopback(String hex) {
    String address = hex.toUpperCase(Locale.ROOT);
    return address.endsWith("0100007F") && (address.length() == 8 || address.contains("FFFF"))
        || address.equals("00000000000000000000000001000000");
  }
}
