package io.replayvault.proof;

import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.system.RunningReplayVault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A code of an authenticator app opens one sign-in, whoever has seen it (ADR-0047). */
final class CodesCountOnce {
  /** Sign-ins of one person that owe a code; fewer than what wrong codes lock. */
  private static final int AT_ONCE = 4;

  private static final int OK = 200;
  private static final String COMPLETE = "/api/v1/sign-in/second-factor";

  private final PeopleDeployment people;
  private final Person person;
  private final AuthenticatorApp app;

  CodesCountOnce(PeopleDeployment people) {
    this.people = people;
    this.person =
        new Person(
            new PersonId("codes-once"),
            people.account(),
            "With a code",
            EmailAddress.parse("codes-once@guesses.example"),
            Role.STANDARD_USER,
            new Scope.WholeAccount());
    people.write(person);
    this.app = Enrolled.by(browser(0), email(), RunningReplayVault.PASSWORD).app();
  }

  List<Row> rows() throws Exception {
    String code = app.nextCode();
    List<ApiCaller> owing = owing();
    long taken = taken(owing, code);
    ApiCaller later = browser(1).begun(email(), RunningReplayVault.PASSWORD);
    int again = complete(later, code);
    Row once =
        new Row(
            "One code in " + AT_ONCE + " sign-ins at once on two nodes, and once more after that",
            "H4",
            AT_ONCE + 1L,
            taken + " opened; then " + again,
            "1 opened; then 403",
            taken == 1 && again == 403);
    return List.of(once, forgotten());
  }

  /** A database that forgets which code it was is what the product would be without its count. */
  private Row forgotten() throws Exception {
    String code = app.nextCode();
    int opened = 0;
    for (ApiCaller owing : owing()) {
      people.execute(
          "update second_factor set last_step = 0 where person_id = '" + person.id() + "'");
      opened += complete(owing, code) == OK ? 1 : 0;
    }
    return new Row(
        "  counter-proof: where the code is forgotten, it opens more",
        "H4",
        AT_ONCE,
        opened + " opened",
        "more than 1 opened",
        opened > 1);
  }

  private List<ApiCaller> owing() {
    people.execute("update lockout set guesses = 0 where person_id = '" + person.id() + "'");
    List<ApiCaller> owing = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      owing.add(browser(i).begun(email(), RunningReplayVault.PASSWORD));
    }
    return owing;
  }

  private static long taken(List<ApiCaller> owing, String code) throws Exception {
    List<Callable<Integer>> all = new ArrayList<>();
    owing.forEach(each -> all.add(() -> complete(each, code)));
    long taken = 0;
    try (ExecutorService together = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Integer> answer : together.invokeAll(all)) {
        taken += answer.get() == OK ? 1 : 0;
      }
    }
    return taken;
  }

  private static int complete(ApiCaller owing, String code) {
    int status = owing.send("POST", COMPLETE, ApiCaller.json(Map.of("code", code))).statusCode();
    while (status == 429) {
      ApiCaller.pause(1_000);
      status = owing.send("POST", COMPLETE, ApiCaller.json(Map.of("code", code))).statusCode();
    }
    return status;
  }

  private ApiCaller browser(int number) {
    return ApiCaller.browser(people.node(number % people.nodes()).console(), 210 + number);
  }

  private String email() {
    return person.email().value();
  }
}
