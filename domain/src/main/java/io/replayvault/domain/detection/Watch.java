package io.replayvault.domain.detection;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Looks at facts in the order of their records, with what is remembered of those before. Made for
 * some facts: what they need must be given, and what is remembered afterwards kept, before the next
 * ones.
 */
public final class Watch {
  private final Surroundings surroundings;
  private final Map<WatchKey, String> given;
  private final Map<WatchKey, Memory> memories = new LinkedHashMap<>();

  /**
   * A watch that goes on from there.
   *
   * @param given what was remembered, at least of every {@link WatchKey#of(Fact)} to come; of what
   *     is not in it nothing was
   */
  public Watch(Surroundings surroundings, Map<WatchKey, String> given) {
    this.surroundings = surroundings;
    this.given = new HashMap<>(given);
  }

  /** Looks at one more; answers the alerts that the accounts' policies do not switch off. */
  public List<Alert> see(Fact fact) {
    List<Alert> found = new ArrayList<>();
    if (fact.kind() == FactKind.SIGN_IN || fact.kind() == FactKind.SIGN_IN_FAILED) {
      found.addAll(tries(fact));
    }
    if (fact.kind() != FactKind.SIGN_IN_FAILED
        && fact.account().isPresent()
        && fact.person().isPresent()) {
      found.addAll(person(fact, fact.account().get(), fact.person().get()));
    }
    found.removeIf(
        alert -> surroundings.policyOf(alert.account()).responseTo(alert.rule()) == Response.OFF);
    return List.copyOf(found);
  }

  /** What is remembered of whatever the facts were about; an empty text for what is forgotten. */
  public Map<WatchKey, String> remembered() {
    Map<WatchKey, String> texts = new LinkedHashMap<>();
    memories.forEach((key, memory) -> texts.put(key, memory.text()));
    return texts;
  }

  private List<Alert> tries(Fact fact) {
    List<Alert> found = new ArrayList<>();
    fact.network()
        .ifPresent(
            network ->
                found.addAll(
                    SprayingRule.fromOneNetwork(
                        triesOf(WatchKey.of(network), SprayingRule.FROM_ONE_NETWORK), fact)));
    Optional<AccountId> account = fact.account();
    if (account.isPresent()) {
      boolean told = found.stream().anyMatch(alert -> alert.account().equals(account.get()));
      Tries tries = triesOf(WatchKey.of(account.get()), SprayingRule.FROM_ANYWHERE);
      found.addAll(SprayingRule.fromAnywhere(tries, fact, told));
    }
    return found;
  }

  private List<Alert> person(Fact fact, AccountId account, PersonId person) {
    boolean decoy =
        fact.looksAt().filter(id -> surroundings.isDecoy(account, id, fact.at())).isPresent();
    PersonWatch watch =
        memory(WatchKey.of(account, person), PersonWatch.class, PersonWatch::new, PersonWatch::of);
    return watch.see(
        fact, surroundings.policyOf(account), surroundings.isStaff(account, person), decoy);
  }

  private Tries triesOf(WatchKey key, Duration window) {
    return memory(key, Tries.class, () -> new Tries(window), text -> Tries.of(window, text));
  }

  private <M extends Memory> M memory(
      WatchKey key, Class<M> kind, Supplier<M> empty, Function<String, M> read) {
    return kind.cast(
        memories.computeIfAbsent(
            key,
            of -> {
              String text = given.getOrDefault(of, "");
              return text.isEmpty() ? empty.get() : read.apply(text);
            }));
  }
}
