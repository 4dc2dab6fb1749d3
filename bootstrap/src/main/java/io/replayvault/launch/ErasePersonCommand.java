package io.replayvault.launch;

import java.io.PrintStream;
import java.util.List;

/**
 * {@code replayvault erase-person}: erases what is personal of the audit records of somebody, for
 * when they are to be forgotten.
 */
final class ErasePersonCommand implements Command {
  private static final String ERASER = "io.replayvault.bootstrap.PersonErasure";

  @Override
  public String name() {
    return "erase-person";
  }

  @Override
  public String summary() {
    return "erases what audit records hold of a person";
  }

  @Override
  public String help() {
    return """
        replayvault erase-person EMAIL | PERSON-ID

        Erases what is personal of the audit records that the person who signs in by EMAIL made, and
        of those that are about them, in every account: network address and browser, by destroying
        the key of each. The records themselves stay, with the person's pseudonymous id, and an
        export still verifies. It is on the log of each account before it is done, and cannot be
        undone. What they do from then on is recorded as before: revoke them first.

        Copies of the database that were made before hold the keys still, until they are gone.

        Needs the settings of a node (docs/configuration.md) and its right to read the secret
        files; run it as the node's user.

        Example: java -jar replayvault.jar erase-person sam@customer.example
        """
        .stripTrailing();
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
      throw new LaunchRefused("erase-person takes one person: see erase-person --help");
    }
    out.println(HostLink.madeBy(ERASER, arguments.getFirst()));
    return Main.OK;
  }
}
