package io.replayvault.application.detection;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.detection.in.KeepDecoys;
import io.replayvault.application.detection.out.Decoys;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.detection.Decoy;
import io.replayvault.domain.session.SessionId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** {@link KeepDecoys}. */
public final class KeepDecoysService implements KeepDecoys {
  private final Decoys decoys;
  private final SessionIndex sessions;
  private final Guard guard;
  private final InstantSource clock;

  public KeepDecoysService(Decoys decoys, SessionIndex sessions, Guard guard, InstantSource clock) {
    this.decoys = decoys;
    this.sessions = sessions;
    this.guard = guard;
    this.clock = clock;
  }

  @Override
  public Guarded<List<Decoy>> list(Caller caller) {
    AccountId account = caller.person().account();
    Ask ask =
        new Ask(
            Permission.DETECTION_READ,
            Optional.empty(),
            AuditAction.DECOY_LIST,
            "account:" + account,
            "");
    return guard.run(caller, ask, () -> decoys.of(account));
  }

  @Override
  public Guarded<Decoy> mark(Caller caller, SessionId session) {
    AccountId account = caller.person().account();
    boolean isTheirs =
        sessions
            .find(session)
            .filter(entry -> entry.session().account().equals(account))
            .isPresent();
    Ask ask = ask(AuditAction.DECOY_MARK, session);
    if (!isTheirs) {
      return guard.absent(caller, ask);
    }
    return Guarded.found(
        guard.run(
            caller,
            ask,
            () -> {
              decoys.mark(new Decoy(account, session, caller.person().id(), clock.instant()));
              return known(account, session);
            }));
  }

  @Override
  public Guarded<Decoy> unmark(Caller caller, SessionId session) {
    AccountId account = caller.person().account();
    Optional<Decoy> known = known(account, session);
    Ask ask = ask(AuditAction.DECOY_UNMARK, session);
    if (known.isEmpty()) {
      return guard.absent(caller, ask);
    }
    return guard.run(
        caller,
        ask,
        () -> {
          decoys.unmark(account, session);
          return known.get();
        });
  }

  private Optional<Decoy> known(AccountId account, SessionId session) {
    return decoys.of(account).stream().filter(decoy -> decoy.session().equals(session)).findFirst();
  }

  private static Ask ask(AuditAction action, SessionId session) {
    return new Ask(Permission.DETECTION_CHANGE, Optional.empty(), action, "session:" + session, "");
  }
}
