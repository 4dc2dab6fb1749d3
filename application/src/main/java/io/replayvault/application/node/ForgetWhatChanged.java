package io.replayvault.application.node;

import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.MasterKeys;
import io.replayvault.application.keys.SigningKeys;
import io.replayvault.application.node.out.ChangeListener;
import io.replayvault.application.node.out.ChangeNotice;
import io.replayvault.application.session.AllowedOriginsService;
import io.replayvault.application.session.RecentSessions;
import io.replayvault.domain.account.AccountId;

/**
 * Lets a node forget what was changed on another, so that it counts here within a second. Sites
 * change seldom: all that is remembered of any goes then.
 */
public final class ForgetWhatChanged implements ChangeListener {
  private final AllowedOriginsService origins;
  private final RecentSessions sessions;
  private final MasterKeys masterKeys;
  private final AccountKeys accountKeys;
  private final SigningKeys signingKeys;

  public ForgetWhatChanged(
      AllowedOriginsService origins,
      RecentSessions sessions,
      MasterKeys masterKeys,
      AccountKeys accountKeys,
      SigningKeys signingKeys) {
    this.origins = origins;
    this.sessions = sessions;
    this.masterKeys = masterKeys;
    this.accountKeys = accountKeys;
    this.signingKeys = signingKeys;
  }

  @Override
  public void changed(ChangeNotice notice) {
    switch (notice.kind()) {
      case SITE -> forgetSites();
      case MASTER_KEY -> {
        AccountId account = new AccountId(notice.id());
        masterKeys.forget(account);
        accountKeys.forget(account);
      }
      case SIGNING_KEY -> signingKeys.forget();
    }
  }

  @Override
  public void missed() {
    forgetSites();
    masterKeys.forget();
    accountKeys.forget();
    signingKeys.forget();
  }

  private void forgetSites() {
    origins.forget();
    sessions.forget();
  }
}
