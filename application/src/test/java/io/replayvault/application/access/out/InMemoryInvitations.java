package io.replayvault.application.access.out;

import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PersonId;
import java.util.ArrayList;
import java.util.List;

/** Invitations that are kept and not sent. */
public final class InMemoryInvitations implements Invitations {
  private final List<Invited> sent = new ArrayList<>();

  @Override
  public synchronized void invite(PersonId person, EmailAddress to, Occasion occasion) {
    sent.add(new Invited(person, to, occasion));
  }

  /** What was sent, in order. */
  public synchronized List<Invited> sent() {
    return List.copyOf(sent);
  }

  /** One of them. */
  public record Invited(PersonId person, EmailAddress to, Occasion occasion) {}
}
