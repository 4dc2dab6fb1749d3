package io.replayvault.domain.audit;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One record before it has its place in the log. Holds no personal data and no secret in the clear:
 * people by pseudonymous id, addresses masked; what is personal of its request stands beside it.
 *
 * @param at when
 * @param account whose log; empty where no account is known yet, as for a sign-in of nobody known
 * @param actor who; empty before anyone is known
 * @param action what
 * @param outcome how it ended
 * @param subject about what: {@code kind:id}, such as {@code session:…}, or {@code -}
 * @param detail more, such as the time range delivered; may be empty. In both, U+FFFD stands for
 *     U+0000
 * @param request the request, without its personal parts
 * @param personal the personal parts, as far as they have come
 */
public record AuditEntry(
    Instant at,
    Optional<AccountId> account,
    Optional<PersonId> actor,
    AuditAction action,
    AuditOutcome outcome,
    String subject,
    String detail,
    RequestFacts request,
    Personal personal) {
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
    Objects.requireNonNull(personal, "personal");
    request = request.withoutPersonalParts();
    subject = shortened(subject);
    detail = shortened(detail);
  }

  /** One whose personal parts are what the request tells of its maker. */
  public AuditEntry(
      Instant at,
      Optional<AccountId> account,
      Optional<PersonId> actor,
      AuditAction action,
      AuditOutcome outcome,
      String subject,
      String detail,
      RequestFacts request) {
    this(at, account, actor, action, outcome, subject, detail, request, Personal.of(request));
  }

  /** The same at another time. */
  public AuditEntry at(Instant other) {
    return new AuditEntry(
        other, account, actor, action, outcome, subject, detail, request, personal);
  }

  /** The same, asked for and refused for this reason. */
  public AuditEntry denied(String reason) {
    return new AuditEntry(
        at, account, actor, action, AuditOutcome.DENIED, subject, reason, request, personal);
  }

  /** The same with its address masked so, and its personal parts as they are kept. */
  public AuditEntry with(String maskedAddress, Personal kept) {
    return new AuditEntry(
        at, account, actor, action, outcome, subject, detail, request.masked(maskedAddress), kept);
  }

  /** As it reads back from the log. */
  public AuditEntry kept() {
    return with(request.maskedAddress(), personal.kept());
  }

  /** A character that no database takes would cost the record: another stands for it. */
  private static String shortened(String said) {
    String text = said.replace('\0', REPLACEMENT);
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean halved = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, halved ? LONGEST - 1 : LONGEST);
  }
}
