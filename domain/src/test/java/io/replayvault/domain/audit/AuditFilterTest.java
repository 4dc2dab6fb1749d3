package io.replayvault.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.SupportGrantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AuditFilterTest {
  private static final SupportGrantId GRANT = new SupportGrantId("g1");
  private static final AuditFilter WHOLE = AuditFilter.ALL.ofGrant(Optional.of(GRANT));

  private final AuditEntry under = entry("session:s1", Optional.of(GRANT));
  private final AuditEntry about = entry("support-grant:g1", Optional.empty());
  private final AuditEntry both = entry("support-grant:g1", Optional.of(GRANT));
  private final AuditEntry other = entry("support-grant:g12", Optional.empty());
  private final AuditEntry elsewhere = entry("session:s1", Optional.of(new SupportGrantId("g2")));

  @Test
  void everything_of_a_grant_is_what_was_done_under_it_and_what_became_of_it() {
    assertThat(fitting(WHOLE)).containsExactly(under, about, both);
    assertThat(fitting(AuditFilter.ALL.under(Optional.of(GRANT)))).containsExactly(under, both);
    assertThat(fitting(AuditFilter.ALL.ofGrant(Optional.empty()))).hasSize(5);
  }

  @Test
  void its_parts_fit_what_it_fits_and_nothing_else() {
    for (AuditFilter filter :
        List.of(
            WHOLE,
            WHOLE.about(Set.of("session:s1")),
            WHOLE.about(Set.of("support-grant:g1")),
            WHOLE.about(Set.of("support-grant:g1", "session:s1")),
            WHOLE.of(Set.of(AuditAction.SIGN_OUT)),
            AuditFilter.ALL.under(Optional.of(GRANT)),
            AuditFilter.ALL)) {
      assertThat(all().stream().filter(e -> filter.parts().stream().anyMatch(p -> p.fits(e))))
          .as(filter.toString())
          .containsExactlyElementsOf(fitting(filter));
      assertThat(filter.parts()).noneMatch(part -> part.parts().size() > 1);
    }
  }

  private List<AuditEntry> fitting(AuditFilter filter) {
    return all().stream().filter(filter::fits).toList();
  }

  private List<AuditEntry> all() {
    return List.of(under, about, both, other, elsewhere);
  }

  private static AuditEntry entry(String subject, Optional<SupportGrantId> grant) {
    RequestFacts request = new RequestFacts("r", "*");
    return new AuditEntry(
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        AuditAction.SESSION_READ,
        AuditOutcome.ALLOWED,
        subject,
        "",
        grant.map(request::under).orElse(request));
  }
}
