package io.replayvault.kms.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.keys.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A few values that standards print, so that every build checks the JDK's primitives. */
final class PublishedVectorsTest {
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void aes_256_gcm_gives_test_case_16_of_its_specification() throws GeneralSecurityException {
    // McGrew and Viega, The Galois/Counter Mode of Operation, appendix B, test case 16.
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(
            HEX.parseHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"),
            "AES"),
        new GCMParameterSpec(128, HEX.parseHex("cafebabefacedbaddecaf888")));
    cipher.updateAAD(HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));
    byte[] sealed =
        cipher.doFinal(
            HEX.parseHex(
                "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                    + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"));
    assertThat(HEX.formatHex(sealed))
        .isEqualTo(
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b");
  }

  @Test
  void ed25519_gives_test_2_of_rfc_8032() {
    // RFC 8032 section 7.1, TEST 2; the key in the PKCS#8 form of RFC 8410 section 7.
    SecretBytes privateKey =
        SecretBytes.copyOf(
            HEX.parseHex(
                "302e020100300506032b657004220420"
                    + "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    byte[] signature =
        new JdkSignatures(new SecureChance()).signPolicy(privateKey, new byte[] {0x72});
    assertThat(HEX.formatHex(signature))
        .isEqualTo(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
  }
}
