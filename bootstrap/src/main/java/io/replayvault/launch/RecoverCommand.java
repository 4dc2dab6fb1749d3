package io.replayvault.launch;

import java.io.PrintStream;
import java.util.List;

/**
 * {@code replayvault recover}: a one-time link by which somebody who is locked out chooses another
 * password, for when nobody can sign in who could send it to them.
 */
final class RecoverCommand implements Command {
  private static final String MAKER = "io.replayvault.bootstrap.RecoveryLink";
  private static final String LOST = "--lost-factor";

  @Override
  public String name() {
    return "recover";
  }

  @Override
  public String summary() {
    return "prints a one-time link for somebody who is locked out";
  }

  @Override
  public String help() {
    return """
        replayvault recover EMAIL [--lost-factor]

        Prints a link to the console by which the person who signs in by EMAIL chooses another
        password. It works once, for an hour, and takes the place of an earlier one. Using it opens
        a lock and ends every sign-in of the person. That a link was made is on the audit log. Give
        it to nobody but them: whoever opens it first chooses the password.

        --lost-factor removes their second factor and recovery codes as well, at once, and ends
        their sign-ins. Where they need one they set up another when they sign in. That is on the
        audit log too. Be sure who asks: for a while their password alone lets them in.

        Needs the settings of a node (docs/configuration.md) and its right to read the secret
        files; run it as the node's user.

        Example: java -jar replayvault.jar recover hanako@example.com
        """
        .stripTrailing();
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    List<String> emails = arguments.stream().filter(word -> !LOST.equals(word)).toList();
    boolean lost = emails.size() < arguments.size();
    if (emails.size() != 1 || emails.getFirst().startsWith("-") || arguments.size() > 2) {
      throw new LaunchRefused("recover takes one e-mail address: see recover --help");
    }
    String email = emails.getFirst();
    out.println(lost ? HostLink.madeBy(MAKER, email, "lost") : HostLink.madeBy(MAKER, email));
    return Main.OK;
  }
}
