package io.replayvault.web.account;

import java.util.List;

/**
 * Schema {@code CreateSiteRequest} of {@code docs/openapi.json}.
 *
 * @param name 1 to 100 characters
 * @param origins where it is served, 1 to 20
 */
record CreateSiteRequest(String name, List<String> origins) {
  CreateSiteRequest {
    if (name.length() > 100 || origins.size() > 20) {
      throw new IllegalArgumentException("a site has a short name and at most 20 origins");
    }
  }
}
