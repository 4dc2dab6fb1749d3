package io.replayvault.application.access;

import io.replayvault.domain.access.PasskeyId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A passkey as the audit log keeps it: {@code passkey} and the first four bytes of the SHA-256 of
 * its id in hexadecimal, the same in each record about it. Its name is its owner's text and is not
 * kept there; the id itself is found by this, and not from it.
 */
final class PasskeyRecord {
  private static final int SHOWN = 4;

  private PasskeyRecord() {}

  static String of(PasskeyId passkey) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(passkey.bytes());
      return "passkey " + HexFormat.of().formatHex(digest, 0, SHOWN);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
