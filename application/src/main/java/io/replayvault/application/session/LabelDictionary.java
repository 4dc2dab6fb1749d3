package io.replayvault.application.session;

import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.out.KeyedHash;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.application.session.out.LabelId;
import io.replayvault.application.session.out.LabelKind;
import io.replayvault.application.session.out.LabelStore;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A site's recorded values, each kept once, sealed under the account's key and found again by a
 * keyed hash (ADR-0020). The database never sees a page label in clear.
 */
public final class LabelDictionary {
  /** How many values of a kind a search by prefix looks at. */
  static final int SEARCHED = 10_000;

  private final LabelStore store;
  private final AccountKeys keys;
  private final KeyedHash hash;
  private final ValueSealer sealer;

  public LabelDictionary(LabelStore store, AccountKeys keys, KeyedHash hash, ValueSealer sealer) {
    this.store = store;
    this.keys = keys;
    this.hash = hash;
    this.sealer = sealer;
  }

  /** The value's id; the value is added if it is new. */
  LabelId idOf(AccountId account, SiteId site, LabelKind kind, String value) {
    byte[] index = blindIndex(account, site, kind, value);
    return store
        .find(site, kind, index)
        .orElseGet(() -> store.addIfAbsent(site, kind, index, seal(account, site, value)));
  }

  /** The values of these ids. */
  Map<LabelId, String> read(AccountId account, SiteId site, Collection<LabelId> ids) {
    Map<LabelId, String> values = new HashMap<>();
    store.read(site, ids).forEach((id, bytes) -> values.put(id, open(account, site, bytes)));
    return values;
  }

  /** The value's id; empty if the site never had it. */
  Optional<LabelId> find(AccountId account, SiteId site, LabelKind kind, String value) {
    return store.find(site, kind, blindIndex(account, site, kind, value));
  }

  /**
   * Ids of the values that are this text, or begin with it when it ends in {@code *}.
   *
   * @param shown of which values; the others are as if there were none
   */
  Set<LabelId> matching(
      AccountId account, SiteId site, LabelKind kind, String pattern, Predicate<String> shown) {
    if (!pattern.endsWith("*")) {
      return Optional.of(pattern)
          .filter(shown)
          .flatMap(value -> find(account, site, kind, value))
          .map(Set::of)
          .orElseGet(Set::of);
    }
    String prefix = pattern.substring(0, pattern.length() - 1);
    Set<LabelId> found = new HashSet<>();
    read(account, site, store.all(site, kind, SEARCHED))
        .forEach(
            (id, value) -> {
              if (value.startsWith(prefix) && shown.test(value)) {
                found.add(id);
              }
            });
    return found;
  }

  private byte[] blindIndex(AccountId account, SiteId site, LabelKind kind, String value) {
    String message = site.value() + "\n" + kind + "\n" + value;
    return hash.of(
        keys.key(account, AccountKeyPurpose.LABEL_INDEX), message.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] seal(AccountId account, SiteId site, String value) {
    return sealer.seal(
        keys.key(account, AccountKeyPurpose.LABEL_SEALING),
        value.getBytes(StandardCharsets.UTF_8),
        context(site));
  }

  private String open(AccountId account, SiteId site, byte[] sealed) {
    byte[] value =
        sealer.open(keys.key(account, AccountKeyPurpose.LABEL_SEALING), sealed, context(site));
    return new String(value, StandardCharsets.UTF_8);
  }

  private static byte[] context(SiteId site) {
    return ("replayvault-label-v1\n" + site.value() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
