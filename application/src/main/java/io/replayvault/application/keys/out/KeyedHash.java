package io.replayvault.application.keys.out;

import io.replayvault.domain.keys.SecretBytes;

/**
 * HMAC-SHA-256 (RFC 2104): blind indexes, digests of uploads, codes of tokens. May be called
 * concurrently.
 */
public interface KeyedHash {
  /** The 32-byte code of the message under the key. */
  byte[] of(SecretBytes key, byte[] message);

  /** Starts a code over a message that comes in parts. */
  Running start(SecretBytes key);

  /** A code under way; used by one thread. */
  interface Running {
    /** Adds a part of the message. */
    void update(byte[] part, int offset, int length);

    /** The 32-byte code; nothing may be added after. */
    byte[] finish();
  }
}
