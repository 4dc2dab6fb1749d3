package io.replayvault.domain.detection;

import io.replayvault.domain.account.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Few passwords at many people: at six from one network within half an hour, or at one and at
 * nineteen names of nobody; or at twelve of one account within an hour, from wherever. People who
 * sign in after all do not count. Each account whose people were tried is told, once in six hours.
 */
final class SprayingRule {
  static final Duration FROM_ONE_NETWORK = Duration.ofMinutes(30);
  static final Duration FROM_ANYWHERE = Duration.ofHours(1);
  private static final int PEOPLE_FROM_ONE_NETWORK = 6;
  private static final int WITH_UNKNOWN_NAMES = 20;
  private static final int PEOPLE_FROM_ANYWHERE = 12;

  private SprayingRule() {}

  /** What the tries from the fact's network add up to. */
  static List<Alert> fromOneNetwork(Tries tries, Fact fact) {
    tries.see(fact);
    int people = tries.people();
    boolean many =
        people >= PEOPLE_FROM_ONE_NETWORK
            || people > 0 && people + tries.strangers() >= WITH_UNKNOWN_NAMES;
    List<Alert> found = new ArrayList<>();
    if (many) {
      for (AccountId account : tries.untold().stream().sorted(byText()).toList()) {
        found.add(alert(tries, fact, account, people, FROM_ONE_NETWORK, true));
      }
    }
    return found;
  }

  /** What the tries at the fact's account add up to, unless it was told of them already. */
  static List<Alert> fromAnywhere(Tries tries, Fact fact, boolean told) {
    tries.see(fact);
    AccountId account = fact.account().orElseThrow();
    if (told) {
      tries.tell(account, fact.at());
    }
    boolean many = tries.people() >= PEOPLE_FROM_ANYWHERE && tries.untold().contains(account);
    return many
        ? List.of(alert(tries, fact, account, tries.people(), FROM_ANYWHERE, false))
        : List.of();
  }

  private static Alert alert(
      Tries tries,
      Fact fact,
      AccountId account,
      int people,
      Duration window,
      boolean fromOneNetwork) {
    tries.tell(account, fact.at());
    Map<Figure, String> reason = new EnumMap<>(Figure.class);
    reason.put(Figure.PEOPLE, "" + tries.peopleOf(account));
    reason.put(Figure.TRIES, "" + tries.tries());
    reason.put(Figure.UNKNOWN_NAMES, "" + tries.strangers());
    reason.put(Figure.MINUTES, "" + window.toMinutes());
    if (fromOneNetwork) {
      reason.put(Figure.COUNT, "" + people);
      fact.network().ifPresent(network -> reason.put(Figure.NETWORK, network.text()));
    }
    return new Alert(
        AlertId.of(fact.sequence(), DetectionRule.PASSWORD_SPRAYING),
        account,
        DetectionRule.PASSWORD_SPRAYING,
        Severity.HIGH,
        Optional.empty(),
        fact.at(),
        reason,
        tries.recordsOf(account, Alert.MOST));
  }

  private static Comparator<AccountId> byText() {
    return Comparator.comparing(AccountId::value);
  }
}
