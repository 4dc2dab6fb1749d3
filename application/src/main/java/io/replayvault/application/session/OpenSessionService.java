package io.replayvault.application.session;

import io.replayvault.application.account.out.Sites;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.masking.out.PublishedPolicies;
import io.replayvault.application.session.in.OpenSession;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.masking.SignedPolicy;
import io.replayvault.domain.session.IdleLimit;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** {@link OpenSession}. */
public final class OpenSessionService implements OpenSession {
  private static final int ID_BYTES = 18;

  private final Sites sites;
  private final PublishedPolicies policies;
  private final SessionIndex index;
  private final UploadTokens tokens;
  private final SiteQuotas quotas;
  private final VisitorHashes visitors;
  private final Chance chance;
  private final IdleLimit idle;
  private final InstantSource clock;

  public OpenSessionService(
      Sites sites,
      PublishedPolicies policies,
      SessionIndex index,
      UploadTokens tokens,
      SiteQuotas quotas,
      VisitorHashes visitors,
      Chance chance,
      IdleLimit idle,
      InstantSource clock) {
    this.sites = sites;
    this.policies = policies;
    this.index = index;
    this.tokens = tokens;
    this.quotas = quotas;
    this.visitors = visitors;
    this.chance = chance;
    this.idle = idle;
    this.clock = clock;
  }

  @Override
  public Outcome open(Command command) {
    Optional<Site> found = sites.byKey(command.site());
    if (found.isEmpty()) {
      return new Outcome.UnknownSite();
    }
    Site site = found.get();
    if (!site.allows(command.origin())) {
      return new Outcome.OriginNotAllowed();
    }
    Optional<Integer> published = policies.current(site.id()).map(SignedPolicy::version);
    if (published.filter(version -> version == command.policyVersion()).isEmpty()) {
      return new Outcome.PolicyOutdated();
    }
    Optional<Duration> pause = quotas.open(site.account(), site.id());
    if (pause.isPresent()) {
      return new Outcome.QuotaSpent(pause.get());
    }
    Session session = session(site, command);
    index.open(session, idle.closesAt(session, session.startedAt()));
    return new Outcome.Opened(session.id(), tokens.issue(session), session.expiresAt());
  }

  private Session session(Site site, Command command) {
    Instant now = clock.instant();
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(chance.bytes(ID_BYTES));
    return new Session(
        new SessionId(id),
        site.account(),
        site.id(),
        now,
        now.plus(Session.LONGEST),
        command.policyVersion(),
        command.consent(),
        command.client(),
        visitors.ofRandomId(site.account(), site.id(), command.visitor()),
        command.vouched());
  }
}
