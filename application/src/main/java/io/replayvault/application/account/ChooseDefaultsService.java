package io.replayvault.application.account;

import io.replayvault.application.account.in.ChooseDefaults;
import io.replayvault.application.account.out.PersonDefaults;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.detection.out.OpenResponses;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.detection.Response;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@link ChooseDefaults}: recorded in the account in which the person acts. Whom an alert keeps out
 * of an account (clause H5) does not come in by beginning there.
 */
public final class ChooseDefaultsService implements ChooseDefaults {
  private final PersonDefaults defaults;
  private final OpenResponses responses;
  private final AuditLog log;
  private final InstantSource clock;

  public ChooseDefaultsService(
      PersonDefaults defaults, OpenResponses responses, AuditLog log, InstantSource clock) {
    this.defaults = defaults;
    this.responses = responses;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public Outcome choose(Caller caller, Command command) {
    boolean theirs =
        defaults.of(caller.person().id()).accounts().contains(command.account())
            && !isKeptOut(caller, command.account());
    record(caller, command, theirs);
    return theirs && defaults.choose(caller.person().id(), command.account(), command.view())
        ? new Outcome.Chosen()
        : new Outcome.Absent();
  }

  private boolean isKeptOut(Caller caller, AccountId account) {
    return !account.equals(caller.person().account())
        && responses.to(caller.person().id(), account).stream().anyMatch(Response::keepsOut);
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
