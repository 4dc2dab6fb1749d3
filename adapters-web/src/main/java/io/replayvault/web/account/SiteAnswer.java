package io.replayvault.web.account;

import java.util.List;

/**
 * Schema {@code Site} of {@code docs/openapi.json}.
 *
 * @param id its id
 * @param name its name
 * @param siteKey its public key
 * @param origins where it is served, sorted
 * @param scriptTag the HTML to paste, complete
 * @param policyVersion version of its published masking policy
 * @param mode the policy's mode
 * @param createdAt milliseconds since the epoch
 */
record SiteAnswer(
    String id,
    String name,
    String siteKey,
    List<String> origins,
    String scriptTag,
    int policyVersion,
    String mode,
    long createdAt) {
  /**
   * The list.
   *
   * @param items by name
   */
  record Items(List<SiteAnswer> items) {}
}
