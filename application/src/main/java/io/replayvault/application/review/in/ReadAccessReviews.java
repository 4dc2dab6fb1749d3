package io.replayvault.application.review.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.review.KeptReview;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Shows the reviews of the caller's account of who may see what (clause H2). One that is not there
 * is refused as one of another account.
 */
public interface ReadAccessReviews {
  /** The newest reviews, newest first. */
  Guarded<List<KeptReview>> list(Caller caller);

  /** One of them. */
  Guarded<Shown> read(Caller caller, YearMonth month);

  /** Its signed result, for whoever checks it elsewhere; refused until it ended. */
  Guarded<Signed> result(Caller caller, YearMonth month);

  /**
   * A review, with what is not in it because it may change or be erased.
   *
   * @param review the review
   * @param names names of the account's people and of its staff
   * @param states whether they may act at this moment
   * @param tokens names of service tokens by id
   * @param reasons why Support asked, by the grant's id
   */
  record Shown(
      KeptReview review,
      Map<PersonId, String> names,
      Map<PersonId, PersonState> states,
      Map<String, String> tokens,
      Map<String, String> reasons) {}

  /**
   * A signed result.
   *
   * @param name of its file, without an end
   * @param note the result (C2SP signed-note)
   * @param keys that it can be signed by, each as {@code NAME+ID+KEY}
   */
  record Signed(String name, String note, List<String> keys) {}
}
