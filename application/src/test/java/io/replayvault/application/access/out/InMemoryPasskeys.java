package io.replayvault.application.access.out;

import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.access.Passkey;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Passkeys in memory. */
public final class InMemoryPasskeys implements Passkeys {
  private final Map<PasskeyId, Owned> all = new LinkedHashMap<>();
  private final Map<PersonId, byte[]> handles = new HashMap<>();
  private Predicate<PersonId> hasApp = person -> false;
  private RecoveryCodes codes = new InMemoryRecoveryCodes();

  /** Asks so whether a person has an app, and drops those codes; nobody has either before. */
  synchronized void beside(Predicate<PersonId> hasApp, RecoveryCodes codes) {
    this.hasApp = hasApp;
    this.codes = codes;
  }

  /** Drops the recovery codes of whoever holds no factor. */
  synchronized void dropCodes(PersonId person) {
    if (!hasApp.test(person) && of(person).isEmpty()) {
      codes.replace(person, List.of());
    }
  }

  @Override
  public synchronized List<Kept> of(PersonId person) {
    return all.values().stream()
        .filter(owned -> owned.person().equals(person))
        .map(Owned::kept)
        .toList();
  }

  @Override
  public synchronized byte[] handle(PersonId person, byte[] random) {
    return handles.computeIfAbsent(person, nobody -> random.clone()).clone();
  }

  @Override
  public synchronized boolean add(PersonId person, Kept passkey) {
    Passkey shown = passkey.passkey();
    Kept kept =
        with(passkey, Milliseconds.of(shown.registeredAt()), shown.lastUsedAt(), passkey.count());
    return all.putIfAbsent(shown.id(), new Owned(person, kept)) == null;
  }

  @Override
  public synchronized boolean use(PersonId person, PasskeyId passkey, long count, Instant at) {
    Owned owned = all.get(passkey);
    if (owned == null || !owned.person().equals(person) || !goesUp(owned.kept().count(), count)) {
      return false;
    }
    Kept used =
        with(
            owned.kept(),
            owned.kept().passkey().registeredAt(),
            Optional.of(Milliseconds.of(at)),
            count);
    all.put(passkey, new Owned(person, used));
    return true;
  }

  @Override
  public synchronized void remove(PersonId person, PasskeyId passkey) {
    all.computeIfPresent(passkey, (id, owned) -> owned.person().equals(person) ? null : owned);
    dropCodes(person);
  }

  @Override
  public synchronized boolean removeSpare(PersonId person, PasskeyId passkey) {
    if (!hasApp.test(person)
        && of(person).stream().allMatch(kept -> kept.passkey().id().equals(passkey))) {
      return false;
    }
    remove(person, passkey);
    return true;
  }

  @Override
  public synchronized void removeAll(PersonId person) {
    all.values().removeIf(owned -> owned.person().equals(person));
    dropCodes(person);
  }

  private static boolean goesUp(long before, long now) {
    return now > before || now == 0 && before == 0;
  }

  private static Kept with(Kept kept, Instant registered, Optional<Instant> used, long count) {
    Passkey passkey = new Passkey(kept.passkey().id(), kept.passkey().name(), registered, used);
    return new Kept(passkey, kept.account(), kept.key(), count);
  }

  private record Owned(PersonId person, Kept kept) {}
}
