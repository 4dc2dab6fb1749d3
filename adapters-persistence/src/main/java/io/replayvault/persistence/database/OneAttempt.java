package io.replayvault.persistence.database;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Leaves trying again to {@link Transactions}: the provider itself would sleep for five seconds
 * after a lost connection and send the query again, and no {@link AnswerTime} ends that.
 */
public final class OneAttempt implements SessionCustomizer {
  /** Called by the provider. */
  public OneAttempt() {}

  @Override
  public void customize(Session session) {
    DatabaseLogin login = (DatabaseLogin) session.getDatasourceLogin();
    login.setQueryRetryAttemptCount(0);
    login.setDelayBetweenConnectionAttempts(0);
  }
}
