package io.replayvault.web.access;

import io.replayvault.application.account.in.ChooseDefaults;
import io.replayvault.domain.access.LandingView;
import io.replayvault.domain.account.AccountId;
import java.util.Optional;

/**
 * Schema {@code DefaultsRequest} of {@code docs/openapi.json}.
 *
 * @param account in which account to begin
 * @param landingView with which view; left out leaves it to the console
 */
record DefaultsRequest(String account, Optional<String> landingView) {
  /**
   * What it chooses.
   *
   * @throws IllegalArgumentException if a name is none
   */
  ChooseDefaults.Command command() {
    return new ChooseDefaults.Command(
        new AccountId(account), landingView.map(LandingView::valueOf));
  }
}
