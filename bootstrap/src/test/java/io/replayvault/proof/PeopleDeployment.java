package io.replayvault.proof;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Limit;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.Deployment;
import io.replayvault.system.RunningReplayVault;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The two nodes that the claims about people share, with a mail server that keeps what it gets;
 * started for the first claim and ended with this process. People are written into its database by
 * hand, as the domain says they are: so a claim expects what the domain says and nothing else.
 */
final class PeopleDeployment {
  /** Where the pages of its sites lie. */
  static final String ORIGIN = "https://shop.example";

  private static final int NODES = 2;
  private static final Pattern LINK = Pattern.compile("#token=([A-Za-z0-9_-]+)");
  private static @Nullable PeopleDeployment only;

  private final Deployment deployment;
  private final GreenMail mail;
  private final ConsoleClient first;
  private final AccountId account;

  private PeopleDeployment(Deployment deployment, GreenMail mail) {
    this.deployment = deployment;
    this.mail = mail;
    this.first = ConsoleClient.signIn(deployment.node(0).console());
    this.account =
        new AccountId(
            deployment
                .query(
                    "select account_id from person where email = '"
                        + RunningReplayVault.EMAIL
                        + "'")
                .get(0));
  }

  static synchronized PeopleDeployment get() throws IOException, InterruptedException {
    PeopleDeployment running = only;
    if (running == null) {
      GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      mail.start();
      Deployment started =
          Deployment.start(
              Files.createTempDirectory("replayvault-people"),
              NODES,
              Map.of(
                  "REPLAYVAULT_MAIL_HOST", "127.0.0.1",
                  "REPLAYVAULT_MAIL_TLS", "none",
                  "REPLAYVAULT_MAIL_PORT", "" + mail.getSmtp().getPort(),
                  "REPLAYVAULT_MAIL_FROM", "replayvault@shop.example"));
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      Runtime.getRuntime().addShutdownHook(new Thread(mail::stop));
      running = new PeopleDeployment(started, mail);
      only = running;
    }
    return running;
  }

  Deployment deployment() {
    return deployment;
  }

  RunningReplayVault node(int number) {
    return deployment.node(number);
  }

  int nodes() {
    return deployment.size();
  }

  /** The first person's account, which the people of most claims are in. */
  AccountId account() {
    return account;
  }

  /** The first person, at the console's API. */
  ConsoleClient first() {
    return first;
  }

  void execute(String sql) {
    deployment.execute(sql);
  }

  List<String> query(String sql) {
    return deployment.query(sql);
  }

  /** The number that a query answers. */
  long number(String sql) {
    return Long.parseLong(query(sql).get(0));
  }

  /** Writes somebody who is new; they have the first person's password. */
  void write(Person person) {
    execute(
        """
        insert into person (id, account_id, name, email, role, whole_account, password_hash)
        select '%s', '%s', '%s', '%s', '%s', %s, password_hash from person where email = '%s'
        """
            .formatted(
                person.id(),
                person.account(),
                person.name(),
                person.email().value(),
                person.role(),
                person.scope() instanceof Scope.WholeAccount,
                RunningReplayVault.EMAIL));
    place(person, true);
  }

  /** Writes what somebody has in another account than their default one. */
  void alsoIn(Person person) {
    execute(
        """
        insert into membership (person_id, account_id, name, role, whole_account)
        values ('%s', '%s', '%s', '%s', %s)
        """
            .formatted(
                person.id(),
                person.account(),
                person.name(),
                person.role(),
                person.scope() instanceof Scope.WholeAccount));
    place(person, false);
  }

  private void place(Person person, boolean byDefault) {
    Features features = person.standing().features();
    execute(
        """
        update membership set role = '%s', whole_account = %s, site_ids = '%s', group_ids = '%s',
          added = '%s', removed = '%s', named_contact = %s, state = '%s', is_default = %s,
          limits = '%s'
        where person_id = '%s' and account_id = '%s'
        """
            .formatted(
                person.role(),
                person.scope() instanceof Scope.WholeAccount,
                array(sites(person.scope()).stream().map(SiteId::value)),
                array(groups(person.scope()).stream().map(SiteGroupId::value)),
                array(features.added().stream().map(Permission::text)),
                array(features.removed().stream().map(Permission::text)),
                person.standing().namedContact(),
                person.standing().state(),
                byDefault,
                array(person.standing().limits().sorted().map(Limit::text)),
                person.id(),
                person.account()));
    person
        .standing()
        .duties()
        .forEach(
            duty ->
                execute(
                    "insert into duty (person_id, account_id, duty) values ('%s', '%s', '%s')"
                        .formatted(person.id(), person.account(), duty)));
  }

  static Set<SiteId> sites(Scope scope) {
    return switch (scope) {
      case Scope.WholeAccount whole -> Set.of();
      case Scope.OnlySites only -> only.sites();
      case Scope.GroupsAndSites some -> some.sites();
    };
  }

  static Set<SiteGroupId> groups(Scope scope) {
    return scope instanceof Scope.GroupsAndSites some ? some.groups() : Set.of();
  }

  static String array(Stream<String> values) {
    return values.map(value -> '"' + value + '"').collect(Collectors.joining(",", "{", "}"));
  }

  /** The token of a fresh link by which the person can choose a password, which no letter holds. */
  String offerLink(PersonId person) {
    String token = "written-link-" + System.nanoTime();
    execute(
        """
        insert into password_link (person_id, token_hash, expires_at)
        values ('%s', decode('%s', 'hex'), now() + interval '1 hour')
        on conflict (person_id) do update set token_hash = excluded.token_hash
        """
            .formatted(person, HexFormat.of().formatHex(hashOf(token))));
    return token;
  }

  /** What the product keeps of a link's token. */
  static byte[] hashOf(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The token of the latest link that came to that address, within a minute. */
  String linkTo(String email) {
    for (int tries = 0; tries < 120; tries++) {
      Optional<String> token =
          Arrays.stream(mail.getReceivedMessages())
              .filter(message -> isTo(message, email))
              .map(PeopleDeployment::text)
              .map(PeopleDeployment::token)
              .flatMap(Optional::stream)
              .reduce((earlier, later) -> later);
      if (token.isPresent()) {
        return token.get();
      }
      ApiCaller.pause(500);
    }
    throw new IllegalStateException("no letter came to " + email);
  }

  private static boolean isTo(MimeMessage message, String email) {
    try {
      return Arrays.toString(message.getAllRecipients()).contains(email);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage message) {
    try {
      return String.valueOf(message.getContent());
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> token(String text) {
    Matcher link = LINK.matcher(text);
    return link.find() ? Optional.of(link.group(1)) : Optional.empty();
  }
}
