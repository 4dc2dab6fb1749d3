package io.replayvault.application.access;

import io.replayvault.application.access.in.RecordRefusals.About;
import io.replayvault.application.access.in.RecordRefusals.Refused;
import io.replayvault.application.access.out.People;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes what the audit log says of a refusal, in the account that it concerns. Looks up whose it
 * is only for what is recorded, so that a flood costs no look-ups.
 */
public final class RefusalEntries {
  private static final String NO_ADDRESS = "*";

  private final People people;
  private final SessionIndex sessions;

  public RefusalEntries(People people, SessionIndex sessions) {
    this.people = people;
    this.sessions = sessions;
  }

  /** Of the first of its kind and source in a minute. */
  AuditEntry first(Refused refused, Instant now) {
    return entry(refused, refused.kind() + " " + refused.operation(), now);
  }

  /** Of the first of all those beyond the most sources: of no one of them. */
  AuditEntry shared(Refused refused, Instant now) {
    return ofNobody(refused, refused.kind() + " from many networks", now);
  }

  /** How many followed. */
  AuditEntry count(RefusalWindows.Ended ended, Instant now) {
    String detail = ended.first().kind() + " " + ended.more() + " more within a minute";
    return ended.place().isShared()
        ? ofNobody(ended.first(), detail + " from many networks", now)
        : entry(ended.first(), detail, now);
  }

  private AuditEntry entry(Refused refused, String detail, Instant now) {
    return switch (refused.about()) {
      case About.Nobody nobody ->
          entry(refused, Optional.empty(), Optional.empty(), "-", detail, now);
      case About.Known known -> of(known.caller().person(), "-", refused, detail, now);
      case About.Holder holder ->
          people
              .find(holder.person())
              .map(person -> of(person, "person:" + person.id(), refused, detail, now))
              .orElseGet(
                  () -> entry(refused, Optional.empty(), Optional.empty(), "-", detail, now));
      case About.Token token ->
          entry(
              refused,
              Optional.of(token.account()),
              token.maker(),
              "service-token:" + token.id(),
              detail,
              now);
      case About.Upload upload -> ofUpload(withoutPersonalParts(refused), upload, detail, now);
    };
  }

  /** The id of a session that is not there is a stranger's own words. */
  private AuditEntry ofUpload(Refused refused, About.Upload upload, String detail, Instant now) {
    return sessions
        .find(upload.session())
        .map(
            found ->
                entry(
                    refused,
                    Optional.of(found.session().account()),
                    Optional.empty(),
                    "session:" + upload.session(),
                    detail,
                    now))
        .orElseGet(() -> entry(refused, Optional.empty(), Optional.empty(), "-", detail, now));
  }

  private static AuditEntry of(
      Person person, String subject, Refused refused, String detail, Instant now) {
    return entry(
        refused, Optional.of(person.account()), Optional.of(person.id()), subject, detail, now);
  }

  /** From many places, and so from none. */
  private static AuditEntry ofNobody(Refused refused, String detail, Instant now) {
    Refused anywhere = with(refused, new RequestFacts(refused.request().requestId(), NO_ADDRESS));
    return entry(anywhere, Optional.empty(), Optional.empty(), "-", detail, now);
  }

  /** Visitors of sites are not kept by address, whatever an account wants of its people. */
  private static Refused withoutPersonalParts(Refused refused) {
    return with(refused, refused.request().withoutPersonalParts());
  }

  private static Refused with(Refused refused, RequestFacts request) {
    return new Refused(
        refused.kind(), refused.operation(), refused.outcome(), refused.about(), request);
  }

  private static AuditEntry entry(
      Refused refused,
      Optional<AccountId> account,
      Optional<PersonId> actor,
      String subject,
      String detail,
      Instant now) {
    return new AuditEntry(
        now,
        account,
        actor,
        AuditAction.REQUEST_REFUSE,
        refused.outcome(),
        subject,
        detail,
        refused.request());
  }
}
