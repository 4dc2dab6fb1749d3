package io.replayvault.web.access;

import io.replayvault.application.access.AcceptFirstPersonLinkService;
import io.replayvault.application.access.AcceptPasswordLinkService;
import io.replayvault.application.access.ActInAccountService;
import io.replayvault.application.access.ActingIn;
import io.replayvault.application.access.AddressGate;
import io.replayvault.application.access.AddressPolicy;
import io.replayvault.application.access.AskForPurposeService;
import io.replayvault.application.access.DescribeSignInService;
import io.replayvault.application.access.EndSignInsService;
import io.replayvault.application.access.FirstPerson;
import io.replayvault.application.access.FirstPersonLinkTokens;
import io.replayvault.application.access.Guard;
import io.replayvault.application.access.IdentityKeys;
import io.replayvault.application.access.KeepServiceTokensService;
import io.replayvault.application.access.ListPeopleService;
import io.replayvault.application.access.ListPersonAttemptsService;
import io.replayvault.application.access.ListPersonRequestsService;
import io.replayvault.application.access.ListSignInFailuresService;
import io.replayvault.application.access.ListSignInsService;
import io.replayvault.application.access.NotedRefusals;
import io.replayvault.application.access.PasswordLinkTokens;
import io.replayvault.application.access.PersonFulfilment;
import io.replayvault.application.access.ProofGuesses;
import io.replayvault.application.access.RecogniseServiceTokenService;
import io.replayvault.application.access.RefusalEntries;
import io.replayvault.application.access.RefusalRecords;
import io.replayvault.application.access.RequestNews;
import io.replayvault.application.access.RequestPersonService;
import io.replayvault.application.access.ResetPasswordService;
import io.replayvault.application.access.ResolveCallerService;
import io.replayvault.application.access.SettlePersonRequestService;
import io.replayvault.application.access.SignInRecords;
import io.replayvault.application.access.SignInStarter;
import io.replayvault.application.access.SignInWithPasswordService;
import io.replayvault.application.access.SignOutService;
import io.replayvault.application.access.TokenMakers;
import io.replayvault.application.access.in.AskForPurpose;
import io.replayvault.application.access.in.ResolveCaller;
import io.replayvault.application.access.out.AddressLists;
import io.replayvault.application.access.out.InMemoryAddressLists;
import io.replayvault.application.access.out.InMemoryFirstPersonLinks;
import io.replayvault.application.access.out.InMemoryInvitations;
import io.replayvault.application.access.out.InMemoryLockoutPolicies;
import io.replayvault.application.access.out.InMemoryLockouts;
import io.replayvault.application.access.out.InMemoryPasswordLinks;
import io.replayvault.application.access.out.InMemoryPeople;
import io.replayvault.application.access.out.InMemoryPersonRequests;
import io.replayvault.application.access.out.InMemoryRequestLetters;
import io.replayvault.application.access.out.InMemoryServiceTokens;
import io.replayvault.application.access.out.InMemorySignInHistory;
import io.replayvault.application.access.out.InMemorySignIns;
import io.replayvault.application.access.out.InMemorySupportGrants;
import io.replayvault.application.access.out.PersonRequests;
import io.replayvault.application.access.out.SimpleIdentityTokens;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.account.AccountSites;
import io.replayvault.application.account.ChooseDefaultsService;
import io.replayvault.application.account.DescribeAccountService;
import io.replayvault.application.account.DescribeOwnAccountsService;
import io.replayvault.application.account.out.InMemoryAccounts;
import io.replayvault.application.account.out.InMemoryPersonDefaults;
import io.replayvault.application.account.out.InMemorySiteGroups;
import io.replayvault.application.account.out.PersonDefaults;
import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.application.audit.out.InMemoryPurposePolicies;
import io.replayvault.application.detection.out.OpenResponses;
import io.replayvault.application.fixtures.FactorRoom;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.password.ChangeOwnPasswordService;
import io.replayvault.application.password.DescribeOwnPasswordService;
import io.replayvault.application.password.PasswordChangeService;
import io.replayvault.application.password.PasswordCheck;
import io.replayvault.application.password.PasswordExpiry;
import io.replayvault.application.password.out.InMemoryPasswordDeviations;
import io.replayvault.application.password.out.InMemoryPasswordPolicies;
import io.replayvault.application.password.out.InMemoryPasswords;
import io.replayvault.application.password.out.Passwords;
import io.replayvault.application.password.out.QuickPasswordHasher;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.password.PlainPassword;
import io.replayvault.web.entry.WebSettings;
import io.replayvault.web.password.OwnPasswordResource;
import java.util.List;
import java.util.Set;

