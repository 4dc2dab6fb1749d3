package io.replayvault.domain.access;

/** Where a grant stands, apart from time; what is refused or ended stays so. */
public enum SupportGrantState {
  /** Waits for the customer's named contact. */
  ASKED,
  /** Lets Support in from its start to its end. */
  GRANTED,
  /** The customer refused it, with a reason. */
  REFUSED,
  /** The customer ended it before its time, or before anybody was let in. */
  ENDED
}
