package io.replayvault.application.session;

import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Region;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A {@link SegmentStore} of several places, each in a region: an account's objects lie in the place
 * of its region and in no other (clause D2, ADR-0043). Accounts without a region have the common
 * place.
 *
 * <p>An account's region never changes, so it is asked for once. One whose region has no place here
 * is refused: its objects must not lie anywhere else.
 */
public final class SegmentsByRegion implements SegmentStore {
  private final SegmentStore common;
  private final Map<Region, SegmentStore> regions;
  private final Accounts accounts;
  private final ConcurrentMap<AccountId, SegmentStore> known = new ConcurrentHashMap<>();

  public SegmentsByRegion(
      SegmentStore common, Map<Region, SegmentStore> regions, Accounts accounts) {
    this.common = common;
    this.regions = Map.copyOf(regions);
    this.accounts = accounts;
  }

  @Override
  public void write(ObjectName name, InputStream content, long length) {
    placeOf(name.account())
        .orElseThrow(
            () ->
                new SegmentStoreUnavailable(
                    "the account is not known, nor its region",
                    new IllegalStateException("no such account")))
        .write(name, content, length);
  }

  @Override
  public InputStream open(ObjectName name) {
    return of(name).open(name);
  }

  @Override
  public InputStream open(ObjectName name, long from, long length) {
    return of(name).open(name, from, length);
  }

  /** What is left of an account that is gone may lie anywhere. */
  @Override
  public void delete(ObjectName name) {
    Optional<SegmentStore> place = placeOf(name.account());
    if (place.isPresent()) {
      place.get().delete(name);
    } else {
      inAll(store -> store.delete(name));
    }
  }

  @Override
  public void writtenBefore(Instant instant, Consumer<ObjectName> each) {
    inAll(store -> store.writtenBefore(instant, each));
  }

  /** An outage of one place is told when the others are done: it keeps nothing back there. */
  private void inAll(Consumer<SegmentStore> act) {
    List<SegmentStoreUnavailable> outages = new ArrayList<>();
    Stream.concat(Stream.of(common), regions.values().stream())
        .forEach(
            store -> {
              try {
                act.accept(store);
              } catch (SegmentStoreUnavailable e) {
                outages.add(e);
              }
            });
    if (!outages.isEmpty()) {
      throw outages.get(0);
    }
  }

  /** Of what is not an account nothing is expected, and nothing found. */
  private SegmentStore of(ObjectName name) {
    return placeOf(name.account()).orElse(common);
  }

  /** Empty for what is not an account, whose region nobody knows. */
  private Optional<SegmentStore> placeOf(AccountId id) {
    SegmentStore place = known.get(id);
    return place == null ? accounts.find(id).map(this::remember) : Optional.of(place);
  }

  private SegmentStore remember(Account account) {
    SegmentStore place = account.region().map(this::in).orElse(common);
    known.put(account.id(), place);
    return place;
  }

  private SegmentStore in(Region region) {
    SegmentStore place = regions.get(region);
    if (place == null) {
      throw new SegmentStoreUnavailable(
          "no place is set for the region " + region.name(),
          new IllegalStateException("see REPLAYVAULT_REGIONS"));
    }
    return place;
  }
}
