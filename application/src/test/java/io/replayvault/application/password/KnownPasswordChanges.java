package io.replayvault.application.password;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.password.PasswordFault;
import io.replayvault.domain.password.PasswordPolicy;
import io.replayvault.domain.password.PlainPassword;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A {@link PasswordChange} by the usual policy that remembers who changed theirs. */
public final class KnownPasswordChanges implements PasswordChange {
  private final Set<PersonId> changed = ConcurrentHashMap.newKeySet();

  @Override
  public List<PasswordFault> change(PersonId person, PlainPassword password) {
    List<PasswordFault> faults = PasswordPolicy.USUAL.faultsOf(password);
    if (faults.isEmpty()) {
      changed.add(person);
    }
    return faults;
  }

  @Override
  public boolean isExpired(PersonId person) {
    return false;
  }

  /** Whether they did. */
  public boolean changed(PersonId person) {
    return changed.contains(person);
  }
}
