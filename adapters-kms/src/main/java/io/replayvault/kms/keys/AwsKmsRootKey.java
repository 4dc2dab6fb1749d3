package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.keys.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/**
 * A {@link RootKey} in AWS KMS (clauses C3, C4): a symmetric key that never leaves it. What is
 * sealed is written byte by byte in {@code docs/formats/sealed-values.md}; the context is KMS's
 * encryption context, so that it stands in CloudTrail beside every use.
 *
 * <p><b>Promises:</b> a value that another key sealed, or that lost a bit by accident, is refused
 * without a call. Whoever changes one on purpose is refused by KMS, whose cipher is authenticated.
 * <b>Does not promise:</b> anything against who may call {@code kms:Decrypt}.
 */
public final class AwsKmsRootKey implements RootKey {
  private static final byte FORMAT = 0x03;
  private static final int LONGEST = 4096;
  private static final int CHECK = 32;
  private static final String CONTEXT = "replayvault";

  private final KmsClient kms;
  private final String key;
  private final byte[] keyId;

  private AwsKmsRootKey(KmsClient kms, String key, String keyId) {
    this.kms = kms;
    this.key = key;
    this.keyId = keyId.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Looks at the key first: one that is disabled, about to be deleted or made for something else
   * throws {@link KeysUnavailable} with a line that says so.
   */
  public static AwsKmsRootKey open(KmsClient kms, AwsKmsSettings settings) {
    KeyMetadata found =
        asked(() -> kms.describeKey(request -> request.keyId(settings.key())).keyMetadata());
    if (found.keyState() != KeyState.ENABLED) {
      throw new KeysUnavailable("the KMS key is " + found.keyStateAsString() + ": enable it");
    }
    if (found.keyUsage() != KeyUsageType.ENCRYPT_DECRYPT
        || found.keySpec() != KeySpec.SYMMETRIC_DEFAULT) {
      throw new KeysUnavailable(
          "the KMS key is "
              + found.keySpecAsString()
              + " for "
              + found.keyUsageAsString()
              + ": make one of SYMMETRIC_DEFAULT for ENCRYPT_DECRYPT");
    }
    return new AwsKmsRootKey(kms, settings.key(), found.keyId());
  }

  @Override
  public byte[] seal(SecretBytes secret, byte[] context) {
    if (secret.length() < 1 || secret.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the root key seals 1 to " + LONGEST + " bytes, not " + secret.length());
    }
    byte[] plain = RevealedKeys.copyOf(secret);
    try {
      byte[] blob =
          asked(
              () ->
                  kms.encrypt(
                          request ->
                              request
                                  .keyId(key)
                                  .encryptionContext(named(context))
                                  // A copy of the SDK's own would be out of reach.
                                  .plaintext(SdkBytes.fromByteArrayUnsafe(plain)))
                      .ciphertextBlob()
                      .asByteArray());
      byte[] sealed = new byte[1 + CHECK + blob.length];
      sealed[0] = FORMAT;
      System.arraycopy(check(blob, context), 0, sealed, 1, CHECK);
      System.arraycopy(blob, 0, sealed, 1 + CHECK, blob.length);
      return sealed;
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  @Override
  public SecretBytes open(byte[] sealed, byte[] context) {
    if (sealed.length <= 1 + CHECK || sealed[0] != FORMAT) {
      throw new SealBroken();
    }
    byte[] blob = Arrays.copyOfRange(sealed, 1 + CHECK, sealed.length);
    if (!MessageDigest.isEqual(check(blob, context), Arrays.copyOfRange(sealed, 1, 1 + CHECK))) {
      throw new SealBroken();
    }
    byte[] plain = decrypted(blob, context);
    try {
      return SecretBytes.copyOf(plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  @Override
  public String toString() {
    return "AwsKmsRootKey[***]";
  }

  private byte[] decrypted(byte[] blob, byte[] context) {
    return asked(
        () ->
            kms.decrypt(
                    request ->
                        request
                            .keyId(key)
                            .encryptionContext(named(context))
                            .ciphertextBlob(SdkBytes.fromByteArray(blob)))
                .plaintext()
                .asByteArrayUnsafe());
  }

  private static <T> T asked(Supplier<T> call) {
    try {
      return call.get();
    } catch (InvalidCiphertextException | IncorrectKeyException e) {
      throw new SealBroken();
    } catch (SdkException e) {
      throw new KeysUnavailable("AWS KMS does not answer as it should", e);
    }
  }

  private static Map<String, String> named(byte[] context) {
    return Map.of(CONTEXT, Base64.getUrlEncoder().withoutPadding().encodeToString(context));
  }

  /** SHA-256 over format, key id, context and ciphertext, each with its length before it. */
  private byte[] check(byte[] blob, byte[] context) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(FORMAT);
      for (byte[] part : new byte[][] {keyId, context, blob}) {
        digest.update((byte) (part.length >>> 8));
        digest.update((byte) part.length);
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
