package io.replayvault.application.session.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.SessionId;

/**
 * Where a sealed object lies: below its account, site and session, so that each can be erased by
 * prefix.
 *
 * @param account whose
 * @param site of which site
 * @param session of which session
 * @param object which object
 */
public record ObjectName(AccountId account, SiteId site, SessionId session, ObjectId object) {
  /** The name as a path with {@code /} between its four parts. */
  public String path() {
    return account.value() + "/" + site.value() + "/" + session.value() + "/" + object.value();
  }
}
