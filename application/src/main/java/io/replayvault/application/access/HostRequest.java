package io.replayvault.application.access;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.RequestFacts;
import java.util.HexFormat;

/**
 * A command at the host, or a start, as the audit log has it. Its id is as random as that of a
 * request: an export has but the hashes of other accounts' records, and nobody must find what is in
 * one by trying.
 */
public final class HostRequest {
  private static final int ID_BYTES = 12;

  private HostRequest() {}

  /** One that nobody could have guessed. */
  public static RequestFacts fresh(Chance chance) {
    return new RequestFacts(HexFormat.of().formatHex(chance.bytes(ID_BYTES)), "-");
  }
}
