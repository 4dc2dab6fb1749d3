package io.replayvault.persistence.access;

import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInId;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sign-ins in the table {@code sign_in}; ending one deletes its row. */
public final class JpaSignIns implements SignIns {
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
                        "update SignInRow s set s.lastUsedAt = ?2 where s.id = ?1 and s.lastUsedAt < ?2")
                    .setParameter(1, signIn.value())
                    .setParameter(2, Milliseconds.of(at))
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
  public void rename(SignInId signIn, SignInId to) {
    transactions.change(
        manager ->
            manager
                .createNativeQuery("update sign_in set id = ?2 where id = ?1")
                .setParameter(1, signIn.value())
                .setParameter(2, to.value())
                .executeUpdate());
  }
}
