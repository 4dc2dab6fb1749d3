package io.replayvault.application.session;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.audit.out.AuditTrail;
import io.replayvault.application.audit.out.AuditTrail.AuditQuery;
import io.replayvault.application.session.in.ListViewers;
import io.replayvault.application.session.out.SessionEntry;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditFilter;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link ListViewers}: reads page after page, and keeps what each was shown, not each record. */
public final class ListViewersService implements ListViewers {
  private static final Set<AuditAction> SHOWN =
      Set.of(AuditAction.SESSION_READ, AuditAction.SESSION_REPLAY);

  private final AuditTrail trail;
  private final SessionIndex index;
  private final AccountPeople people;
  private final Guard guard;

  public ListViewersService(
      AuditTrail trail, SessionIndex index, AccountPeople people, Guard guard) {
    this.trail = trail;
    this.index = index;
    this.people = people;
    this.guard = guard;
  }

  @Override
  public Guarded<Viewers> list(Caller caller, SessionId session) {
    Ask ask =
        new Ask(
            Permission.AUDIT_READ,
            Optional.empty(),
            AuditAction.AUDIT_READ,
            "session:" + session,
            "viewers");
    return Guarded.found(guard.run(caller, ask, () -> viewers(caller.person(), session)));
  }

  private Optional<Viewers> viewers(Person person, SessionId session) {
    AccountId account = person.account();
    Optional<TimeRange> recorded =
        index
            .find(session)
            .filter(entry -> entry.session().account().equals(account))
            .map(ListViewersService::recorded);
    SeenStretches seen = new SeenStretches(recorded);
    AuditFilter looks = AuditFilter.ALL.of(SHOWN).about(Set.of("session:" + session));
    Optional<Long> before = Optional.empty();
    List<AuditRecord> page;
    do {
      page = trail.read(new AuditQuery(account, looks, before, AuditTrail.MOST));
      page.forEach(seen::add);
      before = page.stream().reduce((first, last) -> last).map(AuditRecord::sequence);
    } while (page.size() == AuditTrail.MOST);
    List<Viewer> all = seen.viewers(id -> people.find(id, account).map(Person::name));
    // Of what never was there, tries to see it tell nothing.
    boolean wasThere = recorded.isPresent() || all.stream().anyMatch(each -> each.looks() > 0);
    return wasThere ? Optional.of(new Viewers(recorded, all)) : Optional.empty();
  }

  private static TimeRange recorded(SessionEntry entry) {
    Instant opened = entry.session().startedAt();
    Instant first = entry.firstEventAt().isBefore(opened) ? entry.firstEventAt() : opened;
    return new TimeRange(
        first, entry.lastEventAt().isBefore(opened) ? opened : entry.lastEventAt());
  }
}
