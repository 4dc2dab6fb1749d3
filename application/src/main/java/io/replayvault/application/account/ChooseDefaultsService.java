package io.replayvault.application.account;

import io.replayvault.application.account.in.ChooseDefaults;
import io.replayvault.application.account.out.PersonDefaults;
import io.replayvault.application.account.out.PersonDefaults.Defaults;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.detection.out.AwaitedResponses;
import io.replayvault.application.detection.out.OpenResponses;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.detection.Response;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@link ChooseDefaults}: recorded in the account in which the person acts. Whom an alert keeps out
 * of an account (clause H5) does not come in by beginning there; and while an alert of the account
 * that they leave or choose waits for its response, nobody changes what that may be: only the
 * default account can lock a person.
 */
public final class ChooseDefaultsService implements ChooseDefaults {
  private final PersonDefaults defaults;
  private final OpenResponses responses;
  private final AwaitedResponses awaited;
  private final AuditLog log;
  private final InstantSource clock;

  public ChooseDefaultsService(
      PersonDefaults defaults,
      OpenResponses responses,
      AwaitedResponses awaited,
      AuditLog log,
      InstantSource clock) {
    this.defaults = defaults;
    this.responses = responses;
    this.awaited = awaited;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public Outcome choose(Caller caller, Command command) {
    Defaults now = defaults.of(caller.person().id());
    boolean theirs =
        now.accounts().contains(command.account())
            && !isKeptOut(caller, command.account())
            && !isAwaited(caller, now, command.account());
    record(caller, command, theirs);
    return theirs && defaults.choose(caller.person().id(), command.account(), command.view())
        ? new Outcome.Chosen()
        : new Outcome.Absent();
  }

  private boolean isKeptOut(Caller caller, AccountId account) {
    return !account.equals(caller.person().account())
        && responses.to(caller.person().id(), account).stream().anyMatch(Response::keepsOut);
  }

  private boolean isAwaited(Caller caller, Defaults now, AccountId chosen) {
    return !now.account().equals(Optional.of(chosen))
        && Stream.concat(now.account().stream(), Stream.of(chosen))
            .anyMatch(account -> awaited.isAwaited(caller.person().id(), account));
  }

  private void record(Caller caller, Command command, boolean theirs) {
    log.append(
        new AuditEntry(
            clock.instant(),
            Optional.of(caller.person().account()),
            Optional.of(caller.person().id()),
            AuditAction.DEFAULTS_CHOOSE,
            theirs ? AuditOutcome.ALLOWED : AuditOutcome.DENIED,
            "account:" + command.account(),
            theirs ? command.view().map(Enum::name).orElse("") : "absent",
            caller.request()));
  }
}
