package io.replayvault.application.access;

import static io.replayvault.application.fixtures.SupportRoom.which;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.in.ListSupportAccess;
import io.replayvault.application.access.in.ListSupportAccess.Looks;
import io.replayvault.application.fixtures.SupportRoom;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.audit.AuditAction;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Clause H1: no look of Support stays out of the customer's list. */
final class SupportLooksTest {
  private final SupportRoom room = new SupportRoom();
  private final SupportGrant grant = room.granted(new Scope.WholeAccount());
  private final Caller inside = room.under(grant.id()).orElseThrow();

  @Test
  void no_crowd_of_looks_hides_an_earlier_one() {
    for (int i = 0; i <= ListSupportAccess.MOST_LOOKS; i++) {
      look("search:" + i);
    }
    Looks newest = looks(Optional.empty());
    assertThat(newest.records()).hasSize(ListSupportAccess.MOST_LOOKS);
    assertThat(newest.more()).isTrue();
    Looks oldest = looks(Optional.of(newest.records().getLast().sequence()));
    assertThat(oldest.records())
        .extracting(record -> record.entry().subject())
        .containsExactly("search:0");
    assertThat(oldest.more()).isFalse();
  }

  @Test
  void one_that_is_recorded_when_the_time_was_just_over_is_listed_too() {
    room.clock.move(Duration.ofHours(1));
    look("search:late");
    assertThat(looks(Optional.empty()).records()).hasSize(1);
  }

  private void look(String subject) {
    room.office.guard.run(
        inside,
        new Guard.Ask(
            Permission.SESSION_SEARCH, Optional.empty(), AuditAction.SESSION_SEARCH, subject, ""),
        () -> "seen");
  }

  private Looks looks(Optional<Long> before) {
    return ((Guarded.Allowed<Looks>) room.list.looks(room.office.contact, which(grant), before))
        .value();
  }
}
