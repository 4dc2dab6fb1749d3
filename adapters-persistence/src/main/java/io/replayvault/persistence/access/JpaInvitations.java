package io.replayvault.persistence.access;

import io.replayvault.application.access.out.InvitationQueue;
import io.replayvault.application.access.out.Invitations;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PersonId;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Invitations and what of them is to be sent, each person's one in a row of {@code invitation},
 * which is taken with {@code skip locked}.
 */
public final class JpaInvitations implements Invitations, InvitationQueue {
  private static final String WORTHLESS = "delete from password_link where person_id = ?1";

  private static final String INVITE =
      """
      insert into invitation (person_id, email, occasion, tries, invited_at, due_at)
      values (?1, ?2, ?3, 0, ?4, ?4)
      on conflict (person_id) do update set
        email = excluded.email, occasion = excluded.occasion, tries = 0,
        invited_at = excluded.invited_at, due_at = excluded.due_at
      """;

  private static final String NEXT =
      """
      update invitation set due_at = ?2, tries = tries + 1
      where person_id = (
        select person_id from invitation where due_at <= ?1 and invited_at > ?3
        order by due_at limit 1 for update skip locked)
      returning person_id, email, occasion, tries - 1,
        cast(extract(epoch from invited_at) * 1000 as bigint)
      """;

  private static final String SENT =
      "delete from invitation where person_id = ?1 and invited_at = ?2";

  private final Transactions transactions;
  private final InstantSource clock;

  public JpaInvitations(EntityManagerFactory database, InstantSource clock) {
    this.transactions = new Transactions(database, IndexUnavailable::new);
    this.clock = clock;
  }

  @Override
  public void invite(PersonId person, EmailAddress to, Occasion occasion) {
    Timestamp now = Timestamp.from(Milliseconds.of(clock.instant()));
    transactions
        .idempotent()
        .change(
            manager -> {
              manager.createNativeQuery(WORTHLESS).setParameter(1, person.value()).executeUpdate();
              manager
                  .createNativeQuery(INVITE)
                  .setParameter(1, person.value())
                  .setParameter(2, to.value())
                  .setParameter(3, occasion.name())
                  .setParameter(4, now)
                  .executeUpdate();
            });
  }

  @Override
  public Optional<Waiting> next(Instant now, Instant again) {
    List<?> rows =
        transactions.write(
            manager ->
                manager
                    .createNativeQuery(NEXT)
                    .setParameter(1, Timestamp.from(now))
                    .setParameter(2, Timestamp.from(again))
                    .setParameter(3, Timestamp.from(now.minus(STALE_AFTER)))
                    .getResultList());
    return rows.stream().map(Object[].class::cast).map(JpaInvitations::waiting).findFirst();
  }

  @Override
  public void sent(Waiting invitation) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(SENT)
                    .setParameter(1, invitation.person().value())
                    .setParameter(2, Timestamp.from(invitation.invitedAt()))
                    .executeUpdate());
  }

  private static Waiting waiting(Object[] row) {
    return new Waiting(
        new PersonId((String) row[0]),
        new EmailAddress((String) row[1]),
        Occasion.valueOf((String) row[2]),
        ((Number) row[3]).intValue(),
        Instant.ofEpochMilli(((Number) row[4]).longValue()));
  }
}
