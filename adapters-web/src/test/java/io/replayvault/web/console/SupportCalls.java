package io.replayvault.web.console;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportWish;
import java.time.Instant;

/** Valid requests about Support's access. */
final class SupportCalls {
  private static final int MINUTE = 60_000;

  private SupportCalls() {}

  /**
   * The id of a grant that waits, or of what was opened without approval: each operation finds what
   * it needs.
   */
  static String idFor(Console console, String key) {
    Instant now = console.world.clock.instant();
    PersonId person = Fresh.person();
    SupportWish wish = new SupportWish(new Scope.WholeAccount(), "why", now, now.plusSeconds(60));
    SupportGrant grant =
        key.endsWith("/end") || key.endsWith("/review")
            ? SupportGrant.breakGlass(
                Fresh.supportGrant(), console.world.account, person, now, wish)
            : SupportGrant.asked(Fresh.supportGrant(), console.world.account, person, now, wish);
    console.access.grants.keep(grant);
    return grant.id().value();
  }

  /** What the operation wants to be told. */
  static String bodyFor(Console console, String key) {
    if (key.endsWith("/break-glass")) {
      return wish("\"minutes\":5");
    }
    if (key.endsWith("/support-grants")) {
      long now = console.world.clock.instant().toEpochMilli();
      return wish("\"startsAt\":%d,\"endsAt\":%d".formatted(now, now + MINUTE));
    }
    return key.endsWith("/review") ? "{\"note\":\"seen\"}" : "{\"reason\":\"no\"}";
  }

  private static String wish(String time) {
    return "{\"wholeAccount\":true,\"sites\":[],\"siteGroups\":[],\"reason\":\"why\",%s}"
        .formatted(time);
  }
}
