package io.replayvault.bootstrap.configuration;

import java.net.URI;
import java.util.Optional;

/**
 * The two public doors and the names browsers know them by.
 *
 * @param address the local address both TLS ports are bound to; {@code *} for all
 * @param consolePort TLS port of the console
 * @param recordingPort TLS port of the recording endpoint
 * @param consoleOrigin scheme, host and port of the console as browsers see it
 * @param recordingOrigin scheme, host and port of the recording endpoint as browsers see it
 * @param replayHost host name on which replays are drawn; never the console's
 * @param loopbackHttp the plain doors of the trial
 */
public record EntryPoints(
    String address,
    int consolePort,
    int recordingPort,
    URI consoleOrigin,
    URI recordingOrigin,
    String replayHost,
    Optional<LoopbackHttp> loopbackHttp) {

  /**
   * Plain HTTP beside TLS, bound to 127.0.0.1 whatever else is set.
   *
   * @param consolePort port of the console
   * @param recordingPort port of the recording endpoint
   */
  public record LoopbackHttp(int consolePort, int recordingPort) {}

  /** The replay origin as browsers see it: the console's scheme and port under the replay host. */
  public URI replayOrigin() {
    int port = consoleOrigin.getPort();
    return URI.create(
        consoleOrigin.getScheme() + "://" + replayHost + (port < 0 ? "" : ":" + port));
  }
}
