package io.replayvault.bootstrap;

import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.MasterKeys;
import io.replayvault.application.keys.SigningKeys;
import io.replayvault.application.node.ForgetWhatChanged;
import io.replayvault.application.session.AllowedOriginsService;
import io.replayvault.application.session.RecentSessions;
import io.replayvault.persistence.node.PostgresChangeFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What makes several nodes one deployment. */
@ApplicationScoped
public class NodeWiring {
  @Produces
  @Singleton
  ForgetWhatChanged forgetWhatChanged(
      AllowedOriginsService origins,
      RecentSessions sessions,
      MasterKeys masterKeys,
      AccountKeys accountKeys,
      SigningKeys signingKeys) {
    return new ForgetWhatChanged(origins, sessions, masterKeys, accountKeys, signingKeys);
  }

  /** Needs the databases to be migrated. */
  @Produces
  @Singleton
  ChangeFeeds changeFeeds(Databases databases, ForgetWhatChanged listener) {
    return new ChangeFeeds(
        List.of(
            new PostgresChangeFeed(databases.mainSource()),
            new PostgresChangeFeed(databases.keysSource())),
        listener);
  }
}
