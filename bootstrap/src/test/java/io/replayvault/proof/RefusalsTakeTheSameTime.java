package io.replayvault.proof;

import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Nobody learns from the time of a refusal whether an address is known, its password wrong or its
 * person locked (clauses F3, F9).
 */
final class RefusalsTakeTheSameTime implements Claim {
  private static final long SEED = 20_260_711;

  private static final int WARM_UP = 20;

  /** Failures that one address may have in one go are 30 (ADR-0049); another one comes before. */
  private static final int FROM_ONE_ADDRESS = 24;

  /** Addresses that no other claim guesses from. */
  private static final int FIRST_ADDRESS = 1_000;

  /** What there would be if nobody had thought of it: unknown people cost no hash. */
  static final RemovedCheck WITHOUT_HASH =
      new RemovedCheck(
          "the hash for nobody",
          "application",
          "io.replayvault.application.access.SignInWithPasswordService",
          "() -> hasher.verifyNobody(command.password())",
          "() -> find(command.email())");

  /** So few guesses of each kind show a difference that is there. */
  private static final int FEW = 60;

  private int guesses;

  private enum Kind {
    UNKNOWN,
    WRONG,
    LOCKED
  }

  @Override
  public List<Row> check(Size size) throws Exception {
    PeopleDeployment people = PeopleDeployment.get();
    int each = size.of(2_000, 150);
    int persons = size.of(400, 60);
    write(people, persons);
    Map<Kind, double[]> millis = measure(people, each, persons);
    double limit = size == Size.FULL ? 0.55 : 0.65;
    double best = best(millis);
    Map<Kind, double[]> unhashed;
    WITHOUT_HASH.from(people.node(0));
    try {
      unhashed = measure(people, FEW, persons);
    } finally {
      WITHOUT_HASH.backInto(people.node(0));
    }
    double seen = best(unhashed);
    return List.of(
        new Row(
            "Unknown, wrong and locked take the same time: the best guess from it",
            "F3 F9",
            3L * each,
            "%.3f; medians %s".formatted(best, medians(millis)),
            "at most " + limit,
            best <= limit),
        new Row(
            "  counter-proof: without a hash for nobody, unknown people are told apart",
            "F3 F9",
            3L * FEW,
            "%.3f; medians %s".formatted(seen, medians(unhashed)),
            "more than " + limit,
            seen > limit));
  }

  private Map<Kind, double[]> measure(PeopleDeployment people, int each, int persons) {
    List<Kind> order = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      order.addAll(Collections.nCopies(each, kind));
    }
    Collections.shuffle(order, new Random(SEED));
    for (int i = 0; i < WARM_UP; i++) {
      guess(browser(people), "warm-up-" + i + "@timing.example");
    }
    Map<Kind, List<Double>> taken = new EnumMap<>(Kind.class);
    for (Kind kind : order) {
      List<Double> before = taken.computeIfAbsent(kind, first -> new ArrayList<>());
      if (kind == Kind.WRONG && before.size() % persons == 0) {
        forgetGuesses(people);
      }
      int number = kind == Kind.UNKNOWN ? before.size() : before.size() % persons;
      before.add(guess(browser(people), email(kind, number)));
    }
    Map<Kind, double[]> millis = new EnumMap<>(Kind.class);
    taken.forEach(
        (kind, list) -> millis.put(kind, list.stream().mapToDouble(Double::doubleValue).toArray()));
    return millis;
  }

  /** A browser at an address that may still fail, connected already. */
  private ApiCaller browser(PeopleDeployment people) {
    int address = FIRST_ADDRESS + guesses / FROM_ONE_ADDRESS;
    ApiCaller browser = ApiCaller.browser(people.node(0).console(), address);
    if (guesses % FROM_ONE_ADDRESS == 0) {
      browser.status("/api/v1/me");
    }
    guesses++;
    return browser;
  }

  /** The time of a guess that was read, in milliseconds. */
  private static double guess(ApiCaller browser, String email) {
    while (true) {
      long began = System.nanoTime();
      HttpResponse<String> answer = browser.guess(email, "a wrong pass phrase 5");
      double millis = (System.nanoTime() - began) / 1e6;
      if (answer.statusCode() == 401) {
        return millis;
      }
      if (answer.statusCode() != 429) {
        throw new IllegalStateException("a guess was answered " + answer.statusCode());
      }
      ApiCaller.pause(1_000);
    }
  }

  private static double best(Map<Kind, double[]> millis) {
    double best = 0;
    for (Kind one : Kind.values()) {
      for (Kind other : Kind.values()) {
        if (one.compareTo(other) < 0) {
          best = Math.max(best, ToldApart.area(of(millis, one), of(millis, other)));
        }
      }
    }
    return best;
  }

  private static double[] of(Map<Kind, double[]> millis, Kind kind) {
    return Objects.requireNonNull(millis.get(kind));
  }

  private static String medians(Map<Kind, double[]> millis) {
    List<String> medians = new ArrayList<>();
    for (double[] of : millis.values()) {
      double[] sorted = of.clone();
      Arrays.sort(sorted);
      medians.add("%.1f".formatted(sorted[sorted.length / 2]));
    }
    return String.join(", ", medians) + " ms";
  }

  private static void write(PeopleDeployment people, int persons) {
    for (Kind kind : List.of(Kind.WRONG, Kind.LOCKED)) {
      for (int i = 0; i < persons; i++) {
        people.write(
            new Person(
                new PersonId(id(kind, i)),
                people.account(),
                "Timed",
                EmailAddress.parse(email(kind, i)),
                Role.STANDARD_USER,
                new Scope.WholeAccount()));
      }
    }
    people.execute(
        "insert into lockout (person_id, guesses, admitted) select id, "
            + LockoutPolicy.USUAL.threshold()
            + ", false from person where id like '"
            + ids(Kind.LOCKED)
            + "%'");
  }

  /** So that the wrong ones stay evaluated; outside of what is measured. */
  private static void forgetGuesses(PeopleDeployment people) {
    people.execute(
        "update lockout set guesses = 0 where person_id like '" + ids(Kind.WRONG) + "%'");
  }

  private static String ids(Kind kind) {
    return "timed-" + kind.name().toLowerCase(Locale.ROOT) + "-";
  }

  private static String id(Kind kind, int number) {
    return ids(kind) + number;
  }

  private static String email(Kind kind, int number) {
    return id(kind, number) + "@timing.example";
  }
}
