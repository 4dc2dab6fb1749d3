package io.replayvault.launch;

import java.io.PrintStream;
import java.util.List;

/**
 * {@code replayvault bootstrap}: a one-time link with which the first person of a deployment sets a
 * password of their own.
 */
final class BootstrapCommand implements Command {
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
        replayvault bootstrap

        Prints a link to the console with which one person names themself and sets a password. It
        works once, for 24 hours, and takes the place of an earlier one. That it was made is on the
        audit log. As soon as somebody is there it prints none: further people are added in the
        console. Its earlier name, first-person, does the same.

        Needs the settings of a node (docs/configuration.md) and its right to read the secret
        files; run it as the node's user. The trial's start prints a link by itself.
        """
        .stripTrailing();
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (!arguments.isEmpty()) {
      throw new LaunchRefused("bootstrap takes no arguments: see bootstrap --help");
    }
    out.println(HostLink.madeBy(MAKER));
    return Main.OK;
  }
}
