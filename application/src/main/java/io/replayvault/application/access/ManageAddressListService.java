package io.replayvault.application.access;

import io.replayvault.application.access.in.ManageAddressList;
import io.replayvault.application.access.out.AddressLists;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.audit.AuditAction;
import java.util.Optional;

/** {@link ManageAddressList}. */
public final class ManageAddressListService implements ManageAddressList {
  private final AddressLists lists;
  private final Guard guard;

  public ManageAddressListService(AddressLists lists, Guard guard) {
    this.lists = lists;
    this.guard = guard;
  }

  @Override
  public Guarded<AddressList> read(Caller caller) {
    return guard.run(
        caller,
        ask(caller, Permission.ADDRESS_LIST_READ, AuditAction.ADDRESS_LIST_READ, ""),
        () -> lists.of(caller.person().account()));
  }

  @Override
  public Guarded<Outcome> set(Caller caller, Command command) {
    AddressList before = lists.of(caller.person().account());
    String change = AddressListRecord.of(before, command.list());
    return guard.runUnless(
        caller,
        ask(caller, Permission.ADDRESS_LIST_CHANGE, AuditAction.ADDRESS_LIST_CHANGE, change),
        () -> hindrance(caller, command),
        () -> set(caller, command.list()));
  }

  private static Optional<Outcome> hindrance(Caller caller, Command command) {
    return command.confirmed() || command.list().allows(caller.request().address())
        ? Optional.empty()
        : Optional.of(new Outcome.WouldLockOut());
  }

  private Outcome set(Caller caller, AddressList list) {
    lists.keep(caller.person().account(), list);
    return new Outcome.Set(list);
  }

  private static Guard.Ask ask(
      Caller caller, Permission permission, AuditAction action, String detail) {
    return new Guard.Ask(
        permission, Optional.empty(), action, "account:" + caller.person().account(), detail);
  }
}
