package io.replayvault.domain.audit;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One record before it has its place in the log. Holds no personal data and no secret: people by
 * pseudonymous id, addresses masked.
 *
 * @param at when
 * @param account whose log; empty where no account is known yet, as for a sign-in of nobody known
 * @param actor who; empty before anyone is known
 * @param action what
 * @param outcome how it ended
 * @param subject about what: {@code kind:id}, such as {@code session:…}, or {@code -}
 * @param detail more, such as the time range delivered; may be empty. In both, U+FFFD stands for
 *     U+0000
 * @param request the request
 */
public record AuditEntry(
    Instant at,
    Optional<AccountId> account,
    Optional<PersonId> actor,
    AuditAction action,
    AuditOutcome outcome,
    String subject,
    String detail,
    RequestFacts request) {
  /**
   * The most UTF-16 characters of a subject and of a detail; longer ones are cut, no pair in two.
   */
  public static final int LONGEST = 500;

  private static final char REPLACEMENT = '\ufffd';

  public AuditEntry {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(request, "request");
    // The caller's address in full is for deciding, not for keeping.
    request = request.from(Optional.empty());
    subject = kept(subject);
    detail = kept(detail);
  }

  /** A character that no database takes would cost the record: another stands for it. */
  private static String kept(String said) {
    String text = said.replace('\0', REPLACEMENT);
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean halved = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, halved ? LONGEST - 1 : LONGEST);
  }
}
