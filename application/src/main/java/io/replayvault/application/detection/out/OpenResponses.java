package io.replayvault.application.detection.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Response;
import java.util.Set;

/**
 * What was done to people by alerts that nobody has acknowledged yet. One look-up; what one node
 * did or acknowledged is in the next call of any.
 */
public interface OpenResponses {
  /**
   * The responses to the account's open alerts about that person. Empty where there is none, and
   * where nothing was done yet.
   */
  Set<Response> to(PersonId person, AccountId account);
}
