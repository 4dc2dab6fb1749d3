package io.replayvault.application.access;

import io.replayvault.application.access.in.RegisterPasskey;
import io.replayvault.application.access.out.PasskeyVerifier.Made;
import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.access.out.Passkeys.Kept;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.FactorKind;
import io.replayvault.domain.access.Passkey;
import io.replayvault.domain.access.PasskeyAttestation;
import io.replayvault.domain.access.PasskeyCeremony;
import io.replayvault.domain.access.PasskeyHome;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RecoveryCode;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * {@link RegisterPasskey}. Wrong answers are not counted here: whoever registers makes the passkey
 * themselves, and has nothing to guess.
 */
public final class RegisterPasskeyService implements RegisterPasskey {
  private final Passkeys passkeys;
  private final PasskeyCheck check;
  private final HeldFactors held;
  private final FreshRecoveryCodes codes;
  private final FactorSignIns signIns;
  private final SignInRecords records;
  private final PasskeyHome home;
  private final InstantSource clock;

  public RegisterPasskeyService(
      Passkeys passkeys,
      PasskeyCheck check,
      HeldFactors held,
      FreshRecoveryCodes codes,
      FactorSignIns signIns,
      SignInRecords records,
      PasskeyHome home,
      InstantSource clock) {
    this.passkeys = passkeys;
    this.check = check;
    this.held = held;
    this.codes = codes;
    this.signIns = signIns;
    this.records = records;
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Begun begin(Caller caller) {
    Person person = caller.person();
    if (begun(caller).isEmpty()) {
      return new Begun.NotOwed();
    }
    List<Kept> known = passkeys.of(person.id());
    if (known.size() >= Passkey.MOST) {
      return new Begun.TooMany();
    }
    return new Begun.Proposed(
        home.host(),
        check.challenge(caller.signIn(), PasskeyCeremony.REGISTRATION),
        check.handle(person.id()),
        person,
        known.stream().map(kept -> kept.passkey().id()).toList());
  }

  @Override
  public Outcome finish(Caller caller, String name, PasskeyAttestation shown) {
    Optional<SignIn> begun = begun(caller);
    Optional<Made> made = begun.flatMap(signIn -> check.made(caller, shown));
    Person person = caller.person();
    if (made.isEmpty()) {
      records.failed(AuditAction.FACTOR_ENROL, person, "passkey", caller.request());
      return new Outcome.Refused();
    }
    String detail = PasskeyRecord.of(made.get().id());
    records.append(AuditAction.FACTOR_ENROL, person, detail, caller.request());
    Optional<AccountId> before = held.account(person.id());
    AccountId account = before.orElse(person.account());
    if (!passkeys.add(person.id(), kept(made.get(), name, account))) {
      return overtaken(caller, detail);
    }
    Optional<Outcome> registered = Optional.empty();
    try {
      registered = goneOn(begun.orElseThrow(), person, before, account);
    } finally {
      if (registered.isEmpty()) {
        // What ended the sign-in meanwhile, such as another enrolment, missed this passkey.
        passkeys.remove(person.id(), made.get().id());
      }
    }
    return registered.orElseGet(() -> overtaken(caller, detail));
  }

  /** What was allowed was overtaken before it took effect: the later record counts. */
  private Outcome overtaken(Caller caller, String detail) {
    records.refused(AuditAction.FACTOR_ENROL, caller.person(), detail, caller.request());
    return new Outcome.Refused();
  }

  /** Empty if the passkey must not stay. */
  private Optional<Outcome> goneOn(
      SignIn begun, Person person, Optional<AccountId> before, AccountId account) {
    Optional<String> token = mayAdd(begun, person.id()) ? signIns.proved(begun) : Optional.empty();
    if (token.isEmpty()) {
      return Optional.empty();
    }
    // What was held before may have gone meanwhile, and have taken its codes along.
    boolean stay = before.isPresent() && codes.areLeft(person.id());
    List<RecoveryCode> shownOnce = stay ? List.of() : codes.replace(account, person.id());
    return Optional.of(new Outcome.Registered(person, shownOnce, token.get()));
  }

  private Kept kept(Made made, String name, AccountId account) {
    Passkey passkey = new Passkey(made.id(), name, clock.instant(), Optional.empty());
    return new Kept(passkey, account, made.key(), made.count());
  }

  /** Whoever owes an enrolment adds nothing to what was set up at the same moment. */
  private boolean mayAdd(SignIn begun, PersonId person) {
    return begun.stage() == SignInStage.COMPLETE
        || held.kinds(person).equals(List.of(FactorKind.PASSKEY))
            && passkeys.of(person).size() == 1;
  }

  private Optional<SignIn> begun(Caller caller) {
    return signIns.thatMayEnrol(caller, held);
  }
}
