package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.proof.MatrixGrants.Kind;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the requests of the authorisation matrix are about: two accounts with sites, sessions,
 * groups, people and requests. Whatever a request changed is put back as it was before the next.
 */
final class MatrixScene {
  /** The account that most callers are not of. */
  static final AccountId OTHER = new AccountId("matrix-account");

  /** Holds one site, which a narrow scope has by it. */
  static final SiteGroupId GROUP = new SiteGroupId("matrix-group");

  private static final String NEVER = "never-was-there";
  private static final String FOREIGN = "matrix-foreign";

  private final PeopleDeployment people;
  private final Map<Relation, String> sites = new EnumMap<>(Relation.class);
  private final Map<Relation, String> sessions = new EnumMap<>(Relation.class);
  private final String uploadToken;

  private MatrixScene(PeopleDeployment people) throws IOException, InterruptedException {
    this.people = people;
    OpenedSession own = site(Relation.OWN);
    site(Relation.GROUPED);
    site(Relation.UNREACHED);
    this.uploadToken = own.token();
    otherAccount();
    sites.put(Relation.FOREIGN, FOREIGN);
    sites.put(Relation.NEVER, NEVER);
    sessions.put(Relation.NEVER, NEVER);
    groups();
    people.write(person("matrix-target", people.account()));
    people.write(person("matrix-asker", people.account()).with(Standing.contact()));
    people.write(person(FOREIGN, OTHER));
    people.write(person("matrix-foreign-asker", OTHER).with(Standing.contact()));
    request("matrix-request", people.account(), "matrix-asker", "matrix-target");
    request(FOREIGN, OTHER, "matrix-foreign-asker", FOREIGN);
    serviceToken("matrix-token", people.account(), "matrix-target");
    serviceToken(FOREIGN, OTHER, FOREIGN);
    MatrixDetections.write(people);
    MatrixReviews reviews = new MatrixReviews(people);
    reviews.write(person("matrix-target", people.account()), Relation.OWN);
    reviews.write(person(FOREIGN, OTHER), Relation.FOREIGN);
    MatrixGrants grants = new MatrixGrants(people);
    for (Kind kind : Kind.values()) {
      Scope whole = new Scope.WholeAccount();
      grants.write(grantId(Relation.OWN, kind), people.account(), "matrix-supporter", whole, kind);
      grants.write(grantId(Relation.FOREIGN, kind), OTHER, "matrix-supporter", whole, kind);
    }
  }

  static MatrixScene set(PeopleDeployment people) throws IOException, InterruptedException {
    return new MatrixScene(people);
  }

  PeopleDeployment people() {
    return people;
  }

  /** The id of the site that stands so to narrow scopes. */
  String siteId(Relation relation) {
    return sites.getOrDefault(relation, NEVER);
  }

  String sessionId(Relation relation) {
    return sessions.getOrDefault(relation, NEVER);
  }

  String groupId(Relation relation) {
    return switch (relation) {
      case FOREIGN -> FOREIGN;
      case ERASED -> "matrix-removed";
      case NEVER -> NEVER;
      default -> GROUP.value();
    };
  }

  String personId(Relation relation) {
    return named(relation, "matrix-target");
  }

  String requestId(Relation relation) {
    return named(relation, "matrix-request");
  }

  String serviceTokenId(Relation relation) {
    return named(relation, "matrix-token");
  }

  /** The id of a grant of Support that stands so. */
  String grantId(Relation relation, Kind kind) {
    return named(relation, "matrix-grant") + "-" + kind;
  }

  String accountId(Relation relation) {
    return switch (relation) {
      case FOREIGN -> OTHER.value();
      case NEVER -> NEVER;
      default -> people.account().value();
    };
  }

  /** The reference of a sign-in of the first person, who is no caller of the matrix. */
  String anothersSignIn() {
    return new SignInId(
            people
                .query(
                    "select s.id from sign_in s join person p on p.id = s.person_id where p.email ="
                        + " '"
                        + RunningReplayVault.EMAIL
                        + "' limit 1")
                .get(0))
        .reference();
  }

  /** Opens a session of the nearest site; opens nothing else. */
  String uploadToken() {
    return uploadToken;
  }

  /** What nobody of the first account may be shown. */
  Stream<String> foreignIds() {
    return Stream.of(FOREIGN, sessions.getOrDefault(Relation.FOREIGN, FOREIGN));
  }

  /** The token of a link by which a person of the first account could choose a password. */
  String offerLink() {
    return people.offerLink(new PersonId("matrix-target"));
  }

