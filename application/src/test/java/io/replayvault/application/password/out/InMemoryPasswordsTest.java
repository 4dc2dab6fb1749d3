package io.replayvault.application.password.out;

import io.replayvault.application.access.out.InMemoryPeople;
import io.replayvault.application.access.out.People;
import java.time.Instant;

final class InMemoryPasswordsTest extends PasswordsContract {
  private final InMemoryPeople people = new InMemoryPeople();
  private final Passwords passwords = new InMemoryPasswords(people, Instant.EPOCH);

  @Override
  protected Passwords passwords() {
    return passwords;
  }

  @Override
  protected People people() {
    return people;
  }
}
