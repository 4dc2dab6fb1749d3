package io.replayvault.application.session;

import io.replayvault.application.account.out.Sites;
import io.replayvault.application.session.out.SessionEntry;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import java.util.Optional;

/** Lets through who may add to a session: its own token, from an origin of its site. */
public final class UploadGate {
  private final SessionIndex index;
  private final Sites sites;
  private final UploadTokens tokens;

  public UploadGate(SessionIndex index, Sites sites, UploadTokens tokens) {
    this.index = index;
    this.sites = sites;
    this.tokens = tokens;
  }

  Pass check(SessionId id, String token, Origin origin) {
    Optional<Session> session = index.find(id).map(SessionEntry::session);
    if (session.isEmpty() || !tokens.isGood(session.get(), token)) {
      return new Pass.BadToken();
    }
    boolean allowed =
        sites.find(session.get().site()).filter(site -> site.allows(origin)).isPresent();
    return allowed ? new Pass.Good(session.get()) : new Pass.OriginNotAllowed();
  }

  /** What the gate says. */
  sealed interface Pass {
    record Good(Session session) implements Pass {}

    record BadToken() implements Pass {}

    record OriginNotAllowed() implements Pass {}
  }
}
