package io.replayvault.application.access;

import io.replayvault.application.access.in.ShownFactor;
import io.replayvault.domain.access.Caller;
import java.util.Optional;

/** Whether what somebody shows proves a second factor of theirs, whichever it is. */
public final class FactorProofs {
  private final FactorCheck codes;
  private final PasskeyCheck passkeys;

  public FactorProofs(FactorCheck codes, PasskeyCheck passkeys) {
    this.codes = codes;
    this.passkeys = passkeys;
  }

  /** By what they proved it, for the record; empty if they did not. */
  Optional<String> prove(Caller caller, ShownFactor shown) {
    return switch (shown) {
      case ShownFactor.Code code -> codes.prove(caller.person().id(), code.typed());
      case ShownFactor.Passkey passkey -> passkeys.prove(caller, passkey.assertion());
    };
  }
}
