package io.replayvault.bootstrap.configuration;

import java.net.InetAddress;
import java.net.URI;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keys lie on another host than what they open (clause C4): the key store shares no resolved
 * address with the segment store, where {@code file:} is this host, and is a database of its own
 * with a user of its own. A host that cannot be resolved counts as the same one.
 */
final class KeyStoreApart {

  /** Lets a production profile start with keys and segments on one host, for a trial of it. */
  static final String WAIVER = "replayvault.trial.keys.beside.segments";

  private static final String DATABASE = "replayvault.database.url";
  private static final String KEY_STORE = "replayvault.keystore.url";
  private static final String ENDPOINT = "replayvault.s3.endpoint";
  private static final String FILE = "file:";

  private final SettingSource source;
  private final Surroundings surroundings;

  KeyStoreApart(SettingSource source, Surroundings surroundings) {
    this.source = source;
    this.surroundings = surroundings;
  }

  void check(
      Optional<DatabaseAccess> database, Optional<DatabaseAccess> keyStore, String segments) {
    Optional<PostgresUrl> index = database.flatMap(access -> PostgresUrl.parse(access.url()));
    Optional<PostgresUrl> keys = keyStore.flatMap(access -> PostgresUrl.parse(access.url()));
    Set<InetAddress> ofIndex = index.map(url -> addresses(DATABASE, url.hosts())).orElse(Set.of());
    Set<InetAddress> ofKeys = keys.map(url -> addresses(KEY_STORE, url.hosts())).orElse(Set.of());
    checkSegments(ofKeys, segments);
    if (!Collections.disjoint(ofIndex, ofKeys)) {
      checkOneServer(index.orElseThrow(), keys.orElseThrow(), database, keyStore);
    }
  }

  private void checkSegments(Set<InetAddress> ofKeys, String segments) {
    if (Collections.disjoint(ofKeys, ofSegments(segments))) {
      return;
    }
    if (source.flag(WAIVER, false)) {
      source.warn(
          WAIVER,
          "lets keys and recordings lie on one host",
          "take it out before real recordings come");
      return;
    }
    source.refuse(
        KEY_STORE,
        "lies on the host of REPLAYVAULT_SEGMENTS",
        "put the key store on another host, so that no host holds both keys and recordings");
  }

  private Set<InetAddress> ofSegments(String segments) {
    if (segments.startsWith(FILE)) {
      return thisHost();
    }
    Optional<String> endpoint = source.text(ENDPOINT);
    String region = source.text("replayvault.s3.region").orElse("us-east-1");
    String host = "s3." + region + ".amazonaws.com";
    if (endpoint.isPresent()) {
      host = hostOf(endpoint.get());
    }
    String property = endpoint.isPresent() ? ENDPOINT : "replayvault.segments";
    return segments.startsWith("s3:") ? addresses(property, List.of(host)) : Set.of();
  }

  private static String hostOf(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getHost()).orElse("");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private void checkOneServer(
      PostgresUrl index,
      PostgresUrl keys,
      Optional<DatabaseAccess> database,
      Optional<DatabaseAccess> keyStore) {
    boolean samePort = !Collections.disjoint(index.ports(), keys.ports());
    if (samePort && index.name().equals(keys.name())) {
      source.refuse(
          KEY_STORE, "is the database of REPLAYVAULT_DATABASE_URL", "make a database of its own");
    } else {
      source.warn(
          KEY_STORE,
          "lies on the host of REPLAYVAULT_DATABASE_URL",
          "a host of its own keeps keys from whoever takes over the index");
    }
    if (samePort && database.map(DatabaseAccess::user).equals(keyStore.map(DatabaseAccess::user))) {
      source.refuse(
          "replayvault.keystore.user",
          "is the user of the database too",
          "make a user who can enter the key store alone");
    }
  }

  /** Every address of the hosts; all of this host's where one of them is this host. */
  private Set<InetAddress> addresses(String property, List<String> hosts) {
    Set<InetAddress> all = new HashSet<>();
    for (String host : hosts) {
      Set<InetAddress> found = host.isEmpty() ? Set.of() : surroundings.addressesOf(host);
      if (found.isEmpty()) {
        source.refuse(
            property,
            "names a host without an address",
            "set a name that resolves on this host, so that it can be told apart from others");
      }
      all.addAll(found);
    }
    Set<InetAddress> own = thisHost();
    if (all.stream().anyMatch(each -> isThisHost(each, own))) {
      all.addAll(own);
    }
    return all;
  }

  private static boolean isThisHost(InetAddress address, Set<InetAddress> own) {
    return address.isLoopbackAddress() || address.isAnyLocalAddress() || own.contains(address);
  }

  private Set<InetAddress> thisHost() {
    return surroundings.ownAddresses();
  }
}
