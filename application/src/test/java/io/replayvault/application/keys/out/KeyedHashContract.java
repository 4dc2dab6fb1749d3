package io.replayvault.application.keys.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.domain.keys.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link KeyedHash} promises. Each test is one sentence of its Javadoc. */
public abstract class KeyedHashContract {
  private static final SecretBytes KEY = Changes.key(1);

  /** The hash under test. */
  protected abstract KeyedHash keyedHash();

  @Test
  void it_is_hmac_sha_256() {
    // RFC 4231 section 4.3, test case 2.
    byte[] code =
        keyedHash()
            .of(
                SecretBytes.copyOf("Jefe".getBytes(StandardCharsets.US_ASCII)),
                "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII));
    assertThat(HexFormat.of().formatHex(code))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void a_message_in_parts_has_the_code_of_the_whole() {
    byte[] message = new SeededChance(1).bytes(1000);
    KeyedHash.Running running = keyedHash().start(KEY);
    running.update(message, 0, 0);
    running.update(message, 0, 1);
    running.update(message, 1, 700);
    running.update(message, 701, 299);
    assertThat(running.finish()).isEqualTo(keyedHash().of(KEY, message)).hasSize(32);
  }

  @Test
  void nothing_may_be_added_after_the_end() {
    KeyedHash.Running running = keyedHash().start(KEY);
    running.finish();
    assertThatThrownBy(() -> running.update(new byte[1], 0, 1))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(running::finish).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void another_key_gives_another_code() {
    byte[] message = {1, 2, 3};
    assertThat(keyedHash().of(KEY, message)).isNotEqualTo(keyedHash().of(Changes.key(2), message));
  }

  @Test
  void it_may_be_called_concurrently() {
    KeyedHash hash = keyedHash();
    byte[] message = new SeededChance(2).bytes(5000);
    byte[] expected = hash.of(KEY, message);
    assertThat(IntStream.range(0, 500).parallel().mapToObj(call -> hash.of(KEY, message)))
        .allSatisfy(code -> assertThat(code).isEqualTo(expected));
  }
}
