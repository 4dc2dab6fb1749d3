package io.replayvault.launch;

import io.replayvault.bootstrap.configuration.Settings;
import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code replayvault account}: makes, renames and lists the operator's customers (clause E4). There
 * is no other way: nobody on the web makes accounts.
 */
final class AccountCommand implements Command {
  private static final String MAKER = "io.replayvault.bootstrap.CustomerAccounts";

  @Override
  public String name() {
    return "account";
  }

  @Override
  public String summary() {
    return "makes, renames and lists accounts";
  }

  @Override
  public String help() {
    return """
        replayvault account add NAME --contact EMAIL [--contact-name NAME] [--region REGION]
        replayvault account rename ID NAME
        replayvault account list

        add makes an account and its named contact, who is its Admin User and asks for all its
        other people. A link is printed by which they choose a password: it works once, for 24
        hours; recover EMAIL prints another. Whoever is one of another account's people signs in
        as ever and has both. Staff see the new account when they are assigned to it: see
        staff --help.

        --region is where the account's recordings are kept, for good: one of REPLAYVAULT_REGIONS,
        or without it the common place.

        Whatever it does is on the audit log before it is done: that of the account, or, for list,
        the deployment's.

        Needs the settings of a node (docs/configuration.md) and its right to read the secret
        files; run it as the node's user.

        Example: java -jar replayvault.jar account add "Kitakaze" --contact ann@kitakaze.example
        """
        .stripTrailing();
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    out.println(
        switch (Asked.of(arguments)) {
          case Asked.Add add -> {
            requirePlace(add.region());
            yield HostLink.madeBy(MAKER, add.name(), add.region(), add.contact(), add.called());
          }
          case Asked.Rename rename -> HostLink.madeBy(MAKER, rename.id(), rename.name());
          case Asked.All all -> HostLink.madeBy(MAKER);
        });
    return Main.OK;
  }

  /** A region without a place is one whose recordings no node would take. */
  private static void requirePlace(String region) {
    if (region.isEmpty() || !(Settings.readFromProcess() instanceof Settings.Outcome.Accepted it)) {
      return; // What is wrong with the settings is said by whoever needs them.
    }
    Set<String> places = it.settings().segments().regions().keySet();
    if (!places.contains(region)) {
      throw new LaunchRefused(
          "nothing was done: "
              + (places.isEmpty()
                  ? "REPLAYVAULT_REGIONS names no region"
                  : "a region is one of " + String.join(", ", places)));
    }
  }

  /** What was typed. */
  sealed interface Asked {
    /**
     * To make one.
     *
     * @param region without characters for the common place
     * @param contact e-mail address
     * @param called the contact's name; without characters for the address's first part
     */
    record Add(String name, String region, String contact, String called) implements Asked {}

    /** To give one another name. */
    record Rename(String id, String name) implements Asked {}

    /** To list them. */
    record All() implements Asked {}

    static Asked of(List<String> arguments) {
      String deed = arguments.isEmpty() ? "" : arguments.getFirst();
      List<String> rest = arguments.stream().skip(1).toList();
      return switch (deed) {
        case "add" -> add(rest);
        case "rename" -> rename(rest);
        case "list" -> list(rest);
        default -> throw misused("account takes add, rename or list");
      };
    }

    private static Asked add(List<String> rest) {
      Optional<String> name = Optional.empty();
      Optional<String> region = Optional.empty();
      Optional<String> contact = Optional.empty();
      Optional<String> called = Optional.empty();
      for (Iterator<String> words = rest.iterator(); words.hasNext(); ) {
        String word = words.next();
        switch (word) {
          case "--region" -> region = once(word, region, words);
          case "--contact" -> contact = once(word, contact, words);
          case "--contact-name" -> called = once(word, called, words);
          default -> name = once("the name", name, List.of(word).iterator());
        }
      }
      if (name.isEmpty() || contact.isEmpty() || isNoName(name.get())) {
        throw misused("account add takes a name of 1 to 100 characters and --contact EMAIL");
      }
      return new Add(name.get(), region.orElse(""), contact.get(), called.orElse(""));
    }

    private static Asked rename(List<String> rest) {
      if (rest.size() != 2 || isNoName(rest.get(0)) || isNoName(rest.get(1))) {
        throw misused("account rename takes an account's id and a name of 1 to 100 characters");
      }
      return new Rename(rest.get(0), rest.get(1));
    }

    private static Asked list(List<String> rest) {
      if (!rest.isEmpty()) {
        throw misused("account list takes nothing");
      }
      return new All();
    }

    private static Optional<String> once(
        String what, Optional<String> before, Iterator<String> words) {
      if (before.isPresent() || !words.hasNext()) {
        throw misused("account add takes one value for " + what);
      }
      return Optional.of(words.next());
    }

    private static boolean isNoName(String typed) {
      return typed.isBlank() || typed.strip().length() > 100 || typed.startsWith("-");
    }

    private static LaunchRefused misused(String why) {
      return new LaunchRefused(why + ": see account --help");
    }
  }
}
