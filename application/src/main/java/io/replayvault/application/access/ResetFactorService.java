package io.replayvault.application.access;

import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.in.ResetFactor;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.audit.AuditAction;
import java.util.Optional;

/** {@link ResetFactor}. */
public final class ResetFactorService implements ResetFactor {
  private final AccountPeople people;
  private final People everybody;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final SignIns signIns;
  private final Guard guard;

  public ResetFactorService(
      AccountPeople people,
      People everybody,
      SecondFactors factors,
      Passkeys passkeys,
      SignIns signIns,
      Guard guard) {
    this.people = people;
    this.everybody = everybody;
    this.factors = factors;
    this.passkeys = passkeys;
    this.signIns = signIns;
    this.guard = guard;
  }

  @Override
  public Guarded<Outcome> reset(Caller caller, PersonId person) {
    Ask ask =
        new Ask(
            Permission.PERSON_RESET,
            Optional.empty(),
            AuditAction.FACTOR_REMOVE,
            "person:" + person,
            "lost");
    Optional<Person> found =
        people
            .find(person, caller.person().account())
            .filter(Person::isActive)
            .filter(theirs -> isTheirs(caller.person(), theirs));
    return found.isEmpty()
        ? guard.absent(caller, ask)
        : guard.runUnless(caller, ask, () -> own(caller, person), () -> removed(person));
  }

  /**
   * A factor is the person's in all accounts: who manages an account's own people takes it only
   * from those who begin there, and never from staff.
   */
  private boolean isTheirs(Person by, Person person) {
    return by.standing().duties().contains(Duty.CUSTOMER_SUCCESS)
        || !person.isStaff()
            && everybody
                .find(person.id())
                .filter(begins -> begins.account().equals(by.account()))
                .isPresent();
  }

  private static Optional<Outcome> own(Caller caller, PersonId person) {
    return caller.person().id().equals(person) ? Optional.of(new Outcome.Own()) : Optional.empty();
  }

  /** Sign-ins end first, so that none of them registers what the removal has passed already. */
  private Outcome removed(PersonId person) {
    signIns.endAll(person);
    factors.remove(person);
    passkeys.removeAll(person);
    signIns.endAll(person);
    return new Outcome.Done();
  }
}
