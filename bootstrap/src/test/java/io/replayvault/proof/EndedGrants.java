package io.replayvault.proof;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.proof.MatrixGrants.Kind;
import io.replayvault.system.RunningReplayVault;
import java.util.Set;

/** Grants that the customer ends at one node while Support looks at another (clause H1). */
final class EndedGrants {
  private static final long A_SECOND = 1_000;

  private final PeopleDeployment people;
  private final ApiCaller contact;
  private final OtherNode other;

  EndedGrants(PeopleDeployment people, ApiCaller contact, OtherNode other) {
    this.people = people;
    this.contact = contact;
    this.other = other;
  }

  Row ended(int times) {
    Person support =
        new Person(
            new PersonId("ended-support"),
            people.account(),
            "Ended",
            EmailAddress.parse("ended-support@ended.example"),
            Role.STANDARD_USER,
            new Scope.WholeAccount(),
            Standing.of(Set.of(Duty.SUPPORT)));
    people.write(support);
    ApiCaller theirs =
        Enrolled.by(
                ApiCaller.browser(people.node(0).console()),
                support.email().value(),
                RunningReplayVault.PASSWORD)
            .api();
    long slowest = 0;
    for (int i = 0; i < times; i++) {
      String id = "ended-grant-" + i;
      new MatrixGrants(people)
          .write(
              id, people.account(), support.id().value(), new Scope.WholeAccount(), Kind.GRANTED);
      ApiCaller under = theirs.with(MatrixGrants.HEADER, id);
      other.requireIn(under);
      contact.ask("POST", "/api/v1/support-grants/" + id + "/end", 200);
      slowest = Math.max(slowest, other.untilRefused(under));
    }
    return new Row(
        "A grant of Support ended: the other node refuses what is asked under it",
        "F2 H1",
        times,
        "after " + slowest + " ms at most",
        "within " + A_SECOND + " ms",
        slowest <= A_SECOND);
  }
}
