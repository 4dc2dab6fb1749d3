package io.replayvault.web.access;

import io.replayvault.application.access.AcceptFirstPersonLinkService;
import io.replayvault.application.access.AcceptPasswordLinkService;
import io.replayvault.application.access.AddressPolicy;
import io.replayvault.application.access.AskSupportAccessService;
import io.replayvault.application.access.BreakGlassService;
import io.replayvault.application.access.DescribeSignInService;
import io.replayvault.application.access.EndSignInsService;
import io.replayvault.application.access.FirstPerson;
import io.replayvault.application.access.FirstPersonLinkTokens;
import io.replayvault.application.access.Guard;
import io.replayvault.application.access.IdentityKeys;
import io.replayvault.application.access.ListOwnSupportAccessService;
import io.replayvault.application.access.ListPeopleService;
import io.replayvault.application.access.ListPersonRequestsService;
import io.replayvault.application.access.ListSignInFailuresService;
import io.replayvault.application.access.ListSignInsService;
import io.replayvault.application.access.ListSupportAccessService;
import io.replayvault.application.access.ManageAddressListService;
import io.replayvault.application.access.PasswordLinkTokens;
import io.replayvault.application.access.PersonFulfilment;
import io.replayvault.application.access.RequestPersonService;
import io.replayvault.application.access.ResetPasswordService;
import io.replayvault.application.access.ResolveCallerService;
import io.replayvault.application.access.SettlePersonRequestService;
import io.replayvault.application.access.SettleSupportAccessService;
import io.replayvault.application.access.SignInRecords;
import io.replayvault.application.access.SignInStarter;
import io.replayvault.application.access.SignInWithPasswordService;
import io.replayvault.application.access.SignOutService;
import io.replayvault.application.access.in.ListOwnSupportAccess.Place;
import io.replayvault.application.access.in.ListSupportAccess;
import io.replayvault.application.access.in.ResolveCaller;
import io.replayvault.application.access.out.AddressLists;
import io.replayvault.application.access.out.InMemoryAddressLists;
import io.replayvault.application.access.out.InMemoryBreakGlassNotices;
import io.replayvault.application.access.out.InMemoryFirstPersonLinks;
import io.replayvault.application.access.out.InMemoryInvitations;
import io.replayvault.application.access.out.InMemoryLockouts;
import io.replayvault.application.access.out.InMemoryPasswordLinks;
import io.replayvault.application.access.out.InMemoryPeople;
import io.replayvault.application.access.out.InMemoryPersonRequests;
import io.replayvault.application.access.out.InMemorySignInHistory;
import io.replayvault.application.access.out.InMemorySignIns;
import io.replayvault.application.access.out.InMemorySupportGrants;
import io.replayvault.application.access.out.PersonRequests;
import io.replayvault.application.access.out.SimpleIdentityTokens;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.account.AccountSites;
import io.replayvault.application.account.DescribeAccountService;
import io.replayvault.application.account.out.InMemoryAccounts;
import io.replayvault.application.account.out.InMemorySiteGroups;
import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.password.ChangeOwnPasswordService;
import io.replayvault.application.password.DescribeOwnPasswordService;
import io.replayvault.application.password.PasswordChangeService;
import io.replayvault.application.password.PasswordCheck;
import io.replayvault.application.password.PasswordExpiry;
import io.replayvault.application.password.out.InMemoryPasswordPolicies;
import io.replayvault.application.password.out.InMemoryPasswords;
import io.replayvault.application.password.out.Passwords;
import io.replayvault.application.password.out.QuickPasswordHasher;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.password.PlainPassword;
import io.replayvault.web.entry.WebSettings;
import io.replayvault.web.password.OwnPasswordResource;
import java.util.List;

/** What of the console belongs to signing in, over stores in memory. */
public final class AccessParts {
  public final SiteGroups groups = new InMemorySiteGroups();
  public final InMemoryPeople people = new InMemoryPeople(groups);
  public final PersonRequests requests = new InMemoryPersonRequests(people);
  public final AddressLists addressLists = new InMemoryAddressLists();
  public final SupportGrants grants = new InMemorySupportGrants(groups);
  public final InMemoryAccounts accounts = new InMemoryAccounts();
  public final ResolveCaller resolve;
  public final String firstPersonToken;
  public final ConsoleGuards guards;
  public final SignInResource signIn;
  public final SignOutResource signOut;
  public final FirstPersonResource firstPerson;
  public final MeResource me;
  public final OwnPasswordResource ownPassword;
  public final InMemoryPasswordPolicies policies = new InMemoryPasswordPolicies();
  public final OwnSignInsResource ownSignIns;
  public final PasswordLinksResource passwordLinks;
  public final PasswordLinkTokens passwordLinkTokens;
  public final InMemoryInvitations invitations;

