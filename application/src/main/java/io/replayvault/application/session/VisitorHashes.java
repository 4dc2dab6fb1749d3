package io.replayvault.application.session;

import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.out.KeyedHash;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Keyed hashes of visitors' ids, one space for random ids and one for the site's own: neither can
 * be turned back.
 */
public final class VisitorHashes {
  private final AccountKeys keys;
  private final KeyedHash hash;

  public VisitorHashes(AccountKeys keys, KeyedHash hash) {
    this.keys = keys;
    this.hash = hash;
  }

  String ofRandomId(AccountId account, SiteId site, byte[] id) {
    return of(account, "random\n" + site.value() + "\n" + Base64.getEncoder().encodeToString(id));
  }

  String ofIdentity(AccountId account, SiteId site, String identity) {
    return of(account, "identity\n" + site.value() + "\n" + identity);
  }

  private String of(AccountId account, String message) {
    byte[] code =
        hash.of(
            keys.key(account, AccountKeyPurpose.VISITOR_HASH),
            message.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(code);
  }
}
