package io.replayvault.application.access;

import io.replayvault.application.access.in.AcceptPasswordLink;
import io.replayvault.application.access.out.Lockouts;
import io.replayvault.application.access.out.PasswordLinks;
import io.replayvault.application.access.out.PasswordLinks.Taken;
import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.password.PasswordChange;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PasswordFault;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * {@link AcceptPasswordLink}: the link is taken first, so that of two who use it at once one wins,
 * and given back if nothing came of it.
 */
public final class AcceptPasswordLinkService implements AcceptPasswordLink {
  private final PasswordLinks links;
  private final People people;
  private final PasswordChange passwords;
  private final SignIns signIns;
  private final Lockouts lockouts;
  private final SignInRecords records;
  private final InstantSource clock;

  public AcceptPasswordLinkService(
      PasswordLinks links,
      People people,
      PasswordChange passwords,
      SignIns signIns,
      Lockouts lockouts,
      SignInRecords records,
      InstantSource clock) {
    this.links = links;
    this.people = people;
    this.passwords = passwords;
    this.signIns = signIns;
    this.lockouts = lockouts;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public Outcome accept(Command command) {
    byte[] hash = LinkTokens.hash(command.token());
    Optional<Taken> link = links.take(hash, clock.instant());
    Optional<Person> person =
        link.flatMap(taken -> people.find(taken.person())).filter(Person::isActive);
    if (link.isEmpty() || person.isEmpty()) {
      records.append(
          AuditAction.PASSWORD_CHOOSE, Optional.empty(), AuditOutcome.FAILED, command.request());
      return new Outcome.LinkWorthless();
    }
    List<PasswordFault> faults;
    try {
      faults = choose(person.get(), command);
    } catch (RuntimeException failure) {
      giveBack(link.get(), hash, failure);
      throw failure;
    }
    if (!faults.isEmpty()) {
      links.giveBack(link.get(), hash);
      return new Outcome.PasswordRefused(faults);
    }
    signIns.endAll(person.get().id());
    lockouts.clear(person.get().id());
    return new Outcome.Chosen();
  }

  private List<PasswordFault> choose(Person person, Command command) {
    records.append(
        AuditAction.PASSWORD_CHOOSE, Optional.of(person), AuditOutcome.ALLOWED, command.request());
    List<PasswordFault> faults = passwords.change(person.id(), command.password());
    if (!faults.isEmpty()) {
      records.append(
          AuditAction.PASSWORD_CHOOSE, Optional.of(person), AuditOutcome.FAILED, command.request());
    }
    return faults;
  }

  private void giveBack(Taken link, byte[] hash, RuntimeException because) {
    try {
      links.giveBack(link, hash);
    } catch (RuntimeException second) {
      because.addSuppressed(second);
    }
  }
}