  private final QuickPasswordHasher hasher;

  public AccessParts(Recordings world, WebSettings settings, PermissionTable table) {
    InMemorySignIns signIns = new InMemorySignIns();
    InMemorySignInHistory history = new InMemorySignInHistory();
    accounts.add(new Account(world.account, "Demo account"));
    this.hasher = new QuickPasswordHasher(world.keyRoom.chance);
    IdentityKeys identity =
        new IdentityKeys(world.keyRoom.signingKeys(), new SimpleIdentityTokens());
    SignInStarter starter = new SignInStarter(signIns, identity, world.keyRoom.chance, world.clock);
    InMemoryFirstPersonLinks links = new InMemoryFirstPersonLinks();
    FirstPersonLinkTokens tokens =
        new FirstPersonLinkTokens(links, world.keyRoom.chance, world.clock);
    this.firstPersonToken = tokens.offer();
    FirstPerson first =
        new FirstPerson(people, hasher, world.auditLog, world.keyRoom.chance, world.clock);

    Passwords passwords = new InMemoryPasswords(people, world.clock.instant());
    PasswordCheck check = new PasswordCheck(policies, accounts, hasher);
    PasswordExpiry expiry = new PasswordExpiry(people, passwords, policies, world.clock);
    PasswordChangeService change =
        new PasswordChangeService(people, passwords, check, expiry, hasher, world.clock);
    InMemoryLockouts lockouts = new InMemoryLockouts();
    SignInRecords records = new SignInRecords(world.auditLog, world.clock);
    AddressPolicy addresses =
        new AddressPolicy(addressLists, AddressList.EVERYWHERE, AddressList.EVERYWHERE);
    SignInThrottle throttle = new SignInThrottle(world.clock);
    MeAnswers answers =
        new MeAnswers(
            new DescribeAccountService(accounts),
            new DescribeSignInService(history),
            table,
            settings);
    SignInDesk desk =
        new SignInDesk(
            new SignInWithPasswordService(
                people,
                lockouts,
                LockoutPolicy.USUAL,
                history,
                hasher,
                starter,
                records,
                addresses,
                world.clock),
            throttle,
            answers);
    this.resolve =
        new ResolveCallerService(signIns, people, people, grants, addresses, records, world.clock);
    this.guards =
        new ConsoleGuards(
            new ChangeGuard(settings), new CallerFilter(resolve), new PasswordExpiryGuard(change));
    this.signIn = new SignInResource(desk);
    this.signOut = new SignOutResource(new SignOutService(signIns, world.auditLog, world.clock));
    this.firstPerson =
        new FirstPersonResource(
            new AcceptFirstPersonLinkService(
                links, tokens, first, () -> world.account, world.clock),
            throttle,
            desk);
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
                change, passwords, hasher, signIns, history, lockouts, world.auditLog, world.clock),
            throttle);
  }

  /** The resources about people. */
  public List<Object> ofPeople(Recordings world, Guard guard, PermissionTable table) {
    PersonFulfilment fulfilment =
        new PersonFulfilment(requests, invitations, hasher, world.keyRoom.chance, world.clock);
    return List.of(
        new PermissionsResource(table),
        new PeopleResource(new ListPeopleService(people, guard)),
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
            new SettlePersonRequestService(requests, people, fulfilment, guard, world.clock)));
  }

  /** The resources about Support's access. */
  public List<Object> ofSupport(Recordings world, Guard guard) {
    AccountSites sites = new AccountSites(world.sites, groups);
    ListSupportAccess list = new ListSupportAccessService(grants, people, world.auditLog, guard);
    return List.of(
        new AllowedAddressesResource(new ManageAddressListService(addressLists, guard)),
        new SupportGrantsResource(
            list,
            new AskSupportAccessService(
                grants, people, sites, guard, world.keyRoom.chance, world.clock)),
        new SupportGrantResource(
            new SettleSupportAccessService(grants, people, guard, world.clock), list),
        new OwnSupportResource(
            new ListOwnSupportAccessService(
                grants,
                people,
                id ->
                    accounts
                        .find(id)
                        .map(account -> new Place(account, world.sites.of(id), groups.of(id))),
                guard),
            new BreakGlassService(
                grants,
                new InMemoryBreakGlassNotices(),
                people,
                sites,
                guard,
                world.keyRoom.chance,
                world.clock)));
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
