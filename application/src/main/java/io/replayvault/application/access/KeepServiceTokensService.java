package io.replayvault.application.access;

import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.in.KeepServiceTokens;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.ServiceTokens;
import io.replayvault.application.access.out.ServiceTokens.Kept;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.access.ServiceTokenText;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** {@link KeepServiceTokens}. */
public final class KeepServiceTokensService implements KeepServiceTokens {
  private final ServiceTokens tokens;
  private final AccountPeople people;
  private final BiPredicate<AccountId, Scope> scopes;
  private final PermissionTable table;
  private final Guard guard;
  private final Chance chance;
  private final InstantSource clock;

  /**
   * With what it works on.
   *
   * @param scopes tells whether all that a scope names is the account's
   * @param table tells what the caller has to give
   */
  public KeepServiceTokensService(
      ServiceTokens tokens,
      AccountPeople people,
      BiPredicate<AccountId, Scope> scopes,
      PermissionTable table,
      Guard guard,
      Chance chance,
      InstantSource clock) {
    this.tokens = tokens;
    this.people = people;
    this.scopes = scopes;
    this.table = table;
    this.guard = guard;
    this.chance = chance;
    this.clock = clock;
  }

  @Override
  public Guarded<Listed> list(Caller caller) {
    AccountId account = caller.person().account();
    Ask ask =
        new Ask(
            Permission.SERVICE_TOKEN_READ,
            Optional.empty(),
            AuditAction.SERVICE_TOKEN_LIST,
            "account:" + account,
            "");
    return guard.run(caller, ask, () -> listed(account));
  }

  @Override
  public Guarded<Outcome> make(Caller caller, Command command) {
    ServiceTokenText text =
        ServiceTokenText.of(
            chance.bytes(ServiceTokenText.ID_BYTES), chance.bytes(ServiceTokenText.SECRET_BYTES));
    return guard.runUnless(
        caller,
        change(AuditAction.SERVICE_TOKEN_MAKE, text.id(), described(command)),
        () -> hindrance(caller, command),
        () -> made(caller, command, text));
  }

  @Override
  public Guarded<ServiceToken> revoke(Caller caller, ServiceTokenId token) {
    Ask ask = change(AuditAction.SERVICE_TOKEN_REVOKE, token, "");
    return ofAccount(caller.person().account(), token).isEmpty()
        ? guard.absent(caller, ask)
        : guard.run(caller, ask, () -> revoked(caller.person().account(), token));
  }

  private Optional<Outcome> hindrance(Caller caller, Command command) {
    if (!table.of(caller.person()).containsAll(command.permissions())) {
      return Optional.of(new Outcome.NotYours());
    }
    return scopes.test(caller.person().account(), command.scope())
        ? Optional.empty()
        : Optional.of(new Outcome.Absent());
  }

  private Outcome made(Caller caller, Command command, ServiceTokenText text) {
    ServiceToken token =
        new ServiceToken(
            text.id(),
            caller.person().account(),
            caller.person().id(),
            command.name().strip(),
            command.permissions(),
            command.scope(),
            ServiceToken.Life.from(clock.instant(), command.length()));
    tokens.keep(token, LinkTokens.hash(text.reveal()));
    return new Outcome.Made(token, text);
  }

  private ServiceToken revoked(AccountId account, ServiceTokenId token) {
    tokens.revoke(token, clock.instant());
    return ofAccount(account, token)
        .orElseThrow(() -> new IllegalStateException("no service token is ever removed"));
  }

  private Optional<ServiceToken> ofAccount(AccountId account, ServiceTokenId token) {
    return tokens.find(token).map(Kept::token).filter(found -> found.account().equals(account));
  }

  private Listed listed(AccountId account) {
    List<ServiceToken> found = tokens.of(account);
    Map<PersonId, String> makers = new HashMap<>();
    found.stream()
        .map(ServiceToken::maker)
        .distinct()
        .forEach(id -> people.find(id, account).ifPresent(p -> makers.put(id, p.name())));
    return new Listed(found, makers);
  }

  private static Ask change(AuditAction action, ServiceTokenId token, String detail) {
    return new Ask(
        Permission.SERVICE_TOKEN_CHANGE,
        Optional.empty(),
        action,
        "service-token:" + token,
        detail);
  }

  /** Without its name, which may hold somebody's. */
  private static String described(Command command) {
    return command.permissions().stream()
            .map(Permission::text)
            .sorted()
            .collect(Collectors.joining(" "))
        + (command.scope() instanceof Scope.WholeAccount ? "; whole account; " : "; some sites; ")
        + command.length().toDays()
        + " days";
  }
}
