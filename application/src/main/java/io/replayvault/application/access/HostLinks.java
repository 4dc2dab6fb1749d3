package io.replayvault.application.access;

import io.replayvault.application.access.out.Invitations.Occasion;
import io.replayvault.application.access.out.LostFactors;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.InstantSource;
import java.util.Optional;

/**
 * One-time links that whoever has the host's shell makes, for when nobody can sign in who could
 * help. Each is on the audit log before it exists; who made it is not known there.
 */
public final class HostLinks {
  private static final String SUBJECT = "person:";

  private final AuditLog log;
  private final Chance chance;
  private final InstantSource clock;

  public HostLinks(AuditLog log, Chance chance, InstantSource clock) {
    this.log = log;
    this.chance = chance;
    this.clock = clock;
  }

  /** A token by which the person chooses another password. */
  public String recover(PasswordLinkTokens tokens, PersonId person, AccountId account) {
    record(Optional.of(account), AuditAction.PASSWORD_RESET, SUBJECT + person, "recover");
    return tokens.offer(person, Occasion.RESET);
  }

  /**
   * The same for whoever lost their second factor as well: it is removed, and they set up another
   * when they sign in, where one is asked of them.
   */
  public String recover(
      PasswordLinkTokens tokens, PersonId person, AccountId account, LostFactors lost) {
    record(
        Optional.of(account), AuditAction.FACTOR_REMOVE, SUBJECT + person, "recover --lost-factor");
    lost.remove(person);
    return recover(tokens, person, account);
  }

  /** A token by which the first person of a new account chooses a password, for a day. */
  public String welcome(PasswordLinkTokens tokens, PersonId person, AccountId account) {
    record(Optional.of(account), AuditAction.PASSWORD_RESET, SUBJECT + person, "account add");
    return tokens.offer(person, Occasion.ADDED);
  }

  /** A token by which the first of the staff names themselves. */
  public String bootstrap(FirstPersonLinkTokens tokens) {
    record(Optional.empty(), AuditAction.PERSON_ADD, SUBJECT + "-", "bootstrap");
    return tokens.offerStaff();
  }

  /** A token by which the first of a customer names themselves. */
  public String bootstrapCustomer(FirstPersonLinkTokens tokens) {
    record(Optional.empty(), AuditAction.PERSON_ADD, SUBJECT + "-", "bootstrap --customer");
    return tokens.offer();
  }

  private void record(
      Optional<AccountId> account, AuditAction action, String subject, String command) {
    log.append(
        new AuditEntry(
            clock.instant(),
            account,
            Optional.empty(),
            action,
            AuditOutcome.ALLOWED,
            subject,
            command,
            HostRequest.fresh(chance)));
  }
}
