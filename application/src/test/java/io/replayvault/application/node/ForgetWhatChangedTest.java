package io.replayvault.application.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.MasterKeys;
import io.replayvault.application.keys.SigningKeys;
import io.replayvault.application.node.out.ChangeNotice;
import io.replayvault.application.node.out.ChangeNotice.Kind;
import io.replayvault.application.session.AllowedOriginsService;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.SigningPurpose;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ForgetWhatChangedTest {
  private final Recordings recordings = new Recordings();
  private final Site site = recordings.site("Shop");
  private final Opened opened = recordings.session(site);
  private final AccountId other = Fresh.account();
  private final MasterKeys masterKeys = recordings.keyRoom.masterKeys();
  private final AccountKeys accountKeys = recordings.keyRoom.accountKeys();
  private final SigningKeys signingKeys = recordings.keyRoom.signingKeys();
  private final AllowedOriginsService origins =
      new AllowedOriginsService(recordings.sites, recordings.recent, recordings.clock);
  private final ForgetWhatChanged node =
      new ForgetWhatChanged(origins, recordings.recent, masterKeys, accountKeys, signingKeys);

  @BeforeEach
  void rememberAll() {
    use();
    recordings.watch.forget();
    use();
    assertThat(recordings.watch.calls()).isEmpty();
  }

  @Test
  void a_site_that_changed_is_looked_for_again_by_its_key_and_by_its_sessions() {
    node.changed(new ChangeNotice(Kind.SITE, site.id().value()));
    assertThat(callsOfUse()).contains("Sites.byKey", "Sites.find").doesNotContain("RootKey.open");
  }

  @Test
  void an_account_whose_master_key_changed_is_looked_for_again_and_no_other() {
    node.changed(new ChangeNotice(Kind.MASTER_KEY, recordings.account.value()));
    assertThat(callsOfUse().stream().filter("MasterKeyStore.active"::equals)).hasSize(1);
    assertThat(callsOfUse()).isEmpty();
  }

  @Test
  void a_signing_key_that_changed_is_looked_for_again() {
    node.changed(new ChangeNotice(Kind.SIGNING_KEY, SigningPurpose.IDENTITY.name()));
    assertThat(callsOfUse())
        .contains("SigningKeyStore.all")
        .doesNotContain("MasterKeyStore.active");
  }

  @Test
  void a_node_that_may_have_missed_something_looks_for_everything_again() {
    node.missed();
    assertThat(callsOfUse())
        .contains("Sites.byKey", "Sites.find", "MasterKeyStore.active", "SigningKeyStore.all");
  }

  private List<String> callsOfUse() {
    recordings.watch.forget();
    use();
    return recordings.watch.calls();
  }

  private void use() {
    origins.ofSite(site.key(), Recordings.SHOP);
    origins.ofSession(opened.session(), Recordings.SHOP);
    for (AccountId account : List.of(recordings.account, other)) {
      masterKeys.active(account);
      accountKeys.key(account, AccountKeyPurpose.UPLOAD_DIGEST);
    }
    signingKeys.current(SigningPurpose.IDENTITY);
  }
}