/** What of the console belongs to signing in, over stores in memory. */
public final class AccessParts {
  /** No alert is open. */
  private static final OpenResponses NO_ALERT = (person, account) -> Set.of();

  /** How many failures a minute one address is allowed. */
  public static final int FAILURES_A_MINUTE = 15;

  public final SiteGroups groups = new InMemorySiteGroups();
  public final InMemoryPeople people = new InMemoryPeople(groups);
  public final InMemoryServiceTokens serviceTokens = new InMemoryServiceTokens(groups);
  public final InMemorySignInHistory history = new InMemorySignInHistory();
  public final PersonRequests requests = new InMemoryPersonRequests(people);
  public final AddressLists addressLists = new InMemoryAddressLists();
  public final SupportGrants grants = new InMemorySupportGrants(groups);
  public final ResolveCaller resolve;
  public final String firstPersonToken;
  public final ConsoleGuards guards;
  public final SignInResource signIn;
  public final SignOutResource signOut;
  public final FirstPersonResource firstPerson;
  public final MeResource me;
  public final OwnPasswordResource ownPassword;
  public final InMemoryLockoutPolicies lockoutPolicies = new InMemoryLockoutPolicies();
  public final InMemoryPasswordDeviations deviations = new InMemoryPasswordDeviations();
  public final InMemoryPasswordPolicies policies;
  public final OwnSignInsResource ownSignIns;
  public final PasswordLinksResource passwordLinks;
  public final PasswordLinkTokens passwordLinkTokens;
  public final InMemoryInvitations invitations;
  public final FactorRoom factors;
  public final InMemorySignIns signIns = new InMemorySignIns();
  private final InMemoryLockouts lockouts = new InMemoryLockouts();
  public final StepUpResource stepUp;

  public final InMemoryAccounts accounts = new InMemoryAccounts();
  public final ActingIn acting = new ActingIn(people);
  public final PersonDefaults defaults = new InMemoryPersonDefaults(people);
  public final DefaultsResource ownDefaults;

  public final InMemoryPurposePolicies purposes = new InMemoryPurposePolicies();

  private final AskForPurpose askForPurpose = new AskForPurposeService(purposes);
  private final QuickPasswordHasher hasher;

  public final NotedRefusals log;
  public final RefusalRecords refusals;

