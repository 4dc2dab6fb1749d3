package io.replayvault.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.ChooseLockoutPolicyService;
import io.replayvault.application.access.Guard;
import io.replayvault.application.access.out.AccessDecisions;
import io.replayvault.application.account.AccountSites;
import io.replayvault.application.account.CreateSiteService;
import io.replayvault.application.account.GroupSitesService;
import io.replayvault.application.account.ListSiteGroupsService;
import io.replayvault.application.account.ListSitesService;
import io.replayvault.application.account.ReadPasswordPolicyService;
import io.replayvault.application.account.SetPasswordPolicyService;
import io.replayvault.application.audit.AuditAnswers;
import io.replayvault.application.audit.DownloadAuditService;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.node.out.InMemoryMeters;
import io.replayvault.application.session.AppendSegmentService;
import io.replayvault.application.session.ListViewersService;
import io.replayvault.application.session.NameVisitorService;
import io.replayvault.application.session.ReadSessionService;
import io.replayvault.application.session.ReplaySessionService;
import io.replayvault.application.session.ReportPlayedService;
import io.replayvault.application.session.RevocableReplay;
import io.replayvault.application.session.SearchSessionsService;
import io.replayvault.application.session.SegmentLabels;
import io.replayvault.application.session.SegmentStager;
import io.replayvault.application.session.WatchableEvents;
import io.replayvault.application.session.in.AppendSegment;
import io.replayvault.application.session.in.OpenSession;
import io.replayvault.application.session.out.DeflateCompression;
import io.replayvault.application.session.out.LoggedWindows;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.SessionId;
import io.replayvault.web.access.AccessParts;
import io.replayvault.web.access.FactorParts;
import io.replayvault.web.access.ShiroAccessDecisions;
import io.replayvault.web.access.SupportParts;
import io.replayvault.web.account.ScriptTag;
import io.replayvault.web.account.SiteGroupsResource;
import io.replayvault.web.account.SitesResource;
import io.replayvault.web.audit.AuditRecordsResource;
import io.replayvault.web.engine.Engine;
import io.replayvault.web.entry.Answering;
import io.replayvault.web.entry.ProblemMapper;
import io.replayvault.web.entry.ProxyTrust;
import io.replayvault.web.entry.RequestFilter;
import io.replayvault.web.entry.WebSettings;
import io.replayvault.web.password.LockoutPolicyResource;
import io.replayvault.web.password.PasswordPolicyResource;
import io.replayvault.web.recording.RecordingEndpointScript;
import io.replayvault.web.session.AuditVisitorResource;
import io.replayvault.web.session.EventsResource;
import io.replayvault.web.session.PlayedResource;
import io.replayvault.web.session.PlayedThrottle;
import io.replayvault.web.session.RecordingParts;
import io.replayvault.web.session.SessionsResource;
import io.replayvault.web.session.StreamingEventReader;
import io.replayvault.web.session.StreamingSegmentInspector;
import io.replayvault.web.session.ViewersResource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;

/** The whole console API over stores in memory, with one site that has one recorded session. */
final class Console {
  static final String ORIGIN = "https://console.example";
  static final String PASSWORD = "correct horse 9";

  final Recordings world = new Recordings();
  final InMemoryMeters meters = new InMemoryMeters();
  final Site site = world.site("Shop");
  final SessionId session;
  final List<Permission> asked = new ArrayList<>();
  final AccessParts access;
  final AuditParts audit;
  final DetectionParts detection = new DetectionParts();
  final ReviewParts review;
  private final Engine engine;

  Console() throws IOException {
    this(PermissionTable.USUAL);
  }

  /** Over a table of permissions. */
  Console(PermissionTable table) throws IOException {
    this(table, ProxyTrust.NONE);
  }

