package io.replayvault.application.account.in;

import io.replayvault.domain.account.Site;

/**
 * A site as the console shows it.
 *
 * @param site the site
 * @param policyVersion version of its published masking policy
 * @param policyKeyFingerprint of the key that signs its policies, as the script tag carries it
 */
public record SiteView(Site site, int policyVersion, String policyKeyFingerprint) {}
