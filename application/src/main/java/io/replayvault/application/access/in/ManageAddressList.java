package io.replayvault.application.access.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.Caller;

/** Shows and changes from where an account's people may come (clause H3). */
public interface ManageAddressList {
  /** The account's list. */
  Guarded<AddressList> read(Caller caller);

  /** Puts another in its place, for everybody's next request. */
  Guarded<Outcome> set(Caller caller, Command command);

  /**
   * A list.
   *
   * @param list from where
   * @param confirmed whether it is meant although the caller could not come from where they are
   */
  record Command(AddressList list, boolean confirmed) {}

  /** How it ended. */
  sealed interface Outcome {
    /**
     * It counts from now on.
     *
     * @param list from where
     */
    record Set(AddressList list) implements Outcome {}

    /** The caller could not come from where they are, and did not confirm that. */
    record WouldLockOut() implements Outcome {}
  }
}
