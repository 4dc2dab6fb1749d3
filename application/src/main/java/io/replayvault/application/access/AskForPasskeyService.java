package io.replayvault.application.access;

import io.replayvault.application.access.in.AskForPasskey;
import io.replayvault.application.access.out.Passkeys;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PasskeyCeremony;
import io.replayvault.domain.access.PasskeyHome;
import io.replayvault.domain.access.PasskeyId;
import java.util.List;

/** {@link AskForPasskey}. */
public final class AskForPasskeyService implements AskForPasskey {
  private final Passkeys passkeys;
  private final PasskeyCheck check;
  private final PasskeyHome home;

  public AskForPasskeyService(Passkeys passkeys, PasskeyCheck check, PasskeyHome home) {
    this.passkeys = passkeys;
    this.check = check;
    this.home = home;
  }

  @Override
  public Outcome ask(Caller caller) {
    List<PasskeyId> known =
        passkeys.of(caller.person().id()).stream().map(kept -> kept.passkey().id()).toList();
    return known.isEmpty()
        ? new Outcome.NoPasskey()
        : new Outcome.Asked(
            home.host(), check.challenge(caller.signIn(), PasskeyCeremony.PROOF), known);
  }
}
