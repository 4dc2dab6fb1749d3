package io.replayvault.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.domain.audit.checkpoint.Checkpoint;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import org.junit.jupiter.api.Test;

final class CheckpointSignerTest {
  private final SealedLog sealed = new SealedLog();
  private final Checkpoint checkpoint = new Checkpoint(SealedLog.ORIGIN, 0, sealed.root());

  @Test
  void what_its_own_key_signed_is_taken() {
    SignedCheckpoint own = signedBy(sealed.signer);
    assertThat(sealed.signer.isSigned(own)).isTrue();
    assertThatCode(() -> sealed.signer.requireSigned(own)).doesNotThrowAnyException();
  }

  @Test
  void what_another_key_signed_in_the_same_name_is_tampering() {
    SignedCheckpoint forged = signedBy(new SealedLog().signer);
    assertThat(sealed.signer.isSigned(forged)).isFalse();
    assertThatExceptionOfType(LogTampered.class)
        .isThrownBy(() -> sealed.signer.requireSigned(forged))
        .withMessage("the newest checkpoint was not signed by the key for checkpoints");
  }

  private SignedCheckpoint signedBy(CheckpointSigner signer) {
    return SignedCheckpoint.of(signer.sign(checkpoint), sealed.keys.clock.instant());
  }
}
