package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.domain.keys.SecretBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.crypto.SecretKey;

/**
 * A {@link RootKey} in a hardware security module (PKCS#11, clauses C3, C4): an AES-256 key that
 * the token does not give away. SunPKCS11 has no key wrapping by AES, so that the token seals by
 * AES-GCM, the context being associated data ({@code docs/formats/sealed-values.md}).
 *
 * <p><b>Promises:</b> a key that the token would give away is refused at the start. A token that
 * was away is asked anew: its key is looked up again after each failure. <b>Does not promise:</b>
 * to come back while the token's library hangs; see {@code RootKeyInTime}.
 */
public final class Pkcs11RootKey implements RootKey {
  private static final byte FORMAT = 0x04;
  private static final int LONGEST = 4096;

  private final Pkcs11Settings settings;
  private final Provider provider;
  private final Path pinFile;
  private final GcmBox box;
  private final AtomicReference<Optional<SecretKey>> found =
      new AtomicReference<>(Optional.empty());

  private Pkcs11RootKey(Pkcs11Settings settings, Provider provider, Path pinFile, Chance chance) {
    this.settings = settings;
    this.provider = provider;
    this.pinFile = pinFile;
    this.box = new GcmBox(FORMAT, chance, provider);
  }

  /**
   * Finds the key; if there is none, or it is no AES-256 key that stays in the token, {@link
   * KeysUnavailable} says in a line what to look at.
   *
   * @param pinFile holds the user's PIN; its owner's alone
   */
  public static Pkcs11RootKey open(Pkcs11Settings settings, Path pinFile, Chance chance) {
    Pkcs11RootKey root = new Pkcs11RootKey(settings, provider(settings), pinFile, chance);
    root.key();
    return root;
  }

  @Override
  public byte[] seal(SecretBytes secret, byte[] context) {
    if (secret.length() < 1 || secret.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the root key seals 1 to " + LONGEST + " bytes, not " + secret.length());
    }
    byte[] plain = RevealedKeys.copyOf(secret);
    try {
      return byToken(key -> box.seal(key, plain, context));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  @Override
  public SecretBytes open(byte[] sealed, byte[] context) {
    byte[] plain = byToken(key -> box.open(key, sealed, context));
    try {
      return SecretBytes.copyOf(plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  @Override
  public String toString() {
    return "Pkcs11RootKey[***]";
  }

  private byte[] byToken(Function<SecretKey, byte[]> use) {
    SecretKey key = key();
    try {
      return use.apply(key);
    } catch (ProviderException | IllegalStateException e) {
      found.set(Optional.empty());
      throw new KeysUnavailable("the PKCS#11 token does not answer as it should", e);
    }
  }

  private SecretKey key() {
    return found.get().orElseGet(this::lookedUp);
  }

  private synchronized SecretKey lookedUp() {
    if (found.get().isPresent()) {
      return found.get().get();
    }
    char[] pin = PasswordFile.readPin(pinFile);
    try {
      KeyStore token = KeyStore.getInstance("PKCS11", provider);
      token.load(null, pin);
      SecretKey key = checked((SecretKey) token.getKey(settings.label(), null));
      found.set(Optional.of(key));
      return key;
    } catch (GeneralSecurityException | IOException | ProviderException e) {
      throw new KeysUnavailable(
          "the PKCS#11 token in slot "
              + settings.slot()
              + " does not open: wrong PIN, locked, or away",
          e);
    } catch (ClassCastException e) {
      throw new KeysUnavailable("the PKCS#11 object " + settings.label() + " is no secret key", e);
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  private SecretKey checked(SecretKey key) {
    if (key == null) {
      throw new KeysUnavailable(
          "the PKCS#11 token has no key " + settings.label() + ": make one, AES of 256 bits");
    }
    byte[] given = key.getEncoded();
    if (given != null) {
      Arrays.fill(given, (byte) 0);
      throw new KeysUnavailable(
          "the PKCS#11 token gives the key "
              + settings.label()
              + " away: make one that is sensitive and not extractable");
    }
    if (!"AES".equals(key.getAlgorithm())) {
      throw new KeysUnavailable("the PKCS#11 key " + settings.label() + " is no AES key");
    }
    return key;
  }

  private static Provider provider(Pkcs11Settings settings) {
    Provider base =
        Objects.requireNonNull(Security.getProvider("SunPKCS11"), "every JDK has SunPKCS11");
    try {
      return base.configure(
          "--name=ReplayVault-"
              + settings.slot()
              + "\\nlibrary="
              + settings.module()
              + "\\nslot="
              + settings.slot()
              + "\\n");
    } catch (RuntimeException e) {
      throw new KeysUnavailable(
          "the PKCS#11 module " + settings.module() + " has no token in slot " + settings.slot(),
          e);
    }
  }
}
