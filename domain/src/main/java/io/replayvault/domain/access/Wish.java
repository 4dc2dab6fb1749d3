package io.replayvault.domain.access;

import java.util.Objects;

/** What is asked for about somebody (clause E4). */
public sealed interface Wish {
  /**
   * That somebody is added.
   *
   * @param name as the requester calls them, 1 to 100 characters
   * @param email by which they will sign in
   * @param terms what they are to have
   */
  record Add(String name, EmailAddress email, Terms terms) implements Wish {
    public Add {
      Objects.requireNonNull(email, "email");
      Objects.requireNonNull(terms, "terms");
      if (name.isBlank() || name.length() > 100) {
        throw new IllegalArgumentException("a person's name has 1 to 100 characters");
      }
    }

    /** Hides name and address: they are personal data. */
    @Override
    public String toString() {
      return "Add[***]";
    }
  }

  /**
   * That somebody's role, scope or features change.
   *
   * @param person who
   * @param terms what they are to have instead
   */
  record Change(PersonId person, Terms terms) implements Wish {
    public Change {
      Objects.requireNonNull(person, "person");
      Objects.requireNonNull(terms, "terms");
    }
  }

  /**
   * That somebody may no longer act in the account.
   *
   * @param person who
   */
  record Revoke(PersonId person) implements Wish {
    public Revoke {
      Objects.requireNonNull(person, "person");
    }
  }
}