  /** Over a table of permissions, where these proxies' word is taken. */
  Console(PermissionTable table, ProxyTrust trust) throws IOException {
    WebSettings settings =
        WebSettings.usual(
                List.of(new Origin(ORIGIN)), new Origin("https://rec.example"), "replay.example")
            .trusting(trust);
    this.access = new AccessParts(world, settings, table);
    this.session = recorded();
    this.audit = new AuditParts(world, access.purposes);
    this.review = new ReviewParts(world, access);
    AccessDecisions shiro = new ShiroAccessDecisions(table);
    Guard guard =
        new Guard(
            (person, permission, about) -> {
              asked.add(permission);
              return shiro.decide(person, permission, about);
            },
            audit.discreet(access.log),
            world.clock);
    AuditAnswers answers = new AuditAnswers(world.auditLog, world.visitorSessions);
    AccountSites accountSites = new AccountSites(world.sites, access.groups);
    List<Object> parts = new ArrayList<>(access.ofPeople(world, guard, table));
    parts.addAll(FactorParts.of(access, guard));
    parts.addAll(SupportParts.of(access, world, guard));
    parts.addAll(detection.of(access, world, guard));
    parts.addAll(audit.resources(answers, access.people, guard));
    parts.addAll(review.resources(guard, table));
    parts.addAll(ComplianceParts.of(access, review, world, guard, table));
    parts.addAll(
        List.of(
            new SiteGroupsResource(
                new ListSiteGroupsService(access.groups, guard),
                new GroupSitesService(access.groups, accountSites, guard, world.keyRoom.chance)),
            new RequestFilter(world.keyRoom.chance, settings, id -> {}),
            Answering.with(access.refusals, meters),
            new ProblemMapper(),
            access.guards,
            access.signIn,
            access.signOut,
            access.firstPerson,
            access.me,
            access.ownSignIns,
            access.passwordLinks,
            access.passwordReset(guard),
            new SitesResource(
                new ListSitesService(world.sites, world.siteViews, guard),
                new CreateSiteService(world.founder, world.siteViews, guard),
                new ScriptTag(RecordingEndpointScript.sample(), settings)),
            new SessionsResource(
                new SearchSessionsService(
                    world.sites, world.sight, world.sessions, world.dictionary, world.views, guard),
                new ReadSessionService(
                    world.sight,
                    world.sessions,
                    world.segments,
                    world.dictionary,
                    world.views,
                    guard)),
            new EventsResource(
                new RevocableReplay(
                    new ReplaySessionService(
                        world.sight,
                        new WatchableEvents(
                            world.sight, world.segments, world.bodies, new StreamingEventReader()),
                        guard),
                    access.resolve,
                    access.acting,
                    world.clock)),
            new PlayedResource(
                new ReportPlayedService(
                    world.sight,
                    world.segments,
                    new LoggedWindows(world.auditLog),
                    guard,
                    world.clock),
                new PlayedThrottle(world.clock)),
            new AuditRecordsResource(new DownloadAuditService(answers, guard)),
            new AuditVisitorResource(
                new NameVisitorService(world.sites, world.sessions, world.visitors, guard)),
            new ViewersResource(
                new ListViewersService(world.auditLog, world.sessions, access.people, guard)),
            new PasswordPolicyResource(
                new ReadPasswordPolicyService(access.policies, guard),
                new SetPasswordPolicyService(
                    access.policies, access.deviations, guard, world.clock)),
            new LockoutPolicyResource(
                new ChooseLockoutPolicyService(access.lockoutPolicies, guard)),
            access.ownPassword,
            access.ownDefaults,
            new OpenApiResource()));
    this.engine =
        new Engine(new ConsoleApplication(), URI.create(ORIGIN + "/api/v1/"), parts.toArray());
  }

  /** Adds somebody and signs them in; answers the headers of their requests. */
  Map<String, String> signedIn(Role role, Scope scope) {
    return signedIn(Callers.person(world.account, role, scope));
  }

  /** Adds that somebody and signs them in. */
  Map<String, String> signedIn(Person person) {
    access.add(person, PASSWORD);
    MockHttpResponse answer = signIn(person.email().value(), PASSWORD);
    assertThat(answer.getStatus()).isEqualTo(person.isStaff() ? 202 : 200);
    return person.isStaff() ? enrolled(withCookie(answer)) : withCookie(answer);
  }

  /** Enrols a second factor; answers the headers of the same person's later requests. */
  Map<String, String> enrolled(Map<String, String> headers) {
    String code = access.factors.code(proposedSecret(headers));
    MockHttpResponse answer =
        post("me/second-factor/confirm", headers, "{\"code\":\"%s\"}".formatted(code));
    assertThat(answer.getStatus()).isEqualTo(200);
    return withCookie(answer);
  }

  /** The secret that an app is told. */
  String proposedSecret(Map<String, String> headers) {
    MockHttpResponse answer = post("me/second-factor", headers, "");
    assertThat(answer.getStatus()).isEqualTo(200);
    try {
      return ConsoleAnswers.json(answer).get("secret").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, String> admin() {
    return signedIn(Role.ADMIN_USER, new Scope.WholeAccount());
  }

  MockHttpResponse signIn(String email, String password) {
    return post(
        "sign-in",
        fromConsole(),
        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
  }

  MockHttpResponse get(String path, Map<String, String> headers) {
    return engine.send("GET", path, headers, new byte[0]);
  }

  MockHttpResponse send(String method, String path, Map<String, String> headers, String body) {
    return engine.send(method, path, headers, body.getBytes(UTF_8));
  }

  MockHttpResponse post(String path, Map<String, String> headers, String body) {
    return engine.send("POST", path, headers, body.getBytes(UTF_8));
  }

  MockHttpResponse put(String path, Map<String, String> headers, String body) {
    return engine.send("PUT", path, headers, body.getBytes(UTF_8));
  }

  /** Headers of a change that the console's own page makes. */
  static Map<String, String> fromConsole() {
    return Map.of("Content-Type", "application/json", "X-ReplayVault", "console", "Origin", ORIGIN);
  }

  /** The same by whoever was given that answer's cookie. */
  static Map<String, String> withCookie(MockHttpResponse answer) {
    Map<String, String> headers = new HashMap<>(fromConsole());
    String cookie = String.valueOf(answer.getOutputHeaders().getFirst("Set-Cookie"));
    headers.put("Cookie", cookie.split(";", 2)[0]);
    return headers;
  }

  private SessionId recorded() throws IOException {
    OpenSession.Outcome.Opened opened = world.session(site);
    AppendSegment append =
        new AppendSegmentService(
            world.gate,
            new SegmentStager(
                new StreamingSegmentInspector(world.clock),
                new DeflateCompression(),
                world.hash,
                world.accountKeys),
            world.objects,
            world.segments,
            new SegmentLabels(world.dictionary));
    for (int number : new int[] {0, 2}) {
      append.append(
          new AppendSegment.Command(
              opened.session(),
              new SegmentNumber(number),
              opened.token(),
              Recordings.SHOP,
              new ByteArrayInputStream(RecordingParts.richSegment())));
    }
    return opened.session();
  }
}
