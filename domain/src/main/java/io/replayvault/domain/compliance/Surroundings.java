package io.replayvault.domain.compliance;

import java.util.Objects;

/**
 * What a deployment's settings say for all its accounts.
 *
 * @param console scheme, host and port of the console
 * @param recording scheme, host and port of the recording endpoint
 * @param adminsManagePeople whether Admin Users change people without asking
 * @param staffListed whether staff come from listed addresses alone
 * @param operatorsListed whether operators do
 */
public record Surroundings(
    String console,
    String recording,
    boolean adminsManagePeople,
    boolean staffListed,
    boolean operatorsListed) {
  public Surroundings {
    Objects.requireNonNull(console, "console");
    Objects.requireNonNull(recording, "recording");
  }

  /** Whether both entry points are reached by TLS alone. */
  public boolean isEncrypted() {
    return console.startsWith("https:") && recording.startsWith("https:");
  }
}
