package io.replayvault.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.replayvault.application.account.TrialAccount;
import io.replayvault.application.account.in.SiteView;
import io.replayvault.application.masking.in.FetchPolicy;
import io.replayvault.domain.account.Origin;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A site is founded and its signed policy fetched, through CDI, JPA and the key store, inside the
 * server.
 */
@ExtendWith(ArquillianExtension.class)
class PublishedPolicyIT {

  @Inject private TrialAccount account;
  @Inject private FetchPolicy policies;

  @Deployment
  static EnterpriseArchive product() throws IOException {
    return DeployedProduct.with(PublishedPolicyIT.class);
  }

  @Test
  void a_founded_site_has_a_signed_policy() {
    Set<Origin> origins = Set.of(new Origin("https://shop.example"));
    SiteView site = account.demoSite(origins);
    assertEquals(site.site().key(), account.demoSite(origins).site().key());
    assertTrue(policies.of(site.site().key()).isPresent());
  }
}
