package io.replayvault.application.session;

import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.out.KeyedHash;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;

/**
 * Upload tokens: 8 bytes of expiry in milliseconds and a 32-byte keyed code over session and
 * expiry, base64url. No state is kept; a token opens nothing but its own session.
 */
public final class UploadTokens {
  private static final int EXPIRY_BYTES = Long.BYTES;
  private static final int CODE_BYTES = 32;

  private final AccountKeys keys;
  private final KeyedHash hash;
  private final InstantSource clock;

  public UploadTokens(AccountKeys keys, KeyedHash hash, InstantSource clock) {
    this.keys = keys;
    this.hash = hash;
    this.clock = clock;
  }

  String issue(Session session) {
    return token(session, session.expiresAt().toEpochMilli());
  }

  boolean isGood(Session session, String token) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
    if (bytes.length != EXPIRY_BYTES + CODE_BYTES) {
      return false;
    }
    long expiry = ByteBuffer.wrap(bytes).getLong();
    boolean genuine =
        MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8),
            token(session, expiry).getBytes(StandardCharsets.UTF_8));
    return genuine && clock.instant().isBefore(Instant.ofEpochMilli(expiry));
  }

  private String token(Session session, long expiry) {
    byte[] code = code(session.account(), session.id(), expiry);
    byte[] token = ByteBuffer.allocate(EXPIRY_BYTES + CODE_BYTES).putLong(expiry).put(code).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  private byte[] code(AccountId account, SessionId session, long expiry) {
    String message = "replayvault-upload-token-v1\n" + session.value() + "\n" + expiry + "\n";
    return hash.of(
        keys.key(account, AccountKeyPurpose.UPLOAD_TOKEN),
        message.getBytes(StandardCharsets.UTF_8));
  }
}
