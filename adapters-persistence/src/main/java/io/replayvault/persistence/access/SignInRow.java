package io.replayvault.persistence.access;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.SignInProof;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.persistence.database.Milliseconds;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sign-in's row. */
@Entity
@Table(name = "sign_in")
class SignInRow {
  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "person_id")
  private String personId;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  /** Null where a node of an earlier version started it. */
  @Column(name = "masked_address")
  private @Nullable String maskedAddress;

  /** Null, as the next two, where a node of an earlier version started it. */
  @Enumerated(EnumType.STRING)
  @Column(name = "stage")
  private @Nullable SignInStage stage;

  @Column(name = "second_factor")
  private @Nullable Boolean secondFactor;

  @Column(name = "proved_at")
  private @Nullable Instant provedAt;

  /** Null where it was not asked for the second factor, or has proved it since. */
  @Column(name = "asked_at")
  private @Nullable Instant askedAt;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  SignInRow() {}

  SignInRow(SignIn signIn) {
    id = signIn.id().value();
    personId = signIn.person().value();
    startedAt = Milliseconds.of(signIn.startedAt());
    // For nodes of an earlier version, which know of no stage, one that owes something is over.
    lastUsedAt = isComplete(signIn.stage()) ? Milliseconds.of(signIn.lastUsedAt()) : Instant.EPOCH;
    maskedAddress = signIn.maskedAddress();
    stage = signIn.stage();
    secondFactor = signIn.proof().secondFactor();
    provedAt = Milliseconds.of(signIn.proof().at());
  }

  SignIn signIn() {
    SignInProof proof =
        new SignInProof(
            Objects.requireNonNullElse(stage, SignInStage.COMPLETE),
            Objects.requireNonNullElse(secondFactor, false),
            Objects.requireNonNullElse(provedAt, Instant.EPOCH));
    SignIn kept = kept(proof);
    return askedAt == null ? kept : kept.asked();
  }

  private SignIn kept(SignInProof proof) {
    return new SignIn(
        new SignInId(id),
        new PersonId(personId),
        startedAt,
        isComplete(proof.stage()) ? lastUsedAt : startedAt,
        Objects.requireNonNullElse(maskedAddress, "-"),
        proof);
  }

  private static boolean isComplete(SignInStage stage) {
    return stage == SignInStage.COMPLETE;
  }
}
