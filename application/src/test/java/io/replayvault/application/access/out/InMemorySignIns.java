package io.replayvault.application.access.out;

import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.SignInProof;
import io.replayvault.domain.access.SignInStage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sign-ins in memory. */
public final class InMemorySignIns implements SignIns {
  private final Map<SignInId, SignIn> signIns = new ConcurrentHashMap<>();

  @Override
  public void start(SignIn signIn) {
    SignIn kept =
        new SignIn(
            signIn.id(),
            signIn.person(),
            Milliseconds.of(signIn.startedAt()),
            Milliseconds.of(signIn.lastUsedAt()),
            signIn.maskedAddress(),
            cut(signIn.proof()));
    if (signIns.putIfAbsent(kept.id(), kept) != null) {
      throw new IllegalStateException("the sign-in is there already");
    }
  }

  @Override
  public Optional<SignIn> find(SignInId signIn) {
    return Optional.ofNullable(signIns.get(signIn));
  }

  @Override
  public void use(SignInId signIn, Instant at) {
    signIns.computeIfPresent(signIn, (id, s) -> usedAt(s, Milliseconds.of(at)));
  }

  @Override
  public void end(SignInId signIn) {
    signIns.remove(signIn);
  }

  @Override
  public void endOthers(PersonId person, SignInId except) {
    signIns
        .values()
        .removeIf(signIn -> signIn.person().equals(person) && !signIn.id().equals(except));
  }

  @Override
  public void endAll(PersonId person) {
    signIns.values().removeIf(s -> s.person().equals(person));
  }

  @Override
  public void askFactor(PersonId person, Instant at) {
    signIns
        .values()
        .removeIf(
            s ->
                isCompleteOf(person, s)
                    && !Milliseconds.of(at).isBefore(s.lastUsedAt().plus(SignIn.IDLE_LIMIT)));
    signIns.replaceAll((id, s) -> isCompleteOf(person, s) ? s.asked() : s);
  }

  @Override
  public List<SignIn> of(PersonId person) {
    return signIns.values().stream().filter(s -> s.person().equals(person)).toList();
  }

  @Override
  public boolean rename(SignInId signIn, SignInId to, SignInProof proof) {
    SignIn old = signIns.remove(signIn);
    if (old != null) {
      signIns.put(to, old.proved(to, cut(proof)));
    }
    return old != null;
  }

  @Override
  public int forget(Instant before, int most) {
    List<SignInId> past =
        signIns.values().stream()
            .filter(s -> s.startedAt().isBefore(before) && s.lastUsedAt().isBefore(before))
            .map(SignIn::id)
            .limit(most)
            .toList();
    signIns.keySet().removeAll(past);
    return past.size();
  }

  private static boolean isCompleteOf(PersonId person, SignIn signIn) {
    return signIn.person().equals(person) && signIn.stage() == SignInStage.COMPLETE;
  }

  private static SignInProof cut(SignInProof proof) {
    return new SignInProof(proof.stage(), proof.secondFactor(), Milliseconds.of(proof.at()));
  }

  private static SignIn usedAt(SignIn signIn, Instant at) {
    boolean late = at.isBefore(signIn.lastUsedAt());
    return late || signIn.stage() != SignInStage.COMPLETE ? signIn : signIn.usedAt(at);
  }
}
