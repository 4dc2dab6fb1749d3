package io.replayvault.persistence.access;

import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.SignInProof;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sign-ins in the table {@code sign_in}; ending one deletes its row. */
public final class JpaSignIns implements SignIns {
  private static final String RENAME =
      """
      update sign_in set id = ?2, stage = ?3, second_factor = ?4, proved_at = ?5, asked_at = null,
        last_used_at = greatest(last_used_at, ?5)
       where id = ?1
      """
          .replace("?5", "cast(?5 as timestamptz)");

  private static final String FORGET =
      """
      delete from sign_in where id in
        (select id from sign_in where started_at < ?1 and last_used_at < ?1 limit ?2)
      """;

  private static final String END_IDLE =
      """
      delete from sign_in
       where person_id = ?1 and coalesce(stage, 'COMPLETE') = 'COMPLETE' and asked_at is null
         and last_used_at <= ?2
      """;

  /** For nodes of an earlier version one that is asked is over, as one that owes something. */
  private static final String ASK =
      """
      update sign_in set asked_at = ?2, last_used_at = timestamptz 'epoch'
       where person_id = ?1 and coalesce(stage, 'COMPLETE') = 'COMPLETE' and asked_at is null
      """;

  private final Transactions transactions;

  public JpaSignIns(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void start(SignIn signIn) {
    transactions.change(manager -> manager.persist(new SignInRow(signIn)));
  }

  @Override
  public Optional<SignIn> find(SignInId signIn) {
    return transactions.read(
        manager ->
            Optional.ofNullable(manager.find(SignInRow.class, signIn.value()))
                .map(SignInRow::signIn));
  }

  @Override
  public void use(SignInId signIn, Instant at) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createQuery(
                        "update SignInRow s set s.lastUsedAt = ?2 where s.id = ?1 and s.lastUsedAt < ?2 and s.askedAt is null and (s.stage is null or s.stage = ?3)")
                    .setParameter(1, signIn.value())
                    .setParameter(2, Milliseconds.of(at))
                    .setParameter(3, SignInStage.COMPLETE)
                    .executeUpdate());
  }

  @Override
  public void end(SignInId signIn) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createQuery("delete from SignInRow s where s.id = ?1")
                    .setParameter(1, signIn.value())
                    .executeUpdate());
  }

  @Override
  public void endOthers(PersonId person, SignInId except) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createQuery("delete from SignInRow s where s.personId = ?1 and s.id <> ?2")
                    .setParameter(1, person.value())
                    .setParameter(2, except.value())
                    .executeUpdate());
  }

  @Override
  public void endAll(PersonId person) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createQuery("delete from SignInRow s where s.personId = ?1")
                    .setParameter(1, person.value())
                    .executeUpdate());
  }

  @Override
  public void askFactor(PersonId person, Instant at) {
    Timestamp idle = Timestamp.from(Milliseconds.of(at.minus(SignIn.IDLE_LIMIT)));
    transactions
        .idempotent()
        .change(
            manager -> {
              manager
                  .createNativeQuery(END_IDLE)
                  .setParameter(1, person.value())
                  .setParameter(2, idle)
                  .executeUpdate();
              manager
                  .createNativeQuery(ASK)
                  .setParameter(1, person.value())
                  .setParameter(2, Timestamp.from(Milliseconds.of(at)))
                  .executeUpdate();
            });
  }

  @Override
  public List<SignIn> of(PersonId person) {
    return transactions.read(
        manager ->
            manager
                .createQuery("select s from SignInRow s where s.personId = ?1", SignInRow.class)
                .setParameter(1, person.value())
                .getResultStream()
                .map(SignInRow::signIn)
                .toList());
  }

  @Override
  public boolean rename(SignInId signIn, SignInId to, SignInProof proof) {
    return transactions.write(
            manager ->
                manager
                    .createNativeQuery(RENAME)
                    .setParameter(1, signIn.value())
                    .setParameter(2, to.value())
                    .setParameter(3, proof.stage().name())
                    .setParameter(4, proof.secondFactor())
                    .setParameter(5, Timestamp.from(Milliseconds.of(proof.at())))
                    .executeUpdate())
        == 1;
  }

  @Override
  public int forget(Instant before, int most) {
    return transactions.write(
        manager ->
            manager
                .createNativeQuery(FORGET)
                .setParameter(1, Timestamp.from(before))
                .setParameter(2, most)
                .executeUpdate());
  }
}
