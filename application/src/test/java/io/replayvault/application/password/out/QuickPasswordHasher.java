package io.replayvault.application.password.out;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.password.PlainPassword;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** {@link PasswordHasher} for application tests: salted, but quick on purpose. */
public final class QuickPasswordHasher implements PasswordHasher {
  private final Chance chance;

  public QuickPasswordHasher(Chance chance) {
    this.chance = chance;
  }

  @Override
  public PasswordHash hash(PlainPassword password) {
    return hash(password, HexFormat.of().formatHex(chance.bytes(8)));
  }

  @Override
  public boolean verify(PlainPassword password, PasswordHash hash) {
    String[] parts = hash.encoded().split(":", -1);
    return parts.length == 3 && hash.equals(hash(password, parts[1]));
  }

  /** A hash that this one verifies, and takes for cheaper than its own. */
  public PasswordHash outdated(PlainPassword password) {
    return hash(password, "old" + HexFormat.of().formatHex(chance.bytes(8)));
  }

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return hash.encoded().startsWith("quick:old");
  }

  @Override
  public void verifyNobody(PlainPassword password) {
    hash(password, "nobody");
  }

  @Override
  public void verifyNobody(PlainPassword password, PasswordHash like) {
    verify(password, like);
  }

  private static PasswordHash hash(PlainPassword password, String salt) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt.getBytes(StandardCharsets.UTF_8));
      byte[] hash = digest.digest(password.utf8(Reveal.secrets()));
      return new PasswordHash("quick:" + salt + ":" + HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
