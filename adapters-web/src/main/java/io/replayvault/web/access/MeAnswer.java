package io.replayvault.web.access;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.GrantInUse;
import io.replayvault.domain.access.LandingView;
import io.replayvault.domain.access.Role;
import java.util.List;
import java.util.Optional;

/**
 * Schema {@code Me} of {@code docs/openapi.json}.
 *
 * @param id pseudonymous id
 * @param name as they want to be called
 * @param email by which they sign in
 * @param role their role
 * @param permissions what they may do, {@code feature:action}, sorted
 * @param account where
 * @param duties of staff
 * @param replayOrigin where their replays are drawn
 * @param previousSignInAt milliseconds since the epoch; empty at the first sign-in
 * @param failedSignIns failures since then
 * @param accounts where they may act, by name
 * @param landingView with which view they begin; left out where the console decides
 * @param rights {@code RightsMark} of what they may see here
 * @param grant under which grant of Support they look; empty for nearly all
 * @param purpose how they are asked why they look
 */
record MeAnswer(
    String id,
    String name,
    String email,
    Role role,
    List<String> permissions,
    InAccount account,
    List<Duty> duties,
    String replayOrigin,
    Optional<Long> previousSignInAt,
    long failedSignIns,
    List<OwnAccount> accounts,
    Optional<LandingView> landingView,
    String rights,
    Optional<InUse> grant,
    PurposeBody purpose) {
  /**
   * An account in which they may act.
   *
   * @param id its id
   * @param name its name
   * @param byDefault whether they begin in it
   */
  record OwnAccount(String id, String name, boolean byDefault) {}

  /**
   * The grant under which the caller looks now.
   *
   * @param id its id
   * @param breakGlass whether nobody approved it
   * @param reason why they look
   * @param endsAt milliseconds since the epoch
   */
  record InUse(String id, boolean breakGlass, String reason, long endsAt) {
    static InUse of(GrantInUse grant) {
      return new InUse(
          grant.id().value(), grant.breakGlass(), grant.reason(), grant.endsAt().toEpochMilli());
    }
  }

  /**
   * An account.
   *
   * @param id its id
   * @param name its name
   * @param adminsManagePeople whether Admin Users change people without asking
   */
  record InAccount(String id, String name, boolean adminsManagePeople) {}
}
