package io.replayvault.application.access;

import io.replayvault.application.access.out.AddressLists;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.RequestFacts;

/**
 * From where people may come (clause H3): staff by the operator's lists, a customer's people by
 * their account's.
 */
public final class AddressPolicy {
  private final AddressLists lists;
  private final AddressList staff;
  private final AddressList operators;

  /**
   * With what it decides by.
   *
   * @param staff from where staff may come
   * @param operators from where those of the staff may come, besides, who have Operator duty
   */
  public AddressPolicy(AddressLists lists, AddressList staff, AddressList operators) {
    this.lists = lists;
    this.staff = staff;
    this.operators = operators;
  }

  /**
   * Whether the person may sign in from where the request comes. One list is read for whomever, for
   * staff in vain, so that its time tells nothing.
   */
  boolean allows(Person person, RequestFacts request) {
    AddressList customers = lists.of(person.account());
    return person.isStaff() ? allowsStaff(person, request) : customers.allows(request.address());
  }

  /** The same steps for an address that nobody signs in by. */
  void nobody() {
    lists.of(Nobody.ACCOUNT);
  }

  /** Whether somebody who is signed in may make the request; for staff no list is read. */
  boolean lets(Caller caller) {
    Person person = caller.person();
    return person.isStaff()
        ? allowsStaff(person, caller.request())
        : lists.of(person.account()).allows(caller.request().address());
  }

  private boolean allowsStaff(Person person, RequestFacts request) {
    boolean operates = person.standing().duties().contains(Duty.OPERATOR);
    return staff.allows(request.address()) && (!operates || operators.allows(request.address()));
  }
}
