package io.replayvault.domain.password;

import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.Account;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of whose password it is.
 *
 * @param secondFactor whether they also need a second factor to sign in
 * @param words names that an attacker would try first, as they are written
 */
public record PasswordOwner(boolean secondFactor, Set<String> words) {
  /** Nobody in particular. */
  static final PasswordOwner UNKNOWN = new PasswordOwner(false, Set.of());

  public PasswordOwner {
    words = Set.copyOf(words);
  }

  /** A person of an account: the parts of their name, of their address and of its name. */
  public static PasswordOwner of(Person person, Account account, boolean secondFactor) {
    return new PasswordOwner(
        secondFactor,
        Stream.of(person.name(), person.email().value(), account.name())
            .flatMap(PasswordOwner::parts)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<String> parts(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{M}]+", -1));
  }

  /** Hides the names: they are personal. */
  @Override
  public String toString() {
    return "PasswordOwner[***]";
  }
}
