package io.replayvault.web.access;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.ResetFactorService;
import io.replayvault.application.fixtures.FactorRoom;
import java.util.List;

/** What of the console is about second factors, over stores in memory. */
public final class FactorParts {
  private FactorParts() {}

  /** The resources, others' factors guarded by that. */
  public static List<Object> of(AccessParts access, Guard guard) {
    FactorRoom factors = access.factors;
    return List.of(
        access.stepUp,
        new OwnFactorResource(factors.describe, factors.enrol, factors.remove),
        new OwnPasskeysResource(factors.registerPasskey, factors.removePasskey),
        new PasskeyChallengeResource(factors.askForPasskey),
        new RecoveryCodesResource(factors.replace),
        new FactorResetResource(
            new ResetFactorService(
                access.people,
                access.people,
                factors.kept,
                factors.passkeys,
                access.signIns,
                guard)));
  }
}
