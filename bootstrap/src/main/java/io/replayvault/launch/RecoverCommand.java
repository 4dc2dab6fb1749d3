package io.replayvault.launch;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code replayvault recover}: a one-time link by which somebody who is locked out chooses another
 * password, for when nobody can sign in who could send it to them; or the end of a list of
 * addresses that nobody of an account is on.
 */
final class RecoverCommand implements Command {
  private static final String MAKER = "io.replayvault.bootstrap.RecoveryLink";
  private static final String OPENER = "io.replayvault.bootstrap.AddressRecovery";
  private static final String LOST_FACTOR = "--lost-factor";
  private static final String LOST_ADDRESS = "--lost-address";
  private static final String ACCOUNT = "--account";
  private static final List<String> LOST = List.of(LOST_FACTOR, LOST_ADDRESS);

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
        replayvault recover EMAIL [--lost-factor | --lost-address [--account ID]]

        Prints a link to the console by which the person who signs in by EMAIL chooses another
        password. It works once, for an hour, and takes the place of an earlier one. Using it opens
        a lock and ends every sign-in of the person. That a link was made is on the audit log. Give
        it to nobody but them: whoever opens it first chooses the password.

        --lost-factor removes their second factor and recovery codes as well, at once, and ends
        their sign-ins. Where they need one they set up another when they sign in. That is on the
        audit log too. Be sure who asks: for a while their password alone lets them in.

        --lost-address makes no link. It removes the list of addresses of the account of which they
        are an Admin User, for when nobody is where it lets them in: from then on all people of the
        account come from everywhere. Whoever has several accounts needs --account with the one that
        is meant. That is on the account's audit log. From where staff come is a setting of each
        node instead: REPLAYVAULT_STAFF_ADDRESSES.

        Needs the settings of a node (docs/configuration.md) and its right to read the secret
        files; run it as the node's user.

        Example: java -jar replayvault.jar recover hanako@example.com
        """
        .stripTrailing();
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Asked asked = Asked.of(arguments);
    out.println(
        switch (asked.lost()) {
          case LOST_FACTOR -> HostLink.madeBy(MAKER, asked.email(), "lost");
          case LOST_ADDRESS -> HostLink.madeBy(OPENER, asked.email(), asked.account());
          default -> HostLink.madeBy(MAKER, asked.email());
        });
    return Main.OK;
  }

  /**
   * What was typed.
   *
   * @param email who
   * @param lost what else they lost; without characters for nothing
   * @param account which of their accounts; without characters for the only one
   */
  record Asked(String email, String lost, String account) {
    static Asked of(List<String> arguments) {
      List<String> words = new ArrayList<>(arguments);
      int option = words.indexOf(ACCOUNT);
      String account = "";
      if (option >= 0 && option + 1 < words.size()) {
        account = words.remove(option + 1);
        words.remove(option);
      }
      List<String> emails = words.stream().filter(word -> !word.startsWith("-")).toList();
      List<String> lost = words.stream().filter(word -> word.startsWith("-")).toList();
      boolean names = option >= 0;
      if (emails.size() != 1
          || lost.size() > 1
          || !LOST.containsAll(lost)
          || names && (account.isBlank() || !lost.equals(List.of(LOST_ADDRESS)))) {
        throw new LaunchRefused("recover takes one e-mail address: see recover --help");
      }
      return new Asked(emails.getFirst(), lost.isEmpty() ? "" : lost.getFirst(), account);
    }
  }
}
