package io.replayvault.application.account.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import java.util.List;

/** Adds a site to the caller's account and publishes its first masking policy, the strictest. */
public interface CreateSite {
  /** Adds it. */
  Guarded<Outcome> create(Caller caller, Command command);

  /**
   * The new site.
   *
   * @param name 1 to 100 characters
   * @param origins where it is served, 1 to 20
   */
  record Command(String name, List<String> origins) {}

  /** How it ended. */
  sealed interface Outcome {
    /**
     * It is there.
     *
     * @param site the site
     */
    record Created(SiteView site) implements Outcome {}

    /**
     * Name or origins are malformed.
     *
     * @param reason which, in a sentence
     */
    record Malformed(String reason) implements Outcome {}
  }
}