  /** Remembers everything as it is now. */
  void remember() {
    MatrixMemory.remember(people);
  }

  /** Puts everything back as it was remembered. */
  void restore() {
    MatrixMemory.restore(people);
  }

  private OpenedSession site(Relation relation) throws IOException, InterruptedException {
    JsonNode made =
        people.first().createSite("Matrix " + relation, List.of(PeopleDeployment.ORIGIN));
    sites.put(relation, made.get("id").asText());
    OpenedSession session = recorded(made.get("siteKey").asText());
    sessions.put(relation, session.id());
    if (relation == Relation.OWN) {
      sessions.put(Relation.ERASED, erased(made.get("siteKey").asText()));
      sessions.put(Relation.FOREIGN, moved(made.get("siteKey").asText()));
    }
    return session;
  }

  private OpenedSession recorded(String siteKey) throws IOException, InterruptedException {
    Uploader uploader = new Uploader(people.node(0).recording(), PeopleDeployment.ORIGIN);
    OpenedSession session = uploader.open(siteKey);
    long at = System.currentTimeMillis();
    if (uploader.put(session, 0, AcknowledgedUploads.segment(at, "matrix")) != 204) {
      throw new IOException("a session of the matrix could not be recorded");
    }
    return session;
  }

  private String erased(String siteKey) throws IOException, InterruptedException {
    String id = recorded(siteKey).id();
    String number = "(select no from recorded_session where id = '" + id + "')";
    people.execute("delete from session_label where session_no = " + number);
    people.execute("delete from segment where session_no = " + number);
    people.execute("delete from recorded_session where id = '" + id + "'");
    return id;
  }

  private String moved(String siteKey) throws IOException, InterruptedException {
    String id = recorded(siteKey).id();
    people.execute(
        "update recorded_session set account_id = '%s', site_id = '%s' where id = '%s'"
            .formatted(OTHER, FOREIGN, id));
    return id;
  }

  /** It wants a second factor of its people. */
  private void otherAccount() {
    people.execute("insert into account (id, name) values ('" + OTHER + "', 'Matrix account')");
    people.execute(
        """
        insert into password_policy (account_id, profile, second_factor)
        values ('%s', 'sessioncam', 'REQUIRED')
        """
            .formatted(OTHER));
    people.execute(
        """
        insert into site (id, account_id, name, site_key, created_at)
        values ('%1$s', '%2$s', 'Foreign', '%1$s-key', now())
        """
            .formatted(FOREIGN, OTHER));
  }

  private void groups() {
    group(GROUP.value(), people.account(), siteId(Relation.GROUPED));
    group(FOREIGN, OTHER, FOREIGN);
    group("matrix-removed", people.account(), siteId(Relation.GROUPED));
    people.execute("delete from site_group where id = 'matrix-removed'");
  }

  private void group(String id, AccountId account, String site) {
    people.execute(
        "insert into site_group (id, account_id, name) values ('%s', '%s', 'Matrix')"
            .formatted(id, account));
    people.execute(
        "insert into site_group_site (group_id, site_id) values ('%s', '%s')".formatted(id, site));
  }

  private void request(String id, AccountId account, String asker, String person) {
    people.execute(
        """
        insert into person_request
          (id, account_id, requested_by, requested_at, kind, person_id, role, whole_account, reason, state)
        values
          ('%s', '%s', '%s', now(), 'CHANGE', '%s', 'ANALYTICS_USER', true, 'a reason', 'OPEN')
        """
            .formatted(id, account, asker, person));
  }

  private void serviceToken(String id, AccountId account, String maker) {
    people.execute(
        """
        insert into service_token (id, account_id, maker_id, name, permissions, whole_account,
          token_hash, made_at, expires_at)
        values ('%1$s', '%2$s', '%3$s', 'Matrix', '{site:read}', true, sha256('%1$s'), now(),
          now() + interval '1 day')
        """
            .formatted(id, account, maker));
  }

  private static Person person(String id, AccountId account) {
    return new Person(
        new PersonId(id),
        account,
        "Matrix person",
        EmailAddress.parse(id + "@matrix.example"),
        Role.STANDARD_USER,
        new Scope.WholeAccount());
  }

  /** The sites of the group, as the domain reads them with a person. */
  Scope byGroup() {
    return new Scope.GroupsAndSites(
        Set.of(GROUP), Set.of(), Set.of(new SiteId(siteId(Relation.GROUPED))));
  }

  private static String named(Relation relation, String own) {
    return switch (relation) {
      case FOREIGN -> FOREIGN;
      case NEVER, ERASED -> NEVER;
      default -> own;
    };
  }
}
