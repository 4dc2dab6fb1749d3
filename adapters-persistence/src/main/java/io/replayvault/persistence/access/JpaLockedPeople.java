package io.replayvault.persistence.access;

import io.replayvault.application.access.out.LockedPeople;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.Lockout;
import io.replayvault.domain.access.Lockout.Cause;
import io.replayvault.domain.access.PersonId;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of {@code lockout} that {@link JpaLockouts} noted as locked, by their primary key. */
public final class JpaLockedPeople implements LockedPeople {
  private static final String AMONG =
      """
      select person_id, cast(extract(epoch from locked_at) * 1000 as bigint), guesses from lockout
      where person_id = any(string_to_array(cast(?1 as text), ',')) and locked_at is not null
      """;

  private final Transactions transactions;

  public JpaLockedPeople(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public Map<PersonId, Lockout> among(Set<PersonId> people) {
    String ids = people.stream().map(PersonId::value).collect(Collectors.joining(","));
    List<?> rows =
        transactions.read(
            manager -> manager.createNativeQuery(AMONG).setParameter(1, ids).getResultList());
    Map<PersonId, Lockout> locked = new HashMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      int guesses = ((Number) columns[2]).intValue();
      locked.put(
          new PersonId((String) columns[0]),
          new Lockout(
              Instant.ofEpochMilli(((Number) columns[1]).longValue()),
              guesses >= JpaLockouts.BY_RULE ? Cause.DETECTION : Cause.GUESSES));
    }
    return Map.copyOf(locked);
  }
}
