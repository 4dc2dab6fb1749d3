package io.replayvault.application.access;

import io.replayvault.application.access.out.AddressLists;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.RequestFacts;

/**
 * From where people may come (clause H3): staff by the operator's lists, a customer's people by
 * their account's. Takes one look-up for whomever, so that its time tells nothing.
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

  /** Whether the person may make the request from where it comes. */
  boolean allows(Person person, RequestFacts request) {
    AddressList customers = lists.of(person.account());
    if (!person.isStaff()) {
      return customers.allows(request.address());
    }
    boolean operates = person.standing().duties().contains(Duty.OPERATOR);
    return staff.allows(request.address()) && (!operates || operators.allows(request.address()));
  }

  /** The same steps for an address that nobody signs in by. */
  void nobody() {
    lists.of(Nobody.ACCOUNT);
  }
}
