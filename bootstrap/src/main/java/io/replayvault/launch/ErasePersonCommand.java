package io.replayvault.launch;

import java.io.PrintStream;
import java.util.List;

/**
 * {@code replayvault erase-person}: forgets somebody but for a pseudonymous row, in the audit log
 * too.
 */
final class ErasePersonCommand implements Command {
  /** The person stays as they are. */
  static final String LOG_ONLY = "--log-only";

  private static final String ERASER = "io.replayvault.bootstrap.PersonErasure";

  @Override
  public String name() {
    return "erase-person";
  }

  @Override
  public String summary() {
    return "forgets a person, in the audit log too";
  }

  @Override
  public String help() {
    return """
        replayvault erase-person EMAIL | PERSON-ID [--log-only]

        Forgets the person who signs in by EMAIL, in every account: name and address give way to a
        pseudonym, they are revoked, and their sign-ins, second factors, passkeys, links and service
        tokens end at once. Open requests by or about them are withdrawn, and of all such requests
        the free text goes. Their row stays under its pseudonymous id, for what refers to it. What
        Support wrote into grants stays: it is the customer's evidence.

        What is personal of the audit records that they made, and of those that are about them, goes
        too: network address and browser, by destroying the key of each. The records themselves
        stay, with the person's pseudonymous id, and an export still verifies.

        With --log-only the audit log alone forgets, and the person stays as they are: what they do
        from then on is recorded as before.

        It is on the log of each account before it is done, and cannot be undone.

        Copies of the database that were made before hold the keys still, until they are gone.

        Needs the settings of a node (docs/configuration.md) and its right to read the secret
        files; run it as the node's user.

        Example: java -jar replayvault.jar erase-person sam@customer.example
        """
        .stripTrailing();
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    List<String> people = arguments.stream().filter(word -> !LOG_ONLY.equals(word)).toList();
    if (people.size() != 1
        || people.getFirst().startsWith("-")
        || arguments.size() > people.size() + 1) {
      throw new LaunchRefused("erase-person takes one person: see erase-person --help");
    }
    out.println(
        arguments.contains(LOG_ONLY)
            ? HostLink.madeBy(ERASER, people.getFirst(), "log")
            : HostLink.madeBy(ERASER, people.getFirst()));
    return Main.OK;
  }
}