  public AccessParts(Recordings world, WebSettings settings, PermissionTable table) {
    this.log = new NotedRefusals(world.auditLog);
    this.refusals =
        new RefusalRecords(new RefusalEntries(people, world.sessions), log, world.clock);
    accounts.add(new Account(world.account, "Demo account"));
    this.policies = new InMemoryPasswordPolicies(deviations, world.clock);
    this.hasher = new QuickPasswordHasher(world.keyRoom.chance);
    IdentityKeys identity =
        new IdentityKeys(world.keyRoom.signingKeys(), new SimpleIdentityTokens());
    SignInStarter starter = new SignInStarter(signIns, identity, world.keyRoom.chance, world.clock);
    InMemoryFirstPersonLinks links = new InMemoryFirstPersonLinks();
    FirstPersonLinkTokens tokens =
        new FirstPersonLinkTokens(links, world.keyRoom.chance, world.clock);
    this.firstPersonToken = tokens.offer();
    FirstPerson first = new FirstPerson(people, hasher, log, world.keyRoom.chance, world.clock);

    Passwords passwords = new InMemoryPasswords(people, world.clock.instant());
    SignInRecords records = new SignInRecords(log, world.clock);
    this.factors =
        new FactorRoom(
            world.keyRoom,
            policies,
            signIns,
            starter,
            new ProofGuesses(lockouts, lockoutPolicies, history, records, world.clock),
            history,
            records,
            passwords,
            hasher);
    PasswordCheck check =
        new PasswordCheck(policies, accounts, hasher, factors.kept, factors.passkeys);
    PasswordExpiry expiry = new PasswordExpiry(people, passwords, policies, world.clock);
    PasswordChangeService change =
        new PasswordChangeService(people, passwords, check, expiry, hasher, world.clock);
    SignInThrottle throttle = new SignInThrottle(SignInThrottle.USUAL, world.clock);
    AddressPolicy addresses =
        new AddressPolicy(addressLists, AddressList.EVERYWHERE, AddressList.EVERYWHERE);
    AddressGate gate = new AddressGate(addresses, records);
    MeAnswers answers =
        new MeAnswers(
            new DescribeAccountService(accounts),
            new DescribeOwnAccountsService(defaults, accounts),
            new DescribeSignInService(history),
            askForPurpose,
            table,
            settings);
    SignInDesk desk =
        new SignInDesk(
            new SignInWithPasswordService(
                people,
                lockouts,
                lockoutPolicies,
                history,
                hasher,
                factors.requirement,
                starter,
                records,
                addresses,
                world.clock),
            factors.complete,
            throttle,
            answers);
    ResolveCallerService resolving =
        new ResolveCallerService(signIns, people, people, grants, NO_ALERT, gate, world.clock);
    RecogniseServiceTokenService recognise =
        new RecogniseServiceTokenService(
            serviceTokens,
            new TokenMakers(people, lockouts, NO_ALERT),
            resolving,
            gate,
            refusals,
            log,
            world.clock);
    this.resolve = recognise;
    this.guards =
        new ConsoleGuards(
            new ChangeGuard(settings),
            new CallerFilter(
                resolve,
                resolving,
                recognise,
                new ActInAccountService(
                    acting, factors.requirement, signIns, gate, NO_ALERT, log, world.clock)),
            new ServiceTokenGuard(recognise),
            new PasswordExpiryGuard(change),
            new GuessGuard(new AddressThrottle(FAILURES_A_MINUTE, world.clock)),
            factors.ask,
            resolving,
            new PurposeGuard(askForPurpose));
    this.stepUp = new StepUpResource(factors.stepUp, throttle);
    this.signIn = new SignInResource(desk);
    this.signOut = new SignOutResource(new SignOutService(signIns, log, world.clock));
    this.firstPerson =
        new FirstPersonResource(
            new AcceptFirstPersonLinkService(
                links, tokens, first, () -> world.account, world.clock),
            throttle,
            desk);
    this.ownDefaults =
        new DefaultsResource(
            new ChooseDefaultsService(
                defaults, NO_ALERT, (person, account) -> false, log, world.clock));
    this.me = new MeResource(answers, new ListSignInFailuresService(history));
    this.ownSignIns =
        new OwnSignInsResource(
            new ListSignInsService(signIns, world.clock), new EndSignInsService(signIns, records));
    InMemoryPasswordLinks passwordLinksKept = new InMemoryPasswordLinks();
    this.invitations = new InMemoryInvitations(passwordLinksKept, world.clock);
    this.passwordLinkTokens =
        new PasswordLinkTokens(passwordLinksKept, world.keyRoom.chance, world.clock);
    this.passwordLinks =
        new PasswordLinksResource(
            new AcceptPasswordLinkService(
                passwordLinksKept, people, change, signIns, lockouts, records, world.clock),
            throttle);
    this.ownPassword =
        new OwnPasswordResource(
            new DescribeOwnPasswordService(check, expiry),
            new ChangeOwnPasswordService(
                change,
                passwords,
                hasher,
                signIns,
                history,
                lockouts,
                lockoutPolicies,
                log,
                world.clock),
            throttle);
  }

  /** The resources about people. */
  public List<Object> ofPeople(Recordings world, Guard guard, PermissionTable table) {
    PersonFulfilment fulfilment =
        new PersonFulfilment(
            requests,
            invitations,
            new RequestNews(people, new InMemoryRequestLetters(), world.clock),
            hasher,
            guard,
            world.keyRoom.chance,
            world.clock);
    return List.of(
        new PermissionsResource(table),
        new ServiceTokensResource(
            new KeepServiceTokensService(
                serviceTokens,
                people,
                new AccountSites(world.sites, groups),
                table,
                guard,
                world.keyRoom.chance,
                world.clock),
            table),
        new PeopleResource(
            new ListPeopleService(people, lockouts, guard),
            new ListPersonAttemptsService(people, history, guard)),
        new PersonRequestsResource(
            new ListPersonRequestsService(requests, people, guard),
            new RequestPersonService(
                requests,
                people,
                new AccountSites(world.sites, groups),
                fulfilment,
                table,
                guard,
                world.keyRoom.chance,
                world.clock),
            new SettlePersonRequestService(
                requests, people, fulfilment, table, guard, world.clock)));
  }

  /** Adds somebody who can sign in. */
  public void add(Person person, String password) {
    PlainPassword plain = PlainPassword.of(password);
    people.add(person, hasher.hash(plain));
  }

  /** Has people choose another password, guarded by that. */
  public PasswordResetResource passwordReset(Guard guard) {
    return new PasswordResetResource(new ResetPasswordService(people, invitations, guard));
  }
}
