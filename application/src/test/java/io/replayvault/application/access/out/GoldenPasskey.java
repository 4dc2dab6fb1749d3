package io.replayvault.application.access.out;

import io.replayvault.domain.access.PasskeyAssertion;
import io.replayvault.domain.access.PasskeyAttestation;
import io.replayvault.domain.access.PasskeyChallenge;
import io.replayvault.domain.access.PasskeyHome;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.account.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A passkey that was made and proved once, as it went over the wire.
 *
 * @param name which authenticator it was
 * @param home for which console
 * @param madeFor the challenge that its making answers
 * @param attestation its making
 * @param provedFor the challenge that its proof answers
 * @param assertion its proof
 * @param count the counter in that
 */
public record GoldenPasskey(
    String name,
    PasskeyHome home,
    PasskeyChallenge madeFor,
    PasskeyAttestation attestation,
    PasskeyChallenge provedFor,
    PasskeyAssertion assertion,
    long count) {

  /** All that were written down. */
  public static Stream<GoldenPasskey> all() {
    Properties all = new Properties();
    try (InputStream stream =
            GoldenPasskey.class.getResourceAsStream("golden-passkeys.properties");
        Reader text =
            new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
      all.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Stream.of(all.getProperty("names").split(",", -1)).map(name -> read(all, name));
  }

  private static GoldenPasskey read(Properties all, String name) {
    PasskeyHome home =
        new PasskeyHome(
            all.getProperty(name + ".host"),
            List.of(new Origin(all.getProperty(name + ".origin"))));
    return new GoldenPasskey(
        name,
        home,
        new PasskeyChallenge(all.getProperty(name + ".made.challenge")),
        new PasskeyAttestation(
            bytes(all, name + ".made.clientData"), bytes(all, name + ".made.attestationObject")),
        new PasskeyChallenge(all.getProperty(name + ".proved.challenge")),
        new PasskeyAssertion(
            new PasskeyId(all.getProperty(name + ".id")),
            bytes(all, name + ".proved.clientData"),
            bytes(all, name + ".proved.authenticatorData"),
            bytes(all, name + ".proved.signature"),
            Optional.empty()),
        Long.parseLong(all.getProperty(name + ".proved.count")));
  }

  private static byte[] bytes(Properties all, String key) {
    return Base64.getUrlDecoder().decode(all.getProperty(key));
  }

  @Override
  public String toString() {
    return name;
  }
}
