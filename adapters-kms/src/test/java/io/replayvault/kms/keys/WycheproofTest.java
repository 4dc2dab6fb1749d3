package io.replayvault.kms.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.keys.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.zip.InflaterInputStream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * Project Wycheproof's vectors (C2SP/wycheproof, testvectors_v1), good and bad, on what we use: the
 * chunked format without our header, AES-256-GCM with nonces of 96 bits, and HMAC-SHA-256.
 */
final class WycheproofTest {
  @Test
  void chunked_encryption_opens_good_messages_and_refuses_bad_ones()
      throws GeneralSecurityException, IOException {
    int tried = 0;
    for (Map<String, Object> group :
        Corpus.wycheproof("c2sp_chunked_encryption_aes_256_gcm_test.json")) {
      for (Map<String, Object> test : Corpus.objects(group, "tests")) {
        tryChunked(test);
        tried++;
      }
    }
    assertThat(tried).isIn(0, 35);
  }

  @Test
  void aes_256_gcm_agrees() throws GeneralSecurityException {
    int tried = 0;
    for (Map<String, Object> group : Corpus.wycheproof("aes_gcm_test.json")) {
      if (!Objects.equals(numberOf(group, "keySize"), 256)
          || !Objects.equals(numberOf(group, "ivSize"), 96)) {
        continue;
      }
      for (Map<String, Object> test : Corpus.objects(group, "tests")) {
        tryGcm(test);
        tried++;
      }
    }
    assertThat(tried).isIn(0, 66);
  }

  @Test
  void hmac_sha_256_agrees() {
    for (Map<String, Object> group : Corpus.wycheproof("hmac_sha256_test.json")) {
      for (Map<String, Object> test : Corpus.objects(group, "tests")) {
        byte[] tag = hex(test, "tag");
        byte[] code =
            new HmacKeyedHash().of(SecretBytes.copyOf(hex(test, "key")), hex(test, "msg"));
        assertThat(Arrays.equals(Arrays.copyOf(code, tag.length), tag))
            .as(name(test))
            .isEqualTo(isValid(test));
      }
    }
  }

  private static void tryChunked(Map<String, Object> test)
      throws GeneralSecurityException, IOException {
    ByteArrayOutputStream given = new ByteArrayOutputStream();
    boolean opened;
    byte[] sealed =
        new InflaterInputStream(new ByteArrayInputStream(hex(test, "ct"))).readAllBytes();
    try (InputStream plain =
        new OpeningStream(
            new ByteArrayInputStream(sealed), new byte[0], inputKey(test), hex(test, "ctx"))) {
      plain.transferTo(given);
      opened = true;
    } catch (SealBroken | IllegalArgumentException refused) {
      opened = false;
    }
    assertThat(opened).as(name(test)).isEqualTo(isValid(test));
    // For a bad message: the longest prefix that may have been given out before the error.
    if (test.containsKey("msgSha512")) {
      assertThat(given.size()).as(name(test)).isEqualTo(numberOf(test, "msgLength"));
      assertThat(MessageDigest.getInstance("SHA-512").digest(given.toByteArray()))
          .as(name(test))
          .isEqualTo(hex(test, "msgSha512"));
    } else {
      assertThat(given.size()).as(name(test)).isZero();
    }
  }

  private static SecretKey inputKey(Map<String, Object> test) {
    return ChunkedObjectSealer.inputKey(SecretBytes.copyOf(hex(test, "key")));
  }

  private static void tryGcm(Map<String, Object> test) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(hex(test, "key"), "AES"),
        new GCMParameterSpec(128, hex(test, "iv")));
    cipher.updateAAD(hex(test, "aad"));
    cipher.update(hex(test, "ct"));
    boolean opened;
    try {
      assertThat(cipher.doFinal(hex(test, "tag"))).as(name(test)).isEqualTo(hex(test, "msg"));
      opened = true;
    } catch (AEADBadTagException refused) {
      opened = false;
    }
    assertThat(opened).as(name(test)).isEqualTo(isValid(test));
  }

  private static boolean isValid(Map<String, Object> test) {
    return "valid".equals(test.get("result"));
  }

  private static String name(Map<String, Object> test) {
    return test.get("tcId") + " " + test.get("comment");
  }

  private static int numberOf(Map<String, Object> object, String name) {
    return object.get(name) instanceof Number number ? number.intValue() : -1;
  }

  private static byte[] hex(Map<String, Object> test, String name) {
    return HexFormat.of().parseHex(String.valueOf(test.get(name)));
  }
}
