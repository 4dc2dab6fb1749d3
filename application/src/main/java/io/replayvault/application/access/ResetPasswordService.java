package io.replayvault.application.access;

import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.in.ResetPassword;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.Invitations;
import io.replayvault.application.access.out.Invitations.Occasion;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.audit.AuditAction;
import java.util.Optional;

/** {@link ResetPassword}. */
public final class ResetPasswordService implements ResetPassword {
  private final AccountPeople people;
  private final Invitations invitations;
  private final Guard guard;

  public ResetPasswordService(AccountPeople people, Invitations invitations, Guard guard) {
    this.people = people;
    this.invitations = invitations;
    this.guard = guard;
  }

  @Override
  public Guarded<Sent> reset(Caller caller, PersonId person) {
    Ask ask =
        new Ask(
            Permission.PERSON_RESET,
            Optional.empty(),
            AuditAction.PASSWORD_RESET,
            "person:" + person,
            "");
    Optional<Person> found =
        people.find(person, caller.person().account()).filter(Person::isActive);
    return found.isEmpty()
        ? guard.absent(caller, ask)
        : guard.run(caller, ask, () -> invite(found.get()));
  }

  private Sent invite(Person person) {
    invitations.invite(person.id(), person.email(), Occasion.RESET);
    return new Sent();
  }
}
