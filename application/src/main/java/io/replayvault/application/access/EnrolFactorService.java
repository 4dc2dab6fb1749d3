package io.replayvault.application.access;

import io.replayvault.application.access.in.EnrolFactor;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.access.out.SecondFactors.Sealed;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.access.Totp;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
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
    try {
      AccountId account = held.account(person.id()).orElse(person.account());
      Sealed proposal = secrets.seal(account, person.id(), secret);
      factors.propose(person.id(), proposal, clock.instant().plus(WAITS));
      String text = Totp.text(secret);
      return new Begun.Proposed(Totp.uri(person.email(), text), text);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  @Override
  public Outcome confirm(Caller caller, String typed) {
    Person person = caller.person();
    Optional<SignIn> begun = begun(caller);
    Optional<Sealed> waiting = begun.flatMap(s -> factors.proposed(person.id(), clock.instant()));
    Optional<Long> step =
        waiting.flatMap(
            proposal -> Totp.parse(typed).flatMap(code -> check.step(person.id(), proposal, code)));
    if (step.isEmpty()) {
      records.failed(AuditAction.FACTOR_ENROL, person, APP, caller.request());
      return new Outcome.CodeWrong();
    }
    records.append(AuditAction.FACTOR_ENROL, person, APP, caller.request());
    return confirmed(caller, begun.orElseThrow(), waiting.orElseThrow(), step.get());
  }

  private Outcome confirmed(Caller caller, SignIn begun, Sealed proposal, long step) {
    Person person = caller.person();
    boolean heldNone = !held.isAny(person.id());
    if (!counts(begun, proposal, step)) {
      return overtaken(caller);
    }
    Optional<Outcome> enrolled = Optional.empty();
    try {
      enrolled = goneOn(begun, person, proposal.account());
    } finally {
      if (heldNone && enrolled.isEmpty()) {
        // It has no recovery codes; whoever held a factor before keeps those of that.
        factors.takeBack(person.id(), proposal);
      }
    }
    return enrolled.orElseGet(() -> overtaken(caller));
  }

  /** Whoever owes an enrolment adds nothing to what was set up at the same moment. */
  private boolean counts(SignIn begun, Sealed proposal, long step) {
    Instant now = clock.instant();
    return begun.stage() == SignInStage.COMPLETE
        ? factors.confirm(begun.person(), proposal, step, now)
        : factors.confirmFirst(begun.person(), proposal, step, now);
  }

  /** Empty if the sign-in ended meanwhile. */
  private Optional<Outcome> goneOn(SignIn begun, Person person, AccountId account) {
    return signIns
        .proved(begun)
        .map(token -> new Outcome.Enrolled(person, codes.replace(account, person.id()), token));
  }

  /** What was allowed was overtaken before it took effect: the later record counts. */
  private Outcome overtaken(Caller caller) {
    records.refused(AuditAction.FACTOR_ENROL, caller.person(), APP, caller.request());
    return new Outcome.CodeWrong();
  }

  private Optional<SignIn> begun(Caller caller) {
    return signIns.thatMayEnrol(caller, held);
  }
}
