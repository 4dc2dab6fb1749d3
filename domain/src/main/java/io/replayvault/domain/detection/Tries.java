package io.replayvault.domain.detection;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Wrong passwords of a while that were not followed by a right one, from one network or in one
 * account. Many tries at one person are a lockout's business and do not count.
 */
final class Tries implements Memory {
  /** More tries at one person are guesses at them. */
  static final int FEW = 3;

  /** Of more people no more are remembered. */
  private static final int MOST = 500;

  private static final Duration QUIET = Duration.ofHours(6);

  private final Duration window;
  private final Map<PersonId, Tried> people = new LinkedHashMap<>();
  private final List<Instant> strangers = new ArrayList<>();
  private final Map<AccountId, Instant> told = new HashMap<>();

  Tries(Duration window) {
    this.window = window;
  }

  /** Notes the fact. */
  void see(Fact fact) {
    Instant oldest = fact.at().minus(window);
    people.values().removeIf(tried -> tried.last().isBefore(oldest));
    strangers.removeIf(at -> at.isBefore(oldest));
    told.values().removeIf(at -> at.isBefore(fact.at().minus(QUIET)));
    if (fact.kind() == FactKind.SIGN_IN) {
      fact.person().ifPresent(people::remove);
    } else if (fact.person().isEmpty() || fact.account().isEmpty()) {
      strangers.add(fact.at());
      if (strangers.size() > MOST) {
        strangers.removeFirst();
      }
    } else if (people.size() < MOST || people.containsKey(fact.person().get())) {
      Tried first = new Tried(fact.account().get(), 0, fact.at(), fact.sequence());
      people.merge(fact.person().get(), first.again(fact), (known, made) -> known.again(fact));
    }
  }

  /** At how many people few passwords were tried. */
  int people() {
    return (int) people.values().stream().filter(Tried::isFew).count();
  }

  /** How often at names of nobody. */
  int strangers() {
    return strangers.size();
  }

  /** How often in all. */
  int tries() {
    return strangers.size()
        + people.values().stream().filter(Tried::isFew).mapToInt(Tried::count).sum();
  }

  /** The accounts at whose people passwords were tried and who were not told for six hours. */
  Set<AccountId> untold() {
    Set<AccountId> accounts = new HashSet<>();
    people.values().stream().filter(Tried::isFew).forEach(tried -> accounts.add(tried.account()));
    accounts.removeAll(told.keySet());
    return accounts;
  }

  /** They are told now. */
  void tell(AccountId account, Instant at) {
    told.put(account, at);
  }

  /** At how many people of the account. */
  int peopleOf(AccountId account) {
    return recordsOf(account, MOST).size();
  }

  /** The records of the account's people, the latest of them. */
  List<Long> recordsOf(AccountId account, int most) {
    List<Long> all =
        people.values().stream()
            .filter(Tried::isFew)
            .filter(tried -> tried.account().equals(account))
            .map(Tried::sequence)
            .sorted(Comparator.naturalOrder())
            .toList();
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  /** Whether there is nothing worth remembering. */
  boolean isEmpty() {
    return people.isEmpty() && strangers.isEmpty() && told.isEmpty();
  }

  @Override
  public String text() {
    MemoryText text = MemoryText.empty();
    people.forEach(
        (person, tried) ->
            text.add(
                "tried", person, tried.account(), tried.count(), tried.last(), tried.sequence()));
    strangers.forEach(at -> text.add("stranger", at));
    told.forEach((account, at) -> text.add("told", account, at));
    return text.text();
  }

  static Tries of(Duration window, String written) {
    Tries tries = new Tries(window);
    MemoryText text = MemoryText.of(written);
    for (List<String> words : text.about("tried")) {
      tries.people.put(
          new PersonId(words.get(0)),
          new Tried(
              new AccountId(words.get(1)),
              Integer.parseInt(words.get(2)),
              Instant.parse(words.get(3)),
              Long.parseLong(words.get(4))));
    }
    text.about("stranger").forEach(words -> tries.strangers.add(Instant.parse(words.get(0))));
    text.about("told")
        .forEach(words -> tries.told.put(new AccountId(words.get(0)), Instant.parse(words.get(1))));
    return tries;
  }

  /** How often somebody was tried, when last, and by which record. */
  private record Tried(AccountId account, int count, Instant last, long sequence) {
    Tried again(Fact fact) {
      return new Tried(account, count + 1, fact.at(), fact.sequence());
    }

    boolean isFew() {
      return count <= FEW;
    }
  }
}
