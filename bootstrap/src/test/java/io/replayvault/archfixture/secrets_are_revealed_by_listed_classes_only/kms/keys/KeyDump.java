package io.replayvault.archfixture.secrets_are_revealed_by_listed_classes_only.kms.keys;

import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;

/** Writes keys where it likes; that it is of the cryptographic module is no excuse. */
final class KeyDump {
  byte[] dump(SecretBytes key) {
    return key.bytes(Reveal.secrets());
  }
}
