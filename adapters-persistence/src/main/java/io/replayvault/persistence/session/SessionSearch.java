package io.replayvault.persistence.session;

import io.replayvault.application.session.out.LabelId;
import io.replayvault.application.session.out.SessionQuery;
import io.replayvault.domain.account.SiteId;
import io.replayvault.persistence.database.ArrayLiteral;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A search as one statement. It walks each site's newest sessions by the index {@code
 * recorded_session_newest} and stops at the limit, so that its cost does not grow with the sessions
 * there are; then it merges the sites. Only what the query asks for is in the statement.
 */
final class SessionSearch {
  private static final String ORDER = "order by started_at desc, id limit ";

  private final List<Object> values = new ArrayList<>();
  private final StringBuilder conditions = new StringBuilder();
  private final String text;

  private SessionSearch(SessionQuery query) {
    String sites = value(ArrayLiteral.ofTexts(query.sites().stream().map(SiteId::value).toList()));
    and("s.account_id = " + value(query.account().value()));
    query.from().ifPresent(from -> and("s.started_at >= " + value(from)));
    query.to().ifPresent(to -> and("s.started_at < " + value(to)));
    query.browser().ifPresent(browser -> and("s.browser_family = " + value(browser)));
    query.minDuration().ifPresent(least -> and(lasted() + " >= " + value(least)));
    query.maxDuration().ifPresent(most -> and(lasted() + " <= " + value(most)));
    query.pages().ifPresent(pages -> and(labelled(pages, " and l.kind = 'PAGE'")));
    query.after().ifPresent(place -> and(isAfter(place)));
    if (!query.hidden().isEmpty()) {
      and("not " + labelled(query.hidden(), ""));
    }
    String limit = value(query.limit());
    text =
        "select found.* from unnest(cast("
            + sites
            + " as text[])) as wanted(site_id) cross join lateral ("
            + "select s.* from recorded_session s where s.site_id = wanted.site_id"
            + conditions
            + " "
            + ORDER
            + limit
            + ") found "
            + ORDER
            + limit;
  }

  static SessionSearch of(SessionQuery query) {
    return new SessionSearch(query);
  }

  Stream<SessionRow> run(EntityManager manager) {
    Query query = manager.createNativeQuery(text, SessionRow.class);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(SessionRow.class::cast);
  }

  private void and(String condition) {
    conditions.append(" and ").append(condition);
  }

  /** How long a session lasted, in milliseconds; 0 before its first segment. */
  private static String lasted() {
    return "coalesce(extract(epoch from s.last_event_at - s.first_event_at) * 1000, 0)";
  }

  private String labelled(Set<LabelId> any, String ofKind) {
    String labels = value(ArrayLiteral.ofNumbers(any.stream().map(LabelId::value).toList()));
    return "exists (select from session_label l where l.session_no = s.no"
        + ofKind
        + " and l.label_id = any (cast("
        + labels
        + " as bigint[])))";
  }

  private String isAfter(SessionQuery.Position place) {
    String at = value(place.startedAt());
    String id = value(place.session().value());
    return "s.started_at <= " + at + " and (s.started_at < " + at + " or s.id > " + id + ")";
  }

  private String value(Instant instant) {
    return value(Timestamp.from(instant));
  }

  private String value(Duration duration) {
    return value(duration.toMillis());
  }

  private String value(Object value) {
    values.add(value);
    return "?" + values.size();
  }
}
