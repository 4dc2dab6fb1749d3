package io.replayvault.application.session.in;

import io.replayvault.domain.account.Origin;
import io.replayvault.domain.session.SessionId;

/** Notes the site's own id of a visitor, as a keyed hash only. */
public interface IdentifyVisitor {
  /** Notes it, or says why not. */
  Outcome identify(Command command);

  /**
   * What the site says.
   *
   * @param session in which session
   * @param token its upload token
   * @param origin of the page
   * @param identity 1 to 256 characters; personal data, never kept
   */
  record Command(SessionId session, String token, Origin origin, String identity) {
    public Command {
      if (identity.isEmpty() || identity.length() > 256) {
        throw new IllegalArgumentException("a visitor's identity has 1 to 256 characters");
      }
    }

    /** Hides token and identity. */
    @Override
    public String toString() {
      return "Command[" + session + "]";
    }
  }

  /** How it ended. */
  enum Outcome {
    /** It is noted. */
    IDENTIFIED,
    /** The token is not this session's. */
    BAD_TOKEN,
    /** The page's origin is not on the site's allow-list. */
    ORIGIN_NOT_ALLOWED
  }
}
