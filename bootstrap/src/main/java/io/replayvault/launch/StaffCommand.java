package io.replayvault.launch;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * {@code replayvault staff}: gives somebody of the operator's staff a duty on accounts, or ends it
 * (clause H1). There is no other way: nobody on the web makes staff.
 */
final class StaffCommand implements Command {
  private static final String MAKER = "io.replayvault.bootstrap.StaffDuty";
  private static final List<String> DUTIES =
      List.of("customer-success", "support", "operator", "auditor");

  @Override
  public String name() {
    return "staff";
  }

  @Override
  public String summary() {
    return "gives or ends a duty of the operator's staff";
  }

  @Override
  public String help() {
    return """
        replayvault staff EMAIL --duty DUTY [--account ID]... [--name NAME] [--end]

        Gives the person who signs in by EMAIL a duty on accounts: customer-success, support,
        operator or auditor. They act by it alone, and in these accounts alone. Whoever is new is
        made, called NAME, and a link is printed by which they choose a password: it works once,
        for an hour. Without --account it is the only account there is.

        Duties that must not be in one hand are refused: who gives access or looks after keys sees
        no recordings, and an auditor changes nothing. A customer's people are given none.

        --end takes the duty away, without --account in every account. Their sign-ins end, and
        where none is left they are revoked. Each is on the audit log of the account before it is
        done.

        Needs the settings of a node (docs/configuration.md) and its right to read the secret
        files; run it as the node's user.

        Example: java -jar replayvault.jar staff sam@vendor.example --duty support --account a1
        """
        .stripTrailing();
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Asked asked = Asked.of(arguments);
    out.println(
        HostLink.madeBy(
            MAKER,
            asked.email(),
            asked.duty(),
            String.join(",", asked.accounts()),
            asked.name().orElse(""),
            asked.end() ? "end" : "give"));
    return Main.OK;
  }

  /** What was typed. */
  record Asked(
      String email, String duty, List<String> accounts, Optional<String> name, boolean end) {
    static Asked of(List<String> arguments) {
      List<String> plain = new ArrayList<>();
      List<String> accounts = new ArrayList<>();
      List<String> duties = new ArrayList<>();
      List<String> names = new ArrayList<>();
      boolean end = false;
      for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
        String word = rest.next();
        switch (word) {
          case "--duty" -> duties.add(valueOf(word, rest));
          case "--account" -> accounts.add(valueOf(word, rest));
          case "--name" -> names.add(valueOf(word, rest));
          case "--end" -> end = true;
          default -> plain.add(word);
        }
      }
      if (plain.size() != 1
          || plain.getFirst().startsWith("-")
          || duties.size() != 1
          || names.size() > 1
          || end && !names.isEmpty()
          || accounts.stream().anyMatch(account -> account.contains(","))) {
        throw new LaunchRefused("staff takes one e-mail address and one duty: see staff --help");
      }
      if (!DUTIES.contains(duties.getFirst())) {
        throw new LaunchRefused("a duty is one of " + String.join(", ", DUTIES));
      }
      return new Asked(
          plain.getFirst(), duties.getFirst(), accounts, names.stream().findFirst(), end);
    }

    private static String valueOf(String option, Iterator<String> rest) {
      if (!rest.hasNext()) {
        throw new LaunchRefused(option + " needs a value: see staff --help");
      }
      return rest.next();
    }
  }
}
