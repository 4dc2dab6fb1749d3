package io.replayvault.application.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.keys.out.Changes;
import io.replayvault.application.keys.out.InMemoryRootKey;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.RootKeyContract;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.domain.keys.SecretBytes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several holders at once keep the promises of one. */
final class ChangingRootKeyTest extends RootKeyContract {
  private static final byte[] CONTEXT = {1};
  private static final SecretBytes SECRET = Changes.key(3);

  private final RootKey present = new InMemoryRootKey(new SeededChance(1));
  private final RootKey former = new InMemoryRootKey(new SeededChance(2));
  private final RootKey next = new InMemoryRootKey(new SeededChance(3));
  private final RootKey changing = new ChangingRootKey(present, List.of(former, next));

  @Override
  protected RootKey rootKey() {
    return changing;
  }

  @Override
  protected RootKey foreignRootKey() {
    return new InMemoryRootKey(new SeededChance(4));
  }

  @Test
  void what_any_of_them_sealed_opens() {
    for (RootKey each : List.of(present, former, next)) {
      assertThat(changing.open(each.seal(SECRET, CONTEXT), CONTEXT)).isEqualTo(SECRET);
    }
  }

  @Test
  void a_present_one_that_is_away_does_not_hide_the_former_one() {
    RootKey away =
        new RootKey() {
          @Override
          public byte[] seal(SecretBytes secret, byte[] context) {
            throw new KeysUnavailable("away");
          }

          @Override
          public SecretBytes open(byte[] sealed, byte[] context) {
            throw new KeysUnavailable("away");
          }
        };
    RootKey leaning = new ChangingRootKey(away, List.of(former));
    assertThat(leaning.open(former.seal(SECRET, CONTEXT), CONTEXT)).isEqualTo(SECRET);
    assertThatExceptionOfType(KeysUnavailable.class)
        .isThrownBy(() -> leaning.open(present.seal(SECRET, CONTEXT), CONTEXT));
  }

  @Test
  void the_present_one_seals() {
    byte[] sealed = changing.seal(SECRET, CONTEXT);
    assertThat(present.open(sealed, CONTEXT)).isEqualTo(SECRET);
    assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> former.open(sealed, CONTEXT));
  }
}
