package io.replayvault.application.access.out;

import java.time.InstantSource;

final class InMemoryInvitationsTest extends InvitationsContract {
  private final InMemoryPasswordLinks links = new InMemoryPasswordLinks();
  private InstantSource current = InstantSource.system();
  private final InMemoryInvitations invitations =
      new InMemoryInvitations(links, () -> current.instant());

  @Override
  protected Invitations invitations(InstantSource clock) {
    current = clock;
    return invitations;
  }

  @Override
  protected InvitationQueue queue(InstantSource clock) {
    current = clock;
    return invitations;
  }

  @Override
  protected PasswordLinks links() {
    return links;
  }
}
