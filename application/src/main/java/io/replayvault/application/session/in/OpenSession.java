package io.replayvault.application.session.in;

import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.consent.ConsentReceipt;
import io.replayvault.domain.session.ClientFacts;
import io.replayvault.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;

/** Opens a session for a recorder whose visitor consented (clause A3). */
public interface OpenSession {
  /** Opens it, or says why not. */
  Outcome open(Command command);

  /**
   * What the recorder says.
   *
   * @param site by public key
   * @param origin of the page, as the browser sent it
   * @param policyVersion the masking policy it applies
   * @param consent the receipt
   * @param visitor the visitor's random id, 16 bytes
   * @param client the browser
   * @param vouched whether a browser vouched for the page, by headers that no script can set
   */
  @SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out.
  record Command(
      SiteKey site,
      Origin origin,
      int policyVersion,
      ConsentReceipt consent,
      byte[] visitor,
      ClientFacts client,
      boolean vouched) {
    /** Length of a visitor's random id. */
    public static final int VISITOR_BYTES = 16;

    public Command {
      if (visitor.length != VISITOR_BYTES) {
        throw new IllegalArgumentException("a visitor's random id has 16 bytes");
      }
      visitor = visitor.clone();
    }

    @Override
    public byte[] visitor() {
      return visitor.clone();
    }

    /** Hides the visitor. */
    @Override
    public String toString() {
      return "Command[" + site + "]";
    }
  }

  /** How it ended. */
  sealed interface Outcome {
    /**
     * The session is open.
     *
     * @param session its id
     * @param token the upload token; a secret of this session
     * @param expiresAt until when it takes segments
     */
    record Opened(SessionId session, String token, Instant expiresAt) implements Outcome {
      /** Hides the token. */
      @Override
      public String toString() {
        return "Opened[" + session + "]";
      }
    }

    /** No site has that key. */
    record UnknownSite() implements Outcome {}

    /** The page's origin is not on the site's allow-list. */
    record OriginNotAllowed() implements Outcome {}

    /**
     * The site has recorded as much as it may.
     *
     * @param pause until it may again
     */
    record QuotaSpent(Duration pause) implements Outcome {}

    /** The recorder applies another policy than the published one, or none is published. */
    record PolicyOutdated() implements Outcome {}
  }
}
