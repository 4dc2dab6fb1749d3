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
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What ends at one node while Support looks at another under a grant (clause H1). */
final class EndedGrants {
  private static final long A_SECOND = 1_000;

  private static final String SUPPORT = "ended-support";

  private final PeopleDeployment people;
  private final ApiCaller contact;
  private final OtherNode other;
  private int written;

  EndedGrants(PeopleDeployment people, ApiCaller contact, OtherNode other) {
    this.people = people;
    this.contact = contact;
    this.other = other;
  }

  /** A grant that is over, then a duty that is. */
  List<Row> rows(int times) {
    Person support =
        new Person(
            new PersonId(SUPPORT),
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
    return List.of(
        row(
            "A grant of Support ended",
            theirs,
            times,
            grant -> contact.ask("POST", "/api/v1/support-grants/" + grant + "/end", 200)),
        row(
            "The duty of Support ended, as replayvault staff leaves it",
            theirs,
            times,
            grant -> people.execute("delete from duty where person_id = '%s'".formatted(SUPPORT))));
  }

  private Row row(String name, ApiCaller theirs, int times, Consumer<String> end) {
    long slowest = 0;
    for (int i = 0; i < times; i++) {
      String grant = "ended-grant-" + written++;
      new MatrixGrants(people)
          .write(grant, people.account(), SUPPORT, new Scope.WholeAccount(), Kind.GRANTED);
      ApiCaller under = theirs.with(MatrixGrants.HEADER, grant);
      other.requireIn(under);
      end.accept(grant);
      slowest = Math.max(slowest, other.untilRefused(under));
      giveDuty();
    }
    return new Row(
        name + ": the other node refuses what is asked under the grant",
        "F2 H1",
        times,
        "after " + slowest + " ms at most",
        "within " + A_SECOND + " ms",
        slowest <= A_SECOND);
  }

  private void giveDuty() {
    people.execute(
        "insert into duty (person_id, account_id, duty) values ('%s', '%s', '%s')"
                .formatted(SUPPORT, people.account(), Duty.SUPPORT)
            + " on conflict do nothing");
  }
}
