package io.replayvault.application.masking.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.masking.SignedPolicy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What every {@link PublishedPolicies} promises. */
public abstract class PublishedPoliciesContract {
  private final SiteId site = Fresh.site();

  /** The store under test. */
  protected abstract PublishedPolicies policies();

  @Test
  void a_published_policy_is_current_byte_for_byte() {
    SignedPolicy policy = policy(1, "{\"format\":1}");
    policies().publish(site, policy);
    assertThat(policies().current(site))
        .hasValueSatisfying(kept -> assertThat(kept).usingRecursiveComparison().isEqualTo(policy));
  }

  @Test
  void a_site_that_never_published_has_none() {
    policies().publish(Fresh.site(), policy(1, "{}"));
    assertThat(policies().current(site)).isEmpty();
  }

  @Test
  void the_highest_version_is_current() {
    for (int version : new int[] {2, 10, 9}) {
      policies().publish(site, policy(version, "{}"));
    }
    assertThat(policies().current(site)).map(SignedPolicy::version).contains(10);
  }

  @Test
  void a_version_that_is_there_already_is_refused_and_nothing_changes() {
    SignedPolicy policy = policy(1, "{\"format\":1}");
    policies().publish(site, policy);
    assertThatIllegalStateException()
        .isThrownBy(() -> policies().publish(site, policy(1, "{\"format\":2}")));
    assertThat(policies().current(site))
        .hasValueSatisfying(kept -> assertThat(kept.document()).isEqualTo(policy.document()));
  }

  @Test
  void of_eight_who_publish_one_version_at_once_one_succeeds() {
    assertThat(Race.winners(i -> () -> policies().publish(site, policy(1, "{}")))).isEqualTo(1);
  }

  private static SignedPolicy policy(int version, String document) {
    return new SignedPolicy(
        version, document.getBytes(StandardCharsets.UTF_8), Fresh.digest(), new byte[64]);
  }
}
