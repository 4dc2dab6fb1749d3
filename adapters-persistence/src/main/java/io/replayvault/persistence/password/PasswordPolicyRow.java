package io.replayvault.persistence.password;

import io.replayvault.domain.password.Deviation;
import io.replayvault.domain.password.PasswordPolicy;
import io.replayvault.domain.password.PasswordProfile;
import io.replayvault.domain.password.PasswordRules;
import io.replayvault.domain.password.SecondFactorRule;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an account chose, for reading: {@link JpaPasswordPolicies} writes it. The rules are null
 * where the profile has its own.
 */
@Entity
@Table(name = "password_policy")
class PasswordPolicyRow {
  @Id
  @Column(name = "account_id")
  private String accountId;

  @Column(name = "profile")
  private String profile;

  @Column(name = "least_length")
  private @Nullable Integer leastLength;

  @Column(name = "least_second_factor")
  private @Nullable Integer leastWithSecondFactor;

  @Column(name = "letter")
  private @Nullable Boolean letter;

  @Column(name = "remembered")
  private @Nullable Integer remembered;

  @Column(name = "expiry_days")
  private @Nullable Integer expiryDays;

  @Column(name = "blocklist")
  private @Nullable Boolean blocklist;

  @Column(name = "autofill")
  private @Nullable Boolean autofill;

  @Enumerated(EnumType.STRING)
  @Column(name = "second_factor")
  private SecondFactorRule secondFactor;

  @Column(name = "digit")
  private @Nullable Boolean digit;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  PasswordPolicyRow() {}

  /** Whether the account wants a digit; where it does not, a deviation has to count. */
  boolean asksForDigit() {
    return !Boolean.FALSE.equals(digit);
  }

  /** What it comes to with the deviation that counts for it. */
  PasswordPolicy policy(Optional<Deviation> deviation) {
    PasswordProfile named =
        PasswordProfile.named(profile)
            .orElseThrow(() -> new IllegalStateException("a profile of another version"));
    PasswordPolicy policy =
        named == PasswordProfile.CUSTOM ? custom(deviation) : PasswordPolicy.of(named);
    return policy.with(secondFactor);
  }

  private PasswordPolicy custom(Optional<Deviation> deviation) {
    return deviation
        .map(counts -> PasswordPolicy.custom(rules(), counts))
        .orElseGet(() -> PasswordPolicy.custom(rules().withDigit()));
  }

  private PasswordRules rules() {
    return new PasswordRules(
        Objects.requireNonNull(leastLength),
        Objects.requireNonNull(leastWithSecondFactor),
        asksForDigit(),
        Objects.requireNonNull(letter),
        Objects.requireNonNull(remembered),
        Optional.ofNullable(expiryDays),
        Objects.requireNonNull(blocklist),
        Objects.requireNonNull(autofill));
  }
}
