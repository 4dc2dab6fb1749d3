package io.replayvault.bootstrap.configuration;

import io.replayvault.bootstrap.configuration.SegmentPlace.Bucket;
import io.replayvault.bootstrap.configuration.SegmentPlace.Folder;
import java.net.InetAddress;
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

  private final SettingSource source;
  private final Surroundings surroundings;

  KeyStoreApart(SettingSource source, Surroundings surroundings) {
    this.source = source;
    this.surroundings = surroundings;
  }

  void check(
      Optional<DatabaseAccess> database, Optional<DatabaseAccess> keyStore, Segments segments) {
    Optional<PostgresUrl> index = database.flatMap(access -> PostgresUrl.parse(access.url()));
    Optional<PostgresUrl> keys = keyStore.flatMap(access -> PostgresUrl.parse(access.url()));
    Set<InetAddress> ofIndex = index.map(url -> addresses(DATABASE, url.hosts())).orElse(Set.of());
    Set<InetAddress> ofKeys = keys.map(url -> addresses(KEY_STORE, url.hosts())).orElse(Set.of());
    checkSegments(ofKeys, segments.main(), "replayvault.segments", "replayvault.s3");
    segments
        .also()
        .ifPresent(
            place ->
                checkSegments(
                    ofKeys, place, "replayvault.segments.also", "replayvault.segments.also"));
    segments
        .regions()
        .forEach(
            (region, place) -> {
              String way = SegmentPlaceReader.ofRegion(region);
              checkSegments(ofKeys, place, way + ".segments", way + ".s3");
            });
    if (!Collections.disjoint(ofIndex, ofKeys)) {
      checkOneServer(index.orElseThrow(), keys.orElseThrow(), database, keyStore);
    }
  }

  /** {@code way} is how the settings of the place's region and endpoint begin. */
  private void checkSegments(
      Set<InetAddress> ofKeys, SegmentPlace place, String property, String way) {
    if (source.refused(property)
        || Collections.disjoint(ofKeys, ofSegments(place, property, way))) {
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
        "lies on the host of " + SettingSource.variable(property),
        "put the key store on another host, so that no host holds both keys and recordings");
  }

  private Set<InetAddress> ofSegments(SegmentPlace place, String property, String way) {
    return switch (place) {
      case Folder folder -> thisHost();
      case Bucket bucket -> ofBucket(bucket, property, way);
    };
  }

  private Set<InetAddress> ofBucket(Bucket bucket, String property, String way) {
    String endpoint = way + ".endpoint";
    String region = way + ".region";
    if (bucket.endpoint().isPresent()) {
      String host = String.valueOf(bucket.endpoint().get().getHost());
      return source.refused(endpoint) ? Set.of() : addresses(endpoint, List.of(host));
    }
    return source.refused(region)
        ? Set.of()
        : addresses(property, List.of("s3." + bucket.region() + ".amazonaws.com"));
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
    if (samePort && user(database).equals(user(keyStore))) {
      source.refuse(
          "replayvault.keystore.user",
          "is the user of the database too",
          "make a user who can enter the key store alone");
    }
  }

  private static Optional<String> user(Optional<DatabaseAccess> access) {
    return access.map(each -> each.login().user());
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
