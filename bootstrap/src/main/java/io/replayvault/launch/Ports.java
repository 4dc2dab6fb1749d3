package io.replayvault.launch;

import io.replayvault.bootstrap.configuration.EntryPoints;
import io.replayvault.bootstrap.configuration.Operations;
import io.replayvault.bootstrap.configuration.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether every port is free before anything is started, and names the setting of each that
 * is not.
 */
final class Ports {

  private record Wanted(String setting, String address, int port) {}

  private Ports() {}

  /**
   * Checks all ports of these settings.
   *
   * @throws LaunchRefused with a line for each port that is taken
   */
  static void requireFree(Settings settings) {
    List<String> taken =
        wanted(settings).stream().map(Ports::complaint).flatMap(Optional::stream).toList();
    if (!taken.isEmpty()) {
      throw new LaunchRefused(taken);
    }
  }

  private static List<Wanted> wanted(Settings settings) {
    EntryPoints doors = settings.entryPoints();
    List<Wanted> wanted = new ArrayList<>();
    wanted.add(new Wanted("REPLAYVAULT_CONSOLE_PORT", doors.address(), doors.consolePort()));
    wanted.add(new Wanted("REPLAYVAULT_RECORDING_PORT", doors.address(), doors.recordingPort()));
    Operations operations = settings.operations();
    wanted.add(new Wanted("REPLAYVAULT_OPERATIONS_PORT", "127.0.0.1", operations.port()));
    if (operations.onNetwork()) {
      wanted.add(
          new Wanted("REPLAYVAULT_OPERATIONS_PORT", operations.address(), operations.port()));
    }
    doors
        .loopbackHttp()
        .ifPresent(
            plain -> {
              wanted.add(
                  new Wanted(
                      "REPLAYVAULT_LOOPBACK_CONSOLE_PORT", "127.0.0.1", plain.consolePort()));
              wanted.add(
                  new Wanted(
                      "REPLAYVAULT_LOOPBACK_RECORDING_PORT", "127.0.0.1", plain.recordingPort()));
            });
    settings
        .demoPort()
        .ifPresent(port -> wanted.add(new Wanted("REPLAYVAULT_DEMO_PORT", "127.0.0.1", port)));
    return wanted;
  }

  private static Optional<String> complaint(Wanted wanted) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(
          "*".equals(wanted.address())
              ? new InetSocketAddress(wanted.port())
              : new InetSocketAddress(InetAddress.getByName(wanted.address()), wanted.port()));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "port %d on %s cannot be opened (%s): stop what uses it, or set %s to another port"
              .formatted(wanted.port(), wanted.address(), e.getMessage(), wanted.setting()));
    }
  }
}
