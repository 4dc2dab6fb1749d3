package io.replayvault.application.access;

import io.replayvault.application.access.in.EnrolFactor;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.access.out.SecondFactors.Sealed;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.RecoveryCode;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.access.Totp;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@link EnrolFactor}. Wrong codes are not counted here: whoever confirms was shown the secret, and
 * has nothing to guess.
 */
public final class EnrolFactorService implements EnrolFactor {
  private static final Duration WAITS = Duration.ofMinutes(30);
  private static final String APP = "authenticator app";

  private final SecondFactors factors;
  private final HeldFactors held;
  private final FactorSecrets secrets;
  private final FactorCheck check;
  private final FreshRecoveryCodes codes;
  private final FactorSignIns signIns;
  private final SignInRecords records;
  private final Chance chance;
  private final InstantSource clock;

  public EnrolFactorService(
      SecondFactors factors,
      HeldFactors held,
      FactorSecrets secrets,
      FactorCheck check,
      FreshRecoveryCodes codes,
      FactorSignIns signIns,
      SignInRecords records,
      Chance chance,
      InstantSource clock) {
    this.factors = factors;
    this.held = held;
    this.secrets = secrets;
    this.check = check;
    this.codes = codes;
    this.signIns = signIns;
    this.records = records;
    this.chance = chance;
    this.clock = clock;
  }

  @Override
  public Begun begin(Caller caller) {
    Person person = caller.person();
    if (begun(caller).isEmpty()) {
      return new Begun.NotOwed();
    }
    byte[] secret = chance.bytes(Totp.SECRET_BYTES);
    AccountId account = held.account(person.id()).orElse(person.account());
    Sealed proposal = secrets.seal(account, person.id(), secret);
    factors.propose(person.id(), proposal, clock.instant().plus(WAITS));
    String text = Totp.text(secret);
    Arrays.fill(secret, (byte) 0);
    return new Begun.Proposed(Totp.uri(person.email(), text), text);
  }

  @Override
  public Outcome confirm(Caller caller, String typed) {
    Person person = caller.person();
    Instant now = clock.instant();
    Optional<SignIn> begun = begun(caller);
    Optional<Sealed> waiting = begun.flatMap(s -> factors.proposed(person.id(), now));
    Optional<Long> step =
        waiting.flatMap(
            proposal -> Totp.parse(typed).flatMap(code -> check.step(person.id(), proposal, code)));
    if (step.isEmpty()) {
      records.failed(AuditAction.FACTOR_ENROL, person, APP, caller.request());
      return new Outcome.CodeWrong();
    }
    records.append(AuditAction.FACTOR_ENROL, person, APP, caller.request());
    Sealed proposal = waiting.orElseThrow();
    SignIn signIn = begun.orElseThrow();
    // Whoever owes an enrolment adds nothing to what was set up at the same moment.
    boolean counts =
        signIn.stage() == SignInStage.COMPLETE
            ? factors.confirm(person.id(), proposal, step.get(), now)
            : factors.confirmFirst(person.id(), proposal, step.get(), now);
    Optional<String> token = counts ? signIns.proved(signIn) : Optional.empty();
    if (token.isEmpty()) {
      // What was allowed was overtaken before it took effect: the later record counts.
      records.refused(AuditAction.FACTOR_ENROL, person, APP, caller.request());
      return new Outcome.CodeWrong();
    }
    List<RecoveryCode> shown = codes.replace(proposal.account(), person.id());
    return new Outcome.Enrolled(person, shown, token.get());
  }

  private Optional<SignIn> begun(Caller caller) {
    return signIns.thatMayEnrol(caller, held);
  }
}
