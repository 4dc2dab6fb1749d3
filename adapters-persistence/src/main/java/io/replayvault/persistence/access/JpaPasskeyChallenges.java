package io.replayvault.persistence.access;

import io.replayvault.application.access.out.PasskeyChallenges;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PasskeyCeremony;
import io.replayvault.domain.access.PasskeyChallenge;
import io.replayvault.domain.access.SignInId;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Challenges in the table {@code passkey_challenge}; taking one deletes its row. */
public final class JpaPasskeyChallenges implements PasskeyChallenges {
  /** Rows that somebody else is at are left for the next who keeps one: nobody waits for them. */
  private static final String SWEEP =
      """
      delete from passkey_challenge where (sign_in_id, ceremony) in (
        select sign_in_id, ceremony from passkey_challenge where expires_at <= ?1
         limit 100 for update skip locked)
      """;

  private static final String KEEP =
      """
      insert into passkey_challenge (sign_in_id, ceremony, challenge, expires_at)
      values (?1, ?2, ?3, ?4)
      on conflict (sign_in_id, ceremony) do update set
        challenge = excluded.challenge, expires_at = excluded.expires_at
      """;

  private static final String TAKE =
      """
      delete from passkey_challenge where sign_in_id = ?1 and ceremony = ?2
      returning challenge, expires_at > ?3
      """;

  private final Transactions transactions;

  public JpaPasskeyChallenges(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void keep(
      SignInId signIn,
      PasskeyCeremony ceremony,
      PasskeyChallenge challenge,
      Instant now,
      Instant until) {
    transactions
        .idempotent()
        .change(
            manager -> {
              manager.createNativeQuery(SWEEP).setParameter(1, Timestamp.from(now)).executeUpdate();
              manager
                  .createNativeQuery(KEEP)
                  .setParameter(1, signIn.value())
                  .setParameter(2, ceremony.name())
                  .setParameter(3, challenge.value())
                  .setParameter(4, Timestamp.from(Milliseconds.of(until)))
                  .executeUpdate();
            });
  }

  @Override
  public Optional<PasskeyChallenge> take(SignInId signIn, PasskeyCeremony ceremony, Instant now) {
    List<?> rows =
        transactions.write(
            manager ->
                manager
                    .createNativeQuery(TAKE)
                    .setParameter(1, signIn.value())
                    .setParameter(2, ceremony.name())
                    .setParameter(3, Timestamp.from(now))
                    .getResultList());
    return rows.stream()
        .map(Object[].class::cast)
        .filter(row -> (Boolean) row[1])
        .map(row -> new PasskeyChallenge((String) row[0]))
        .findFirst();
  }
}
