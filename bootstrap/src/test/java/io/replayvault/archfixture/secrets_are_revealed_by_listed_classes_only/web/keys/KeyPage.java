package io.replayvault.archfixture.secrets_are_revealed_by_listed_classes_only.web.keys;

import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;

/** A page that shows a key. */
final class KeyPage {
  byte[] show(SecretBytes key) {
    return key.bytes(Reveal.secrets());
  }
}
