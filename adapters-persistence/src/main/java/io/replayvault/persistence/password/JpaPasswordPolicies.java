package io.replayvault.persistence.password;

import io.replayvault.application.password.out.PasswordDeviations;
import io.replayvault.application.password.out.PasswordPolicies;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.Deviation;
import io.replayvault.domain.password.PasswordPolicy;
import io.replayvault.domain.password.PasswordProfile;
import io.replayvault.domain.password.PasswordRules;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import java.time.InstantSource;
import java.util.Optional;

/** Password policies in the table {@code password_policy}, a row for each account that chose. */
public final class JpaPasswordPolicies implements PasswordPolicies {
  /** In one statement, so that of two nodes that set an account's first one none fails. */
  private static final String SET =
      """
      insert into password_policy (account_id, profile, least_length, least_second_factor, letter,
        remembered, expiry_days, blocklist, autofill, second_factor, digit)
      values (?1, ?2, cast(?3 as integer), cast(?4 as integer), cast(?5 as boolean),
        cast(?6 as integer), cast(?7 as integer), cast(?8 as boolean), cast(?9 as boolean), ?10,
        cast(?11 as boolean))
      on conflict (account_id) do update set
        profile = excluded.profile, least_length = excluded.least_length,
        least_second_factor = excluded.least_second_factor, letter = excluded.letter,
        remembered = excluded.remembered, expiry_days = excluded.expiry_days,
        blocklist = excluded.blocklist, autofill = excluded.autofill,
        second_factor = excluded.second_factor, digit = excluded.digit
      """;

  private final Transactions transactions;
  private final PasswordDeviations deviations;
  private final InstantSource clock;

  public JpaPasswordPolicies(
      EntityManagerFactory database, PasswordDeviations deviations, InstantSource clock) {
    transactions = new Transactions(database, IndexUnavailable::new);
    this.deviations = deviations;
    this.clock = clock;
  }

  @Override
  public PasswordPolicy of(AccountId account) {
    Optional<PasswordPolicyRow> row =
        transactions.read(
            manager -> Optional.ofNullable(manager.find(PasswordPolicyRow.class, account.value())));
    return row.map(chosen -> chosen.policy(deviationFor(chosen, account)))
        .orElse(PasswordPolicy.USUAL);
  }

  @Override
  public void set(AccountId account, PasswordPolicy policy) {
    Optional<PasswordRules> own =
        Optional.of(policy.rules()).filter(r -> policy.profile() == PasswordProfile.CUSTOM);
    transactions
        .idempotent()
        .change(
            manager -> {
              Query set = manager.createNativeQuery(SET);
              set.setParameter(1, account.value());
              set.setParameter(2, policy.profile().text());
              set.setParameter(3, own.map(PasswordRules::leastLength).orElse(null));
              set.setParameter(4, own.map(PasswordRules::leastWithSecondFactor).orElse(null));
              set.setParameter(5, own.map(PasswordRules::letter).orElse(null));
              set.setParameter(6, own.map(PasswordRules::remembered).orElse(null));
              set.setParameter(7, own.flatMap(PasswordRules::expiryDays).orElse(null));
              set.setParameter(8, own.map(PasswordRules::blocklist).orElse(null));
              set.setParameter(9, own.map(PasswordRules::autofill).orElse(null));
              set.setParameter(10, policy.secondFactor().name());
              set.setParameter(11, own.map(PasswordRules::digit).orElse(null));
              set.executeUpdate();
            });
  }

  private Optional<Deviation> deviationFor(PasswordPolicyRow chosen, AccountId account) {
    return chosen.asksForDigit() ? Optional.empty() : deviations.inForce(account, clock.instant());
  }
}
