package io.replayvault.application.review.out;

import io.replayvault.application.access.out.ServiceTokens;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.audit.out.InMemoryAuditLog;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest.Settlement;
import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantState;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.review.Activity;
import io.replayvault.domain.review.FindingRules;
import io.replayvault.domain.review.HeldToken;
import io.replayvault.domain.review.ReviewCalendar;
import io.replayvault.domain.review.StaffVisit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Evidence counted from what is in memory. */
public final class InMemoryAccessEvidence implements AccessEvidence {
  private static final String PERSON = "person:";
  private static final Set<AuditAction> GIVES =
      Set.of(AuditAction.PERSON_ADD, AuditAction.STAFF_DUTY_GIVE);

  private final InMemoryAuditLog log;
  private final ServiceTokens tokens;
  private final SupportGrants grants;

  public InMemoryAccessEvidence(InMemoryAuditLog log, ServiceTokens tokens, SupportGrants grants) {
    this.log = log;
    this.tokens = tokens;
    this.grants = grants;
  }

  @Override
  public Optional<Instant> first(AccountId account) {
    return log.records().stream()
        .map(AuditRecord::entry)
        .filter(entry -> entry.account().filter(account::equals).isPresent())
        .map(AuditEntry::at)
        .min(Instant::compareTo);
  }

  @Override
  public List<Activity> activities(AccountId account, YearMonth month) {
    List<AuditEntry> lately =
        allowed(account, ReviewCalendar.end(month).minus(FindingRules.LONG), month).toList();
    Stream<PersonId> did =
        lately.stream().filter(entry -> byThemselves(entry)).flatMap(e -> e.actor().stream());
    Stream<PersonId> got = lately.stream().flatMap(entry -> given(entry).stream());
    return Stream.concat(did, got)
        .distinct()
        .map(person -> activity(person, lately, ReviewCalendar.start(month)))
        .toList();
  }

  private static Activity activity(PersonId person, List<AuditEntry> lately, Instant start) {
    List<AuditEntry> theirs =
        lately.stream()
            .filter(e -> byThemselves(e) && e.actor().filter(person::equals).isPresent())
            .toList();
    List<AuditEntry> ofMonth = theirs.stream().filter(e -> !e.at().isBefore(start)).toList();
    Map<AuditAction, Integer> times = new EnumMap<>(AuditAction.class);
    Set<String> watched = new HashSet<>();
    Set<LocalDate> days = new HashSet<>();
    for (AuditEntry entry : ofMonth) {
      times.merge(entry.action(), 1, Integer::sum);
      days.add(entry.at().atZone(ZoneOffset.UTC).toLocalDate());
      if (entry.action() == AuditAction.SESSION_REPLAY) {
        watched.add(entry.subject());
      }
    }
    return new Activity(
        person,
        times,
        watched.size(),
        days.size(),
        last(theirs, entry -> true),
        last(lately, entry -> given(entry).filter(person::equals).isPresent()));
  }

  private static Optional<Instant> last(List<AuditEntry> entries, Predicate<AuditEntry> which) {
    return entries.stream().filter(which).map(AuditEntry::at).max(Instant::compareTo);
  }

  private static boolean byThemselves(AuditEntry entry) {
    return entry.request().token().isEmpty();
  }

  private static Optional<PersonId> given(AuditEntry entry) {
    return GIVES.contains(entry.action()) && entry.subject().startsWith(PERSON)
        ? Optional.of(new PersonId(entry.subject().substring(PERSON.length())))
        : Optional.empty();
  }

  @Override
  public List<HeldToken> tokens(AccountId account, YearMonth month) {
    return tokens.of(account).stream()
        .filter(token -> countedIn(token, month))
        .map(
            token ->
                new HeldToken(
                    token.id(),
                    token.maker(),
                    count(
                        account,
                        month,
                        e -> e.request().token().filter(token.id()::equals).isPresent())))
        .toList();
  }

  private static boolean countedIn(ServiceToken token, YearMonth month) {
    Instant start = ReviewCalendar.start(month);
    return token.life().madeAt().isBefore(ReviewCalendar.end(month))
        && token.life().expiresAt().isAfter(start)
        && token.life().revokedAt().stream().allMatch(start::isBefore);
  }

  @Override
  public List<StaffVisit> visits(AccountId account, YearMonth month) {
    return grants.of(account, Instant.MAX).stream()
        .filter(grant -> letInIn(grant, month))
        .map(
            grant ->
                new StaffVisit(
                    grant.id(),
                    grant.person(),
                    grant.breakGlass(),
                    count(
                        account,
                        month,
                        e -> e.request().grant().filter(grant.id()::equals).isPresent())))
        .toList();
  }

  private static boolean letInIn(SupportGrant grant, YearMonth month) {
    if (grant.state() != SupportGrantState.GRANTED && grant.state() != SupportGrantState.ENDED) {
      return false;
    }
    Instant starts = grant.wish().startsAt();
    Instant ends =
        grant
            .settlement()
            .filter(end -> grant.state() == SupportGrantState.ENDED)
            .map(Settlement::at)
            .filter(grant.wish().endsAt()::isAfter)
            .orElse(grant.wish().endsAt());
    return starts.isBefore(ends)
        && starts.isBefore(ReviewCalendar.end(month))
        && ends.isAfter(ReviewCalendar.start(month));
  }

  private int count(AccountId account, YearMonth month, Predicate<AuditEntry> which) {
    return (int) allowed(account, ReviewCalendar.start(month), month).filter(which).count();
  }

  private Stream<AuditEntry> allowed(AccountId account, Instant from, YearMonth month) {
    return log.records().stream()
        .map(AuditRecord::entry)
        .filter(entry -> entry.account().filter(account::equals).isPresent())
        .filter(entry -> entry.outcome() == AuditOutcome.ALLOWED)
        .filter(entry -> !entry.at().isBefore(from))
        .filter(entry -> entry.at().isBefore(ReviewCalendar.end(month)));
  }
}
