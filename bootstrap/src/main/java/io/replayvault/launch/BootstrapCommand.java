package io.replayvault.launch;

import java.io.PrintStream;
import java.util.List;

/**
 * {@code replayvault bootstrap}: a one-time link with which the first person of a deployment sets a
 * password of their own.
 */
final class BootstrapCommand implements Command {
  /** For the first of the account's own people. */
  static final String CUSTOMER = "--customer";

  private static final String MAKER = "io.replayvault.bootstrap.FirstPersonLink";

  @Override
  public String name() {
    return "bootstrap";
  }

  @Override
  public String summary() {
    return "prints a one-time link for the first person";
  }

  @Override
  public String help() {
    return """
        replayvault bootstrap [--customer]

        Prints a link to the console with which one person names themself and sets a password. It
        works once, for 24 hours, and takes the place of an earlier one. That it was made is on the
        audit log.

        Whoever opens it is the first of your staff: Customer Success and Operator, for 14 days.
        Within that time give them their duties for good, or to others: see staff --help. They see
        no recordings. As soon as anybody is there it prints none.

        --customer prints one for the first of the account's own people, who is its Admin User and
        named contact: for the customer's contact, or for a team that runs ReplayVault for itself
        and needs no staff. As soon as a customer has somebody it prints none. The earlier command
        first-person does the same.

        Needs the settings of a node (docs/configuration.md) and its right to read the secret
        files; run it as the node's user. The trial's start prints a link by itself.
        """
        .stripTrailing();
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    boolean customer = arguments.equals(List.of(CUSTOMER));
    if (!customer && !arguments.isEmpty()) {
      throw new LaunchRefused("bootstrap takes --customer or nothing: see bootstrap --help");
    }
    out.println(HostLink.madeBy(MAKER, customer ? "customer" : "staff"));
    return Main.OK;
  }
}
