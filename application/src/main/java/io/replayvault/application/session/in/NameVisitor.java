package io.replayvault.application.session.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.audit.VisitorKey;
import io.replayvault.domain.session.SessionId;

/**
 * Answers the key by which the audit log can be asked about a visitor, without the visitor's id
 * being in an address or a record. Recorded as a reading of the audit log.
 */
public interface NameVisitor {
  /** The key of a visitor; refused as absent if the account has no such site or session. */
  Guarded<VisitorKey> name(Caller caller, Visitor visitor);

  /** Who is meant. */
  sealed interface Visitor {
    /**
     * By the site's own id, whether anybody has it or not.
     *
     * @param site of the account
     * @param identity as the site gave it to the recorder; personal data
     */
    record Known(SiteId site, String identity) implements Visitor {
      /** Hides the identity. */
      @Override
      public String toString() {
        return "Known[" + site + ", ***]";
      }
    }

    /**
     * Whoever is in a session.
     *
     * @param session of the account
     */
    record InSession(SessionId session) implements Visitor {}
  }
}
