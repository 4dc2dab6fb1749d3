package io.replayvault.application.access.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replayvault.domain.access.PasskeyAssertion;
import io.replayvault.domain.access.PasskeyAttestation;
import io.replayvault.domain.access.PasskeyChallenge;
import io.replayvault.domain.access.PasskeyHome;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.PasskeyKey;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Web Authentication written down once more, for tests: ES256, attestation objects as browsers
 * write them without attestation, and the check of client data by its beginning that section
 * 5.8.1.2 allows.
 */
public final class SimplePasskeyVerifier implements PasskeyVerifier {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] OBJECT =
      HEX.parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746158");
  private static final byte[] KEY = HEX.parseHex("a5010203262001215820");
  private static final int NEEDED = 0x01 | 0x04;
  private static final int BACKUP_ELIGIBLE = 0x08;
  private static final int ATTESTED = 0x40;
  private static final int ABOUT = 37;
  private static final int KEY_BYTES = 77;

  private final PasskeyHome home;

  public SimplePasskeyVerifier(PasskeyHome home) {
    this.home = home;
  }

  @Override
  public Optional<Made> made(PasskeyChallenge challenge, PasskeyAttestation shown) {
    byte[] object = shown.attestationObject();
    if (!answers(shown.clientData(), "webauthn.create", challenge)
        || !startsWith(object, OBJECT)
        || object.length != OBJECT.length + 1 + (object[OBJECT.length] & 0xff)) {
      return Optional.empty();
    }
    byte[] data = Arrays.copyOfRange(object, OBJECT.length + 1, object.length);
    if (!isOfHome(data, ATTESTED)) {
      return Optional.empty();
    }
    int idAt = ABOUT + 16 + 2;
    int idBytes = ByteBuffer.wrap(data).getShort(idAt - 2);
    byte[] key = Arrays.copyOfRange(data, idAt + idBytes, data.length);
    return key.length == KEY_BYTES && startsWith(key, KEY)
        ? Optional.of(
            new Made(
                PasskeyId.of(Arrays.copyOfRange(data, idAt, idAt + idBytes)),
                new PasskeyKey(key, (data[32] & BACKUP_ELIGIBLE) != 0),
                countIn(data)))
        : Optional.empty();
  }

  @Override
  public Optional<Long> proved(PasskeyChallenge challenge, PasskeyKey key, PasskeyAssertion shown) {
    byte[] data = shown.authenticatorData();
    boolean taken =
        answers(shown.clientData(), "webauthn.get", challenge)
            && data.length == ABOUT
            && isOfHome(data, 0)
            && ((data[32] & BACKUP_ELIGIBLE) != 0) == key.backupEligible()
            && isSigned(key, shown);
    return taken ? Optional.of(countIn(data)) : Optional.empty();
  }

  private boolean answers(byte[] clientData, String type, PasskeyChallenge challenge) {
    String text = new String(clientData, UTF_8);
    return home.origins().stream()
        .map(
            origin ->
                "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false"
                    .formatted(type, challenge.value(), origin.value()))
        .anyMatch(begins -> text.equals(begins + "}") || text.startsWith(begins + ","));
  }

  private boolean isOfHome(byte[] data, int attested) {
    return data.length >= ABOUT
        && Arrays.equals(Arrays.copyOf(data, 32), sha256(home.host().getBytes(UTF_8)))
        && (data[32] & (NEEDED | ATTESTED)) == (NEEDED | attested);
  }

  private static long countIn(byte[] data) {
    return ByteBuffer.wrap(data).getInt(33) & 0xffff_ffffL;
  }

  private static boolean isSigned(PasskeyKey key, PasskeyAssertion shown) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initVerify(publicKey(key.publicKey()));
      signature.update(shown.authenticatorData());
      signature.update(sha256(shown.clientData()));
      return signature.verify(shown.signature());
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  private static PublicKey publicKey(byte[] cose) throws GeneralSecurityException {
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    BigInteger x = new BigInteger(1, Arrays.copyOfRange(cose, 10, 42));
    BigInteger y = new BigInteger(1, Arrays.copyOfRange(cose, 45, KEY_BYTES));
    return KeyFactory.getInstance("EC")
        .generatePublic(
            new ECPublicKeySpec(new ECPoint(x, y), curve.getParameterSpec(ECParameterSpec.class)));
  }

  private static boolean startsWith(byte[] bytes, byte[] beginning) {
    return bytes.length > beginning.length
        && Arrays.equals(Arrays.copyOf(bytes, beginning.length), beginning);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
