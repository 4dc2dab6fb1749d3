package io.replayvault.kms.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import io.replayvault.application.access.out.PasskeyVerifier;
import io.replayvault.domain.access.Passkey;
import io.replayvault.domain.access.PasskeyAssertion;
import io.replayvault.domain.access.PasskeyAttestation;
import io.replayvault.domain.access.PasskeyChallenge;
import io.replayvault.domain.access.PasskeyHome;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.PasskeyKey;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@link PasskeyVerifier} by WebAuthn4J. Counters are left to those who keep them: the library is
 * told of none. What it knows of attestation is not used.
 */
public final class WebAuthn4jPasskeyVerifier implements PasskeyVerifier {
  /** Before the id: 16 bytes that name the authenticator's make, and 2 that say the id's length. */
  private static final int BEFORE_ID = 18;

  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      Passkey.ALGORITHMS.stream()
          .map(
              number ->
                  new PublicKeyCredentialParameters(
                      PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(number)))
          .toList();

  private final WebAuthnManager manager;
  private final AttestedCredentialDataConverter converter;
  private final String host;
  private final Set<Origin> origins;

  /** One for passkeys that belong there. */
  public WebAuthn4jPasskeyVerifier(PasskeyHome home) {
    ObjectConverter objects = new ObjectConverter();
    this.manager = WebAuthnManager.createNonStrictWebAuthnManager(objects);
    this.converter = new AttestedCredentialDataConverter(objects);
    this.host = home.host();
    this.origins =
        home.origins().stream()
            .map(origin -> new Origin(origin.value()))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Made> made(PasskeyChallenge challenge, PasskeyAttestation shown) {
    return unlessRefused(
        () -> {
          RegistrationData data =
              manager.parse(new RegistrationRequest(shown.attestationObject(), shown.clientData()));
          requireOwnPage(data.getCollectedClientData());
          manager.verify(
              data, new RegistrationParameters(server(challenge), ALGORITHMS, true, true));
          return made(Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData());
        });
  }

  @Override
  public Optional<Long> proved(PasskeyChallenge challenge, PasskeyKey key, PasskeyAssertion shown) {
    return unlessRefused(
        () -> {
          AuthenticationData data =
              manager.parse(
                  new AuthenticationRequest(
                      shown.id().bytes(),
                      shown.authenticatorData(),
                      shown.clientData(),
                      shown.signature()));
          requireOwnPage(data.getCollectedClientData());
          manager.verify(
              data,
              new AuthenticationParameters(
                  server(challenge),
                  kept(shown.id(), key),
                  List.of(shown.id().bytes()),
                  true,
                  true));
          return Objects.requireNonNull(data.getAuthenticatorData()).getSignCount();
        });
  }

  /**
   * Strangers send what they like, and the library answers what it cannot read with exceptions of
   * many kinds: whatever goes wrong is a no.
   */
  private static <T> Optional<T> unlessRefused(Supplier<T> judgement) {
    try {
      return Optional.of(judgement.get());
    } catch (RuntimeException refused) {
      return Optional.empty();
    }
  }

  private static void requireOwnPage(@Nullable CollectedClientData said) {
    if (said == null || Boolean.TRUE.equals(said.getCrossOrigin())) {
      throw new IllegalArgumentException("no page of ours asked, or a foreign one framed it");
    }
  }

  private ServerProperty server(PasskeyChallenge challenge) {
    return new ServerProperty(origins, host, new DefaultChallenge(challenge.bytes()));
  }

  private Made made(AuthenticatorData<?> data) {
    AttestedCredentialData told = Objects.requireNonNull(data.getAttestedCredentialData());
    byte[] whole = converter.convert(told);
    byte[] publicKey =
        Arrays.copyOfRange(whole, BEFORE_ID + told.getCredentialId().length, whole.length);
    return new Made(
        PasskeyId.of(told.getCredentialId()),
        new PasskeyKey(publicKey, data.isFlagBE()),
        data.getSignCount());
  }

  private CredentialRecord kept(PasskeyId id, PasskeyKey key) {
    byte[] idBytes = id.bytes();
    byte[] whole =
        ByteBuffer.allocate(BEFORE_ID + idBytes.length + key.publicKey().length)
            .position(BEFORE_ID - Short.BYTES)
            .putShort((short) idBytes.length)
            .put(idBytes)
            .put(key.publicKey())
            .array();
    return new CredentialRecordImpl(
        null,
        true,
        key.backupEligible(),
        null,
        0,
        converter.convert(whole),
        null,
        null,
        null,
        null);
  }
}
