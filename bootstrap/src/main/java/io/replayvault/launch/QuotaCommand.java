package io.replayvault.launch;

import io.replayvault.bootstrap.configuration.RecordingLimits;
import io.replayvault.bootstrap.configuration.SettingProblem;
import io.replayvault.bootstrap.configuration.Settings;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** {@code replayvault quota}: gives a site a quota of its own, or takes it away (clause D4). */
final class QuotaCommand implements Command {
  private static final String MAKER = "io.replayvault.bootstrap.SiteQuotaOffer";

  @Override
  public String name() {
    return "quota";
  }

  @Override
  public String summary() {
    return "shows or changes how much a site may record";
  }

  @Override
  public String help() {
    return """
        replayvault quota SITE-ID [--sessions N] [--gibibytes N] [--uploads N] | [--usual]

        Gives a site a quota of its own: sessions and stored GiB in a day (UTC), and segments a
        second that each node takes, which are no more than REPLAYVAULT_SITE_UPLOADS_A_SECOND.
        What is not named stays as it counts for the site now. --usual lets the deployment's own
        count again. Without any it shows what the site has.

        Nodes heed it within ten seconds. It is on the account's audit log before it is done.

        Needs the settings of a node (docs/configuration.md) and its right to read the secret
        files; run it as the node's user.

        Example: java -jar replayvault.jar quota s4Xk29 --sessions 50000 --gibibytes 20
        """
        .stripTrailing();
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Asked asked = Asked.of(arguments);
    RecordingLimits usual = usual();
    out.println(
        HostLink.madeBy(
            MAKER,
            asked.site(),
            Integer.toString(usual.sessionsADay()),
            Integer.toString(usual.gibibytesADay()),
            Integer.toString(usual.uploadsASecond()),
            asked.amounts().getOrDefault("--sessions", ""),
            asked.amounts().getOrDefault("--gibibytes", ""),
            asked.amounts().getOrDefault("--uploads", ""),
            asked.deed()));
    return Main.OK;
  }

  /** What counts for a site without a quota of its own. */
  private static RecordingLimits usual() {
    return switch (Settings.readFromProcess()) {
      case Settings.Outcome.Accepted accepted -> accepted.settings().recordingLimits();
      case Settings.Outcome.Refused refused ->
          throw new LaunchRefused(refused.problems().stream().map(SettingProblem::line).toList());
    };
  }

  /** What was typed. */
  record Asked(String site, Map<String, String> amounts, boolean usual) {
    private static final Map<String, Long> MOST =
        Map.of("--sessions", 1_000_000_000L, "--gibibytes", 1_000_000L, "--uploads", 100_000L);

    static Asked of(List<String> arguments) {
      Map<String, String> amounts = new HashMap<>();
      String site = "";
      boolean usual = false;
      for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
        String word = rest.next();
        if (MOST.containsKey(word)) {
          amounts.put(word, amount(word, rest));
        } else if (word.equals("--usual")) {
          usual = true;
        } else if (site.isEmpty() && !word.startsWith("-")) {
          site = word;
        } else {
          throw refused();
        }
      }
      if (site.isEmpty() || usual && !amounts.isEmpty()) {
        throw refused();
      }
      return new Asked(site, amounts, usual);
    }

    String deed() {
      if (usual) {
        return "usual";
      }
      return amounts.isEmpty() ? "show" : "give";
    }

    private static String amount(String option, Iterator<String> rest) {
      String typed = rest.hasNext() ? rest.next() : "";
      long most = MOST.getOrDefault(option, 0L);
      boolean good = typed.matches("[1-9][0-9]{0,9}") && Long.parseLong(typed) <= most;
      if (!good) {
        throw new LaunchRefused(option + " takes a number from 1 to " + most);
      }
      return typed;
    }

    private static LaunchRefused refused() {
      return new LaunchRefused("quota takes one site's id: see quota --help");
    }
  }
}
