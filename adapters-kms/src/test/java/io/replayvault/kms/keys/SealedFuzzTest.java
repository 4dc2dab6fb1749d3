package io.replayvault.kms.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Sealed bytes as a thief of the store may change them; nothing but what was sealed opens. */
final class SealedFuzzTest {
  private static final byte[] CONTENT = "what a visitor saw".repeat(2_000).getBytes(UTF_8);
  private static final byte[] CONTEXT = "io.replayvault.test".getBytes(UTF_8);
  private static final SecretBytes KEY = SecretBytes.copyOf(new byte[32]);
  private static final SealingContext OBJECT =
      new SealingContext(
          Fresh.account(), Fresh.site(), "s1", new ObjectId("a".repeat(32)), "segment-1");

  private final ChunkedObjectSealer objects = new ChunkedObjectSealer(new SeededChance(1));
  private final GcmValueSealer values = new GcmValueSealer(new SeededChance(2));

  @FuzzTest
  void an_objects_head_that_was_not_sealed_opens_nothing(byte[] head) throws IOException {
    byte[] sealed = sealedObject();
    byte[] changed = sealed.clone();
    System.arraycopy(head, 0, changed, 0, Math.min(head.length, changed.length));
    if (head.length > sealed.length) {
      changed = head;
    }
    assertOpens(changed, Arrays.equals(changed, sealed));
  }

  @FuzzTest
  void an_object_cut_or_lengthened_opens_nothing(byte[] tail) throws IOException {
    byte[] sealed = sealedObject();
    int kept = Math.max(0, sealed.length - tail.length);
    byte[] changed = Arrays.copyOf(sealed, kept + tail.length / 2);
    System.arraycopy(tail, 0, changed, kept, tail.length / 2);
    assertOpens(changed, Arrays.equals(changed, sealed));
  }

  @FuzzTest
  void a_wrapped_key_that_was_not_wrapped_opens_nothing(byte[] box) {
    byte[] wrapped = values.seal(KEY, new byte[32], CONTEXT);
    byte[] changed = wrapped.clone();
    System.arraycopy(box, 0, changed, 0, Math.min(box.length, changed.length));
    for (byte[] each : new byte[][] {box, changed}) {
      try {
        assertThat(values.open(KEY, each, CONTEXT)).isEqualTo(new byte[32]);
        assertThat(each).isEqualTo(wrapped);
      } catch (SealBroken expected) {
        assertThat(each).isNotEqualTo(wrapped);
      }
    }
  }

  private byte[] sealedObject() throws IOException {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    new ChunkedObjectSealer(new SeededChance(1))
        .seal(new ByteArrayInputStream(CONTENT), sealed, KEY, OBJECT);
    return sealed.toByteArray();
  }

  private void assertOpens(byte[] bytes, boolean wanted) {
    boolean opened;
    try (InputStream plain = objects.open(new ByteArrayInputStream(bytes), KEY, OBJECT)) {
      assertThat(plain.readAllBytes()).isEqualTo(CONTENT);
      opened = true;
    } catch (IOException | SealBroken broken) {
      opened = false;
    }
    assertThat(opened).isEqualTo(wanted);
  }
}
