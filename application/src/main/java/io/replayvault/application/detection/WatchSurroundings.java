package io.replayvault.application.detection;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.detection.out.Decoys;
import io.replayvault.application.detection.out.DetectionPolicies;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Decoy;
import io.replayvault.domain.detection.DetectionPolicy;
import io.replayvault.domain.detection.Fact;
import io.replayvault.domain.detection.Surroundings;
import io.replayvault.domain.session.SessionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What rules must know besides the log, as it is when a page of it is looked at. */
public final class WatchSurroundings {
  private final DetectionPolicies policies;
  private final AccountPeople people;
  private final Decoys decoys;

  public WatchSurroundings(DetectionPolicies policies, AccountPeople people, Decoys decoys) {
    this.policies = policies;
    this.people = people;
    this.decoys = decoys;
  }

  /** What must be known about some facts; each thing is asked for once. */
  Surroundings around(List<Fact> facts) {
    Set<SessionId> sessions =
        facts.stream()
            .map(Fact::session)
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet());
    return new Known(sessions.isEmpty() ? List.of() : decoys.among(sessions));
  }

  private final class Known implements Surroundings {
    private final Map<AccountId, DetectionPolicy> chosen = new HashMap<>();
    private final Map<AccountId, Map<PersonId, Boolean>> staff = new HashMap<>();
    private final Set<Decoy> marked;

    Known(List<Decoy> marked) {
      this.marked = new HashSet<>(marked);
    }

    @Override
    public DetectionPolicy policyOf(AccountId account) {
      return chosen.computeIfAbsent(account, policies::of);
    }

    @Override
    public boolean isStaff(AccountId account, PersonId person) {
      return staff
          .computeIfAbsent(account, any -> new HashMap<>())
          .computeIfAbsent(
              person, one -> people.find(one, account).filter(Person::isStaff).isPresent());
    }

    @Override
    public boolean isDecoy(AccountId account, SessionId session, Instant at) {
      return marked.stream()
          .filter(decoy -> decoy.account().equals(account))
          .filter(decoy -> decoy.session().equals(session))
          .anyMatch(decoy -> decoy.at().isBefore(at));
    }
  }
}
