package io.replayvault.proof;

import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.system.RunningReplayVault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * However many guess at a password or a code at once, on however many nodes and from however many
 * addresses: no more are evaluated than the policy says (clause F9). A trigger of this proof counts
 * what was evaluated, past the product's own count. Guesses come from many addresses, since each is
 * slowed down by itself before anything is counted.
 */
final class GuessesAreCounted implements Claim {
  private static final int MOST = LockoutPolicy.USUAL.threshold();
  private static final int AT_ONCE = 200;
  private static final int OK = 200;
  private static final int REFUSED = 401;
  private static final int CODE_WRONG = 403;

  /** Addresses of guesses at one person at once, and of those at many. */
  private static final int SOME_ADDRESSES = 20;

  private static final int MANY_ADDRESSES = 200;

  /** With that many senders at a node, each this slow, few guesses are turned away unread. */
  private static final int SENDERS = 4;

  private static final int BETWEEN_MILLIS = 220;

  private static final String COUNT =
      """
      create table if not exists proof_evaluated (person_id text);
      grant select on proof_evaluated to public;
      create or replace function proof_evaluated() returns trigger language plpgsql
        security definer set search_path = public, pg_temp as $$
      begin
        if new.admitted and new.guesses > 0 then
          insert into proof_evaluated values (new.person_id);
        end if;
        return null;
      end $$;
      create or replace trigger proof_evaluated after insert or update on lockout
        for each row execute function proof_evaluated()\
      """;

  private static final String FORGET =
      """
      create or replace function proof_forgetful() returns trigger language plpgsql as $$
      begin
        new.admitted := true;
        new.guesses := least(new.guesses, 1);
        return new;
      end $$;
      create or replace trigger proof_forgetful before update on lockout
        for each row execute function proof_forgetful()\
      """;

  @Override
  public List<Row> check(Size size) throws Exception {
    PeopleDeployment people = PeopleDeployment.get();
    people.execute(COUNT);
    List<Row> rows = new ArrayList<>();
    rows.add(atOnce(people));
    rows.add(atMany(people, size.of(100, 10), size.of(100, 30), size.of(10, 2)));
    rows.add(forgotten(people));
    rows.add(codes(people));
    rows.addAll(new CodesCountOnce(people).rows());
    people.execute("drop trigger proof_evaluated on lockout; drop table proof_evaluated");
    return rows;
  }

