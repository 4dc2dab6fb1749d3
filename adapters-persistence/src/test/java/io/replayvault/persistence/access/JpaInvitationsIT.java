package io.replayvault.persistence.access;

import io.replayvault.application.access.out.InvitationQueue;
import io.replayvault.application.access.out.Invitations;
import io.replayvault.application.access.out.InvitationsContract;
import io.replayvault.application.access.out.PasswordLinks;
import io.replayvault.persistence.database.FreshDatabase;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaInvitationsIT extends InvitationsContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected Invitations invitations(InstantSource clock) {
    return new JpaInvitations(database.factory(), clock);
  }

  @Override
  protected InvitationQueue queue(InstantSource clock) {
    return new JpaInvitations(database.factory(), clock);
  }

  @Override
  protected PasswordLinks links() {
    return new JpaPasswordLinks(database.factory());
  }
}
