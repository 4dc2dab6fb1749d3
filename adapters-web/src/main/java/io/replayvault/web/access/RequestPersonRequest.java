package io.replayvault.web.access;

import io.replayvault.application.access.in.RequestPerson;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Wish;
import java.util.Optional;

/**
 * Schema {@code RequestPersonRequest} of {@code docs/openapi.json}.
 *
 * @param kind {@code ADD}, {@code CHANGE} or {@code REVOKE}
 * @param person whom a change or revocation is about
 * @param name of whom is to be added
 * @param email of whom is to be added
 * @param terms what they are to have
 * @param reason why
 */
record RequestPersonRequest(
    String kind,
    Optional<String> person,
    Optional<String> name,
    Optional<String> email,
    Optional<PersonTerms> terms,
    String reason) {
  /** Hides everything: name and address are personal. */
  @Override
  public String toString() {
    return "RequestPersonRequest[***]";
  }

  /**
   * What it asks for.
   *
   * @throws IllegalArgumentException if a part is missing, malformed or one too many
   */
  RequestPerson.Command command() {
    Wish wish =
        switch (kind) {
          case "ADD" -> {
            none(person);
            yield new Wish.Add(
                the(name).strip(), EmailAddress.parse(the(email)), the(terms).terms());
          }
          case "CHANGE" -> {
            none(name);
            none(email);
            yield new Wish.Change(new PersonId(the(person)), the(terms).terms());
          }
          case "REVOKE" -> {
            none(name);
            none(email);
            none(terms);
            yield new Wish.Revoke(new PersonId(the(person)));
          }
          default -> throw new IllegalArgumentException("no such kind");
        };
    return new RequestPerson.Command(wish, reason.strip());
  }

  private static <T> T the(Optional<T> part) {
    return part.orElseThrow(() -> new IllegalArgumentException("a part is missing"));
  }

  private static void none(Optional<?> part) {
    if (part.isPresent()) {
      throw new IllegalArgumentException("a part is one too many");
    }
  }
}
