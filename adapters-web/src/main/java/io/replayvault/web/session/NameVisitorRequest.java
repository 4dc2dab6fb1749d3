package io.replayvault.web.session;

import io.replayvault.application.session.in.NameVisitor.Visitor;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.session.SessionId;
import java.util.Optional;

/**
 * Schema {@code NameVisitorRequest}: either who is in a session, or the site's own id of a visitor.
 *
 * @param session id of a session
 * @param site id of a site; together with {@code identity}
 * @param identity 1 to 256 characters; personal data
 */
record NameVisitorRequest(
    Optional<String> session, Optional<String> site, Optional<String> identity) {
  NameVisitorRequest {
    boolean bySession = session.isPresent() && site.isEmpty() && identity.isEmpty();
    boolean byIdentity =
        session.isEmpty()
            && site.isPresent()
            && identity.filter(text -> !text.isEmpty() && text.length() <= 256).isPresent();
    if (bySession == byIdentity) {
      throw new IllegalArgumentException("either a session, or a site and an identity");
    }
  }

  /** Who is meant; empty where no session or site can have such an id. */
  Optional<Visitor> visitor() {
    return session.isPresent()
        ? session
            .filter(SessionId::isWellFormed)
            .map(id -> new Visitor.InSession(new SessionId(id)))
        : site.filter(SiteId::isWellFormed)
            .map(id -> new Visitor.Known(new SiteId(id), identity.orElseThrow()));
  }

  /** Hides the identity. */
  @Override
  public String toString() {
    return "NameVisitorRequest[***]";
  }
}
