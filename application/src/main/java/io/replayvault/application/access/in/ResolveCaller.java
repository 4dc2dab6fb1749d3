package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.SignInId;
import java.util.Optional;

/** Turns a verified token into the person behind it, by the server's own record of the sign-in. */
public interface ResolveCaller {
  /**
   * The caller; empty if the sign-in ended, timed out, still owes something, or is somebody else's,
   * if the person was revoked, if they are of the staff and proved no second factor, and if they
   * come from an address that is not on their list, which is recorded (clause H3). A request under
   * a grant is by them as the grant has it: in its account, with its reach and nothing besides;
   * empty too if the grant is not theirs or not current (clause H1).
   */
  Optional<Caller> resolve(PersonId person, SignInId signIn, RequestFacts request);
}
