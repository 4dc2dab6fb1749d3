package io.replayvault.kms.password;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.password.PlainPassword;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * {@link PasswordHasher} by Argon2id (RFC 9106). No more than {@code atOnce} hashes are computed at
 * a time, the longest waiting first, so that a flood of sign-ins takes neither the memory nor all
 * processors.
 */
public final class Argon2PasswordHasher implements PasswordHasher {
  private static final int SALT = 16;
  private static final int HASH = 32;

  private final Argon2Cost cost;
  private final Chance chance;
  private final Semaphore places;
  private final Argon2Hash nobody;

  /**
   * A hasher.
   *
   * @param cost of new hashes; old ones verify at their own
   * @param atOnce how many may be computed at a time, 1 or more; each takes the cost's memory
   */
  public Argon2PasswordHasher(Argon2Cost cost, int atOnce, Chance chance) {
    if (atOnce < 1) {
      throw new IllegalArgumentException("at least one hash is computed at a time: " + atOnce);
    }
    this.cost = cost;
    this.chance = chance;
    this.places = new Semaphore(atOnce, true);
    this.nobody = new Argon2Hash(cost, chance.bytes(SALT), chance.bytes(HASH));
  }

  @Override
  public PasswordHash hash(PlainPassword password) {
    byte[] salt = chance.bytes(SALT);
    return new Argon2Hash(cost, salt, compute(password, cost, salt, HASH)).encoded();
  }

  @Override
  public boolean verify(PlainPassword password, PasswordHash hash) {
    Optional<Argon2Hash> stored = Argon2Hash.parse(hash);
    if (stored.isEmpty()) {
      verifyNobody(password);
      return false;
    }
    return matches(password, stored.get());
  }

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return Argon2Hash.parse(hash).map(Argon2Hash::cost).filter(cost::isMoreThan).isPresent();
  }

  @Override
  public void verifyNobody(PlainPassword password) {
    if (matches(password, nobody)) {
      throw new IllegalStateException("a password matched random bytes");
    }
  }

  @Override
  public void verifyNobody(PlainPassword password, PasswordHash like) {
    verify(password, like);
  }

  private boolean matches(PlainPassword password, Argon2Hash stored) {
    byte[] computed = compute(password, stored.cost(), stored.salt(), stored.hash().length);
    return MessageDigest.isEqual(stored.hash(), computed);
  }

  private byte[] compute(PlainPassword password, Argon2Cost of, byte[] salt, int length) {
    places.acquireUninterruptibly();
    try {
      return Argon2Password.hash(password, of, salt, length);
    } finally {
      places.release();
    }
  }
}
