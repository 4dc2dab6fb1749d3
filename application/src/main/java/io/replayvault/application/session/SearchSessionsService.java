package io.replayvault.application.session;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.account.out.Sites;
import io.replayvault.application.session.in.SearchSessions;
import io.replayvault.application.session.in.SessionView;
import io.replayvault.application.session.out.LabelId;
import io.replayvault.application.session.out.LabelKind;
import io.replayvault.application.session.out.SessionEntry;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.application.session.out.SessionQuery;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Limits;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.masking.MaskedPath;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@link SearchSessions}: the caller's sites and limits first, so that nothing beyond them is
 * counted or shown, and no page that they may not see tells sessions apart.
 */
public final class SearchSessionsService implements SearchSessions {
  private final Sites sites;
  private final SessionSight sight;
  private final SessionIndex index;
  private final LabelDictionary dictionary;
  private final SessionViews views;
  private final Guard guard;

  public SearchSessionsService(
      Sites sites,
      SessionSight sight,
      SessionIndex index,
      LabelDictionary dictionary,
      SessionViews views,
      Guard guard) {
    this.sites = sites;
    this.sight = sight;
    this.index = index;
    this.dictionary = dictionary;
    this.views = views;
    this.guard = guard;
  }

  @Override
  public Guarded<Page> search(Caller caller, Query query) {
    Ask ask =
        new Ask(
            Permission.SESSION_SEARCH,
            query.site(),
            AuditAction.SESSION_SEARCH,
            query.site().map(s -> "site:" + s).orElse("account:" + caller.person().account()),
            described(query));
    return guard.run(caller, ask, () -> page(caller, query));
  }

  private Page page(Caller caller, Query query) {
    AccountId account = caller.person().account();
    Set<SiteId> reached =
        sites.of(account).stream()
            .map(Site::id)
            .filter(site -> query.site().isEmpty() || query.site().get().equals(site))
            .filter(site -> guard.mayReach(caller, Permission.SESSION_SEARCH, site))
            .collect(Collectors.toSet());
    List<SessionEntry> found = index.search(indexQuery(caller.person(), reached, query));
    boolean more = found.size() > query.limit();
    List<SessionView> shown =
        views.of(
            more ? found.subList(0, query.limit()) : List.copyOf(found),
            caller.person().standing().limits());
    return new Page(shown, more ? Optional.of(cursorAfter(shown)) : Optional.empty());
  }

  private SessionQuery indexQuery(Person person, Set<SiteId> reached, Query query) {
    Optional<Set<LabelId>> pages = query.page().map(page -> labels(person, reached, page));
    SessionQuery asked =
        new SessionQuery(
            person.account(),
            reached,
            query.from(),
            query.to(),
            pages,
            query.minDuration(),
            query.maxDuration(),
            query.browser(),
            query.cursor().flatMap(SessionCursor::parse),
            query.limit() + 1);
    return asked.hiding(sight.hiding(person, reached));
  }

  private Set<LabelId> labels(Person person, Set<SiteId> reached, String page) {
    Limits limits = person.standing().limits();
    Set<LabelId> found = new HashSet<>();
    for (SiteId site : reached) {
      found.addAll(
          dictionary.matching(
              person.account(),
              site,
              LabelKind.PAGE,
              page,
              value -> limits.allow(MaskedPath.of(value))));
    }
    return found;
  }

  private static String cursorAfter(List<SessionView> shown) {
    SessionView last = shown.get(shown.size() - 1);
    return SessionCursor.of(last.session().startedAt(), last.session().id());
  }

  /** What was asked, by the names of the filters only: a page's label stays out of the log. */
  private static String described(Query query) {
    StringBuilder text = new StringBuilder("filters:");
    query.from().ifPresent(from -> text.append(" from=").append(from));
    query.to().ifPresent(to -> text.append(" to=").append(to));
    query.page().ifPresent(page -> text.append(" page"));
    query.minDuration().ifPresent(least -> text.append(" minDuration"));
    query.maxDuration().ifPresent(most -> text.append(" maxDuration"));
    query.browser().ifPresent(browser -> text.append(" browser"));
    return text.toString();
  }
}
