package io.replayvault.application.kits;

import io.replayvault.application.keys.out.Signatures;
import io.replayvault.application.keys.out.SignaturesContract;
import io.replayvault.application.keys.out.SimpleSignatures;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.SigningPurpose;

/** The kit of {@link Signatures} on adapters that each break one promise. */
final class BrokenSignatures {
  private BrokenSignatures() {}

  /** Has one key for everybody. */
  static final class OneKeySignatures extends SignaturesContract {
    private static final Signatures.NewKey POLICY =
        new SimpleSignatures().generate(SigningPurpose.POLICY);

    @Override
    protected Signatures signatures() {
      return new Otherwise() {
        @Override
        public NewKey generate(SigningPurpose purpose) {
          return purpose == SigningPurpose.POLICY ? POLICY : super.generate(purpose);
        }
      };
    }
  }

  /** Takes any two halves for a pair. */
  static final class TrustingSignatures extends SignaturesContract {
    @Override
    protected Signatures signatures() {
      return new Otherwise() {
        @Override
        public boolean isPair(SigningPurpose purpose, NewKey halves) {
          return true;
        }
      };
    }
  }

  /** Good ones, to be broken in one way. */
  private static class Otherwise implements Signatures {
    private final Signatures good = new SimpleSignatures();

    @Override
    public NewKey generate(SigningPurpose purpose) {
      return good.generate(purpose);
    }

    @Override
    public boolean isPair(SigningPurpose purpose, NewKey halves) {
      return good.isPair(purpose, halves);
    }

    @Override
    public byte[] signPolicy(SecretBytes privateKey, byte[] message) {
      return good.signPolicy(privateKey, message);
    }

    @Override
    public byte[] signCheckpoint(SecretBytes privateKey, byte[] message) {
      return good.signCheckpoint(privateKey, message);
    }

    @Override
    public byte[] signReview(SecretBytes privateKey, byte[] message) {
      return good.signReview(privateKey, message);
    }
  }
}
