package io.replayvault.persistence.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.session.out.SessionQuery;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.persistence.database.FreshDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A search of many sessions reads about as many as it shows. */
final class SearchPlanIT {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  private static final String FILL =
      """
      insert into recorded_session (id, account_id, site_id, started_at, expires_at, policy_version,
        consent_at, consent_method, consent_gpc, consent_dnt, browser, operating_system, device,
        viewport_width, viewport_height, visitor_hash)
      select 's' || n, 'a', 'site' || n % 5, now() - n * interval '1 minute', now(), 1,
        now(), 'API', false, false, 'Chromium 156', 'Linux', 'DESKTOP', 1, 1, ''
      from generate_series(1, 20000) as n
      """;

  @Test
  void each_site_s_newest_are_walked_by_the_index() throws SQLException {
    database.execute(FILL);
    database.execute("analyze recorded_session");
    List<String> plan =
        database.query("explain (analyze, costs off, timing off, summary off) " + statement());
    assertThat(plan)
        .anyMatch(line -> line.contains("Index Scan using recorded_session_newest"))
        .noneMatch(line -> line.contains("Seq Scan"))
        .noneMatch(line -> line.contains("rows=4000"));
  }

  /** The statement of a search as it was sent, with its values in it. */
  private static String statement() {
    SessionQuery query =
        new SessionQuery(
            new AccountId("a"),
            Set.of(new SiteId("site1"), new SiteId("site3")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            50);
    String text =
        database.statementsOf(() -> new JpaSessionIndex(database.factory()).search(query)).get(0);
    for (String value : List.of("'{site1,site3}'", "'a'", "50", "50")) {
      text = text.replaceFirst("\\?", value);
    }
    return text;
  }
}