  private static Row atOnce(PeopleDeployment people) throws Exception {
    Person victim = written(people, "at-once", 1).get(0);
    long read = 0;
    long sent = 0;
    ExecutorService guessers = Executors.newFixedThreadPool(AT_ONCE);
    // Most are turned away before anybody looks at them: then there are more.
    for (int wave = 0; wave < 10 && read <= 2L * MOST; wave++) {
      List<Callable<Integer>> guesses = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        ApiCaller guesser = guesser(people, i, 1 + i % SOME_ADDRESSES);
        String guess = "a wrong guess " + wave + " " + i;
        guesses.add(() -> guesser.guess(victim.email().value(), guess).statusCode());
      }
      for (Future<Integer> answer : guessers.invokeAll(guesses)) {
        sent++;
        read += answer.get() == REFUSED ? 1 : 0;
      }
    }
    guessers.shutdown();
    long evaluated = evaluated(people, victim.id());
    int locked = rightPassword(people, victim);
    people.execute("update lockout set guesses = 0 where person_id = '" + victim.id() + "'");
    int reset = rightPassword(people, victim);
    return new Row(
        AT_ONCE + " wrong guesses at one person at once, on two nodes",
        "F9",
        sent,
        "%d evaluated of %d read; the right password: %d, after a reset %d"
            .formatted(evaluated, read, locked, reset),
        "at most " + MOST + " of more; 401, 200",
        evaluated <= MOST && read > MOST && locked == REFUSED && reset == OK);
  }

  private static Row atMany(PeopleDeployment people, int victims, int each, int tried)
      throws Exception {
    List<Person> all = written(people, "of-many", victims);
    List<Integer> answers = guesses(people, all, each);
    long most =
        all.stream().mapToLong(person -> evaluated(people, person.id())).max().orElseThrow();
    long opened =
        all.stream()
            .limit(tried)
            .filter(person -> rightPassword(people, person) != REFUSED)
            .count();
    long read = answers.stream().filter(answer -> answer == REFUSED).count();
    return new Row(
        each + " guesses at each of " + victims + " people on two nodes",
        "F9",
        answers.size(),
        "at most %d evaluated of one's, %d read; %d right ones taken".formatted(most, read, opened),
        "at most " + MOST + " of more, 0 taken",
        most <= MOST && read > (long) MOST * victims && opened == 0);
  }

  /** A database that forgets is what the product would be without its count. */
  private static Row forgotten(PeopleDeployment people) throws Exception {
    List<Person> victims = written(people, "forgotten", 2);
    people.execute(FORGET);
    try {
      guesses(people, victims, 4 * MOST);
    } finally {
      people.execute("drop trigger proof_forgetful on lockout");
    }
    long most =
        victims.stream().mapToLong(person -> evaluated(people, person.id())).max().orElseThrow();
    return new Row(
        "  counter-proof: where the count is forgotten, more are evaluated",
        "F9",
        2L * 4 * MOST,
        most + " evaluated of one's",
        "more than " + MOST,
        most > MOST);
  }

  /** Whoever knows the password guesses at the code: on the same count. */
  private static Row codes(PeopleDeployment people) throws Exception {
    Person victim = written(people, "codes", 1).get(0);
    String email = victim.email().value();
    Enrolled.by(guesser(people, 0, 1), email, RunningReplayVault.PASSWORD);
    ApiCaller begun = guesser(people, 0, 1).begun(email, RunningReplayVault.PASSWORD);
    people.execute("delete from proof_evaluated");
    String wrong = ApiCaller.json(Map.of("code", "wrong"));
    List<Callable<Integer>> guesses = new ArrayList<>();
    for (int i = 0; i < 4 * MOST; i++) {
      ApiCaller guesser = guesser(people, i, 1 + i % SOME_ADDRESSES);
      ApiCaller owing = guesser.with("Cookie", begun.cookie());
      guesses.add(() -> owing.send("POST", "/api/v1/sign-in/second-factor", wrong).statusCode());
    }
    long read = 0;
    try (ExecutorService guessers = Executors.newFixedThreadPool(SENDERS)) {
      for (Future<Integer> answer : guessers.invokeAll(guesses)) {
        read += answer.get() == CODE_WRONG ? 1 : 0;
      }
    }
    long evaluated = evaluated(people, victim.id());
    int locked = rightPassword(people, victim);
    return new Row(
        "Wrong codes of somebody whose password is known, on two nodes",
        "F9 H4",
        guesses.size(),
        "%d evaluated of %d read; then the right password: %d".formatted(evaluated, read, locked),
        "at most " + MOST + " of more; 401",
        evaluated <= MOST && read > MOST && locked == REFUSED);
  }

  /** Somebody at one of the nodes, from the address of that number. */
  private static ApiCaller guesser(PeopleDeployment people, int node, int address) {
    return ApiCaller.browser(people.node(node % people.nodes()).console(), address);
  }

  /** The answers to so many guesses at each, in any order, from all nodes. */
  private static List<Integer> guesses(PeopleDeployment people, List<Person> victims, int each)
      throws Exception {
    List<String> emails = new ArrayList<>();
    for (Person victim : victims) {
      emails.addAll(Collections.nCopies(each, victim.email().value()));
    }
    Collections.shuffle(emails, new Random(emails.size()));
    int senders = SENDERS * people.nodes();
    ExecutorService threads = Executors.newFixedThreadPool(senders);
    List<Callable<List<Integer>>> work = new ArrayList<>();
    for (int sender = 0; sender < senders; sender++) {
      int first = sender;
      work.add(
          () -> {
            List<Integer> answers = new ArrayList<>();
            for (int i = first; i < emails.size(); i += senders) {
              long began = System.nanoTime();
              ApiCaller guesser = guesser(people, first, 1 + i / senders % MANY_ADDRESSES);
              answers.add(guesser.guess(emails.get(i), "a wrong guess " + i).statusCode());
              long rest = BETWEEN_MILLIS - (System.nanoTime() - began) / 1_000_000;
              ApiCaller.pause(Math.max(0, rest));
            }
            return answers;
          });
    }
    List<Integer> answers = new ArrayList<>();
    for (Future<List<Integer>> done : threads.invokeAll(work)) {
      answers.addAll(done.get());
    }
    threads.shutdown();
    return answers;
  }

  private static int rightPassword(PeopleDeployment people, Person person) {
    return guesser(people, 1, 1 + MANY_ADDRESSES)
        .tryToSignIn(person.email().value(), RunningReplayVault.PASSWORD)
        .statusCode();
  }

  private static long evaluated(PeopleDeployment people, PersonId person) {
    return people.number("select count(*) from proof_evaluated where person_id = '" + person + "'");
  }

  private static List<Person> written(PeopleDeployment people, String name, int count) {
    List<Person> written = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = name + "-" + i;
      Person person =
          new Person(
              new PersonId(id),
              people.account(),
              "Guessed at",
              EmailAddress.parse(id + "@guesses.example"),
              Role.STANDARD_USER,
              new Scope.WholeAccount());
      people.write(person);
      written.add(person);
    }
    return written;
  }
}
