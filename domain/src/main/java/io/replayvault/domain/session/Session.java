package io.replayvault.domain.session;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.consent.ConsentReceipt;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A session as it was opened; what is fixed from its first moment.
 *
 * @param id its id
 * @param account whose it is
 * @param site the site it was recorded on
 * @param startedAt when it was opened, by the server's clock
 * @param expiresAt until when it takes segments
 * @param policyVersion the masking policy it was recorded under, 1 or more
 * @param consent the visitor's consent
 * @param client the visitor's browser
 * @param visitorHash keyed hash of the visitor's id, 32 bytes in hexadecimal
 * @param vouched whether a browser vouched for the page that opened it (see {@link Doubt})
 */
public record Session(
    SessionId id,
    AccountId account,
    SiteId site,
    Instant startedAt,
    Instant expiresAt,
    int policyVersion,
    ConsentReceipt consent,
    ClientFacts client,
    String visitorHash,
    boolean vouched) {
  /** A session takes segments for so long; then the recorder opens another. */
  public static final Duration LONGEST = Duration.ofHours(12);

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  public Session {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(expiresAt, "expiresAt");
    Objects.requireNonNull(consent, "consent");
    Objects.requireNonNull(client, "client");
    if (policyVersion < 1) {
      throw new IllegalArgumentException("nothing is recorded without a masking policy");
    }
    if (!HASH.matcher(visitorHash).matches()) {
      throw new IllegalArgumentException("a visitor's hash is 64 lower-case hexadecimal digits");
    }
  }
}
