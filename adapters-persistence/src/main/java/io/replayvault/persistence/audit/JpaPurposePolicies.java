package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.audit.out.PurposePolicies;
import io.replayvault.domain.access.Purpose;
import io.replayvault.domain.access.PurposePolicy;
import io.replayvault.domain.access.PurposePolicy.Asking;
import io.replayvault.domain.account.AccountId;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Policies in the table {@code audit_setting}: names of purposes with a space between. */
public final class JpaPurposePolicies implements PurposePolicies {
  private static final String FIND =
      """
      select purpose_asking, purpose_reference, purposes from audit_setting
        where account_id = ?1 and purpose_asking is not null
      """;

  /** Whoever chose nothing of addresses has what is usual, and keeps it. */
  private static final String SET =
      """
      insert into audit_setting (account_id, kept_address, purpose_asking, purpose_reference, purposes)
      values (?1, 'NETWORK', ?2, ?3, ?4)
      on conflict (account_id) do update set purpose_asking = excluded.purpose_asking,
        purpose_reference = excluded.purpose_reference, purposes = excluded.purposes
      """;

  private final Transactions transactions;

  public JpaPurposePolicies(EntityManagerFactory database) {
    transactions = new Transactions(database, AuditUnavailable::new);
  }

  @Override
  public PurposePolicy of(AccountId account) {
    List<?> rows =
        transactions.read(
            manager ->
                manager.createNativeQuery(FIND).setParameter(1, account.value()).getResultList());
    return rows.stream()
        .map(Object[].class::cast)
        .map(JpaPurposePolicies::policy)
        .findFirst()
        .orElse(PurposePolicy.USUAL);
  }

  @Override
  public void set(AccountId account, PurposePolicy policy) {
    String purposes = policy.choices().stream().map(Purpose::name).collect(Collectors.joining(" "));
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(SET)
                    .setParameter(1, account.value())
                    .setParameter(2, policy.asking().name())
                    .setParameter(3, policy.reference())
                    .setParameter(4, purposes)
                    .executeUpdate());
  }

  private static PurposePolicy policy(Object[] row) {
    Set<Purpose> known =
        Arrays.stream(String.valueOf(row[2]).split(" ", -1))
            .map(Purpose::named)
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class)));
    return new PurposePolicy(
        asking(String.valueOf(row[0])),
        Boolean.TRUE.equals(row[1]),
        known.isEmpty() ? PurposePolicy.USUAL.offered() : known);
  }

  /** A later version's word may ask more firmly than any of ours. */
  private static Asking asking(String kept) {
    return Arrays.stream(Asking.values())
        .filter(each -> each.name().equals(kept))
        .findFirst()
        .orElse(Asking.REQUIRED);
  }
}
