package io.replayvault.application.access;

import io.replayvault.application.access.in.AcceptFirstPersonLink;
import io.replayvault.application.access.out.FirstPersonLinks;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordFault;
import io.replayvault.domain.password.PasswordPolicy;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** {@link AcceptFirstPersonLink}: what can be mended is refused before the link is used up. */
public final class AcceptFirstPersonLinkService implements AcceptFirstPersonLink {
  private final FirstPersonLinks links;
  private final FirstPersonLinkTokens tokens;
  private final FirstPerson firstPerson;
  private final Supplier<AccountId> account;
  private final InstantSource clock;

  public AcceptFirstPersonLinkService(
      FirstPersonLinks links,
      FirstPersonLinkTokens tokens,
      FirstPerson firstPerson,
      Supplier<AccountId> account,
      InstantSource clock) {
    this.links = links;
    this.tokens = tokens;
    this.firstPerson = firstPerson;
    this.account = account;
    this.clock = clock;
  }

  @Override
  public Outcome accept(Command command) {
    // Nobody can have chosen another policy for the account before there is anybody.
    List<PasswordFault> faults = PasswordPolicy.USUAL.faultsOf(command.password());
    if (!faults.isEmpty()) {
      return new Outcome.PasswordRefused(faults);
    }
    if (command.name().isBlank() || command.name().length() > 100) {
      return new Outcome.Malformed("A name has 1 to 100 characters.");
    }
    EmailAddress email;
    try {
      email = EmailAddress.parse(command.email());
    } catch (IllegalArgumentException malformed) {
      return new Outcome.Malformed("That is not an e-mail address.");
    }
    boolean staff = tokens.isForStaff(command.token());
    boolean wanted = staff ? firstPerson.isStaffWanted() : firstPerson.isWanted();
    if (!wanted || !links.take(tokens.hash(command.token()), clock.instant())) {
      return new Outcome.LinkWorthless();
    }
    try {
      AccountId first = account.get();
      String name = command.name().strip();
      if (staff) {
        firstPerson.addStaff(first, name, email, command.password(), command.request());
      } else {
        firstPerson.add(first, name, email, command.password(), command.request());
      }
    } catch (RuntimeException failure) {
      offerAgain(command.token(), failure);
      throw failure;
    }
    return new Outcome.Made();
  }

  private void offerAgain(String token, RuntimeException failure) {
    try {
      tokens.offerAgain(token);
    } catch (RuntimeException second) {
      failure.addSuppressed(second);
    }
  }
}
