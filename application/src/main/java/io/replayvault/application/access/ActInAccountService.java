package io.replayvault.application.access;

import io.replayvault.application.access.in.ActInAccount;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.detection.out.OpenResponses;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.detection.Response;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@link ActInAccount}. What is then done there is recorded there. Where the account wants a second
 * factor of them, the sign-in must have been proved by one: the account by which they signed in may
 * want none (clause H4). So it is with the addresses from where its people may come (clause H3).
 * Whom an alert of that account keeps out of it is nobody there (clause H5).
 */
public final class ActInAccountService implements ActInAccount {
  private final ActingIn acting;
  private final FactorRequirement requirement;
  private final SignIns signIns;
  private final AddressGate gate;
  private final OpenResponses responses;
  private final AuditLog log;
  private final InstantSource clock;

  public ActInAccountService(
      ActingIn acting,
      FactorRequirement requirement,
      SignIns signIns,
      AddressGate gate,
      OpenResponses responses,
      AuditLog log,
      InstantSource clock) {
    this.acting = acting;
    this.requirement = requirement;
    this.signIns = signIns;
    this.gate = gate;
    this.responses = responses;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public Guarded<Caller> act(Caller caller, AccountId account) {
    Optional<Caller> there =
        acting.account(caller, Optional.of(account)).filter(as -> mayBeThere(caller, as));
    if (there.isPresent()) {
      return new Guarded.Allowed<>(there.get());
    }
    record(caller, "account:" + account, "absent");
    return new Guarded.Refused<>();
  }

  @Override
  public void refused(Caller caller, SupportGrantId grant) {
    record(caller, "support-grant:" + grant, "grant over");
  }

  private void record(Caller caller, String subject, String detail) {
    log.append(
        new AuditEntry(
            clock.instant(),
            Optional.of(caller.person().account()),
            Optional.of(caller.person().id()),
            AuditAction.ACCOUNT_ACT,
            AuditOutcome.DENIED,
            subject,
            detail,
            caller.request()));
  }

  /** Whoever stays in their account was looked at before. */
  private boolean mayBeThere(Caller caller, Caller there) {
    return there.person().account().equals(caller.person().account())
        || isProvenEnough(there) && !isKeptOut(there.person()) && gate.lets(there);
  }

  private boolean isKeptOut(Person there) {
    return responses.to(there.id(), there.account()).stream().anyMatch(Response::keepsOut);
  }

  private boolean isProvenEnough(Caller there) {
    return !requirement.isRequired(there.person())
        || signIns.find(there.signIn()).filter(s -> s.proof().secondFactor()).isPresent();
  }
}
