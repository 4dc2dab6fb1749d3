package io.replayvault.domain.audit.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;

/** Signs notes in tests, with a key made for the test. */
public final class Signer {
  private final KeyPair pair;
  private final NoteKey key;

  private Signer(KeyPair pair, NoteKey key) {
    this.pair = pair;
    this.key = key;
  }

  public static Signer named(String name) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
      return new Signer(pair, NoteKey.of(name, raw));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public NoteKey key() {
    return key;
  }

  public SignedNote sign(Checkpoint checkpoint) {
    return sign(checkpoint.text());
  }

  SignedNote sign(String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return SignedNote.of(text, key, signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
