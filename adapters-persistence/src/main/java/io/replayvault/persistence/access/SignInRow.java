package io.replayvault.persistence.access;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInId;
import io.replayvault.persistence.database.Milliseconds;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

  @SuppressWarnings("NullAway.Init") // filled by the provider
  SignInRow() {}

  SignInRow(SignIn signIn) {
    id = signIn.id().value();
    personId = signIn.person().value();
    startedAt = Milliseconds.of(signIn.startedAt());
    lastUsedAt = Milliseconds.of(signIn.lastUsedAt());
    maskedAddress = signIn.maskedAddress();
  }

  SignIn signIn() {
    return new SignIn(
        new SignInId(id),
        new PersonId(personId),
        startedAt,
        lastUsedAt,
        Objects.requireNonNullElse(maskedAddress, "-"));
  }
}
