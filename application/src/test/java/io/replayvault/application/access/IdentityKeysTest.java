package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Doors;
import org.junit.jupiter.api.Test;

final class IdentityKeysTest {
  private final Doors doors = new Doors();

  @Test
  void the_key_set_has_the_key_before_it_signed_anything() {
    String keySet = doors.identityKeys.keySet();
    assertThat(keySet).contains("\"kid\":");
    assertThat(doors.identityKeys.keySet()).isEqualTo(keySet);
  }
}
