package io.replayvault.application.kits;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.ChanceContract;
import io.replayvault.application.keys.out.InMemoryRootKey;
import io.replayvault.application.keys.out.KeyedHash;
import io.replayvault.application.keys.out.KeyedHashContract;
import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.application.keys.out.ObjectSealerContract;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.RootKeyContract;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.keys.out.SimpleKeyedHash;
import io.replayvault.application.keys.out.SimpleObjectSealer;
import io.replayvault.application.keys.out.SimpleValueSealer;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.application.keys.out.ValueSealerContract;
import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Kits of the key ports on adapters that each break one promise. */
final class BrokenKeys {
  private BrokenKeys() {}

  /** Draws the same bytes again and again. */
  static final class StuckChance extends ChanceContract {
    @Override
    protected Chance chance() {
      return byte[]::new;
    }
  }

  /** Seals with a nonce that repeats. */
  static final class NonceRepeatingSealer extends ValueSealerContract {
    @Override
    protected ValueSealer sealer() {
      return new SimpleValueSealer(byte[]::new);
    }
  }

  /** Leaves the context out. */
  static final class ContextBlindSealer extends ValueSealerContract {
    private final ValueSealer good = new SimpleValueSealer(new SeededChance(1));

    @Override
    protected ValueSealer sealer() {
      return new ValueSealer() {
        @Override
        public byte[] seal(SecretBytes key, byte[] value, byte[] context) {
          return good.seal(key, value, new byte[0]);
        }

        @Override
        public byte[] open(SecretBytes key, byte[] sealed, byte[] context) {
          return good.open(key, sealed, new byte[0]);
        }
      };
    }
  }

  /** Says what was wrong. */
  static final class TalkativeSealer extends ValueSealerContract {
    private final ValueSealer good = new SimpleValueSealer(new SeededChance(1));

    @Override
    protected ValueSealer sealer() {
      return new ValueSealer() {
        @Override
        public byte[] seal(SecretBytes key, byte[] value, byte[] context) {
          return good.seal(key, value, context);
        }

        @Override
        public byte[] open(SecretBytes key, byte[] sealed, byte[] context) {
          if (sealed.length < 28) {
            throw new IllegalArgumentException("too short");
          }
          return good.open(key, sealed, context);
        }
      };
    }
  }

  /** Puts the secret beside what it sealed. */
  static final class LeakyRootKey extends RootKeyContract {
    private final RootKey good = new InMemoryRootKey(new SeededChance(1));
    private final RootKey foreign = new InMemoryRootKey(new SeededChance(2));

    @Override
    protected RootKey foreignRootKey() {
      return foreign;
    }

    @Override
    protected RootKey rootKey() {
      return new RootKey() {
        @Override
        public byte[] seal(SecretBytes secret, byte[] context) {
          byte[] sealed = good.seal(secret, context);
          byte[] plain = secret.bytes(Reveal.secrets());
          byte[] both = Arrays.copyOf(sealed, sealed.length + plain.length);
          System.arraycopy(plain, 0, both, sealed.length, plain.length);
          return both;
        }

        @Override
        public SecretBytes open(byte[] sealed, byte[] context) {
          int box = 28 + (sealed.length - 28) / 2;
          return good.open(Arrays.copyOf(sealed, box), context);
        }

        @Override
        public String toString() {
          return "LeakyRootKey[***]";
        }
      };
    }
  }

  /** Opens each object as it is, tag or no tag: here, by leaving the seal away. */
  static final class TrustingObjectSealer extends ObjectSealerContract {
    @Override
    protected ObjectSealer sealer() {
      return new ObjectSealer() {
        @Override
        public void seal(
            InputStream plain, OutputStream sealed, SecretBytes key, SealingContext context)
            throws IOException {
          plain.transferTo(sealed);
        }

        @Override
        public InputStream openPart(
            SealedParts sealed, SecretBytes key, SealingContext context, long from, long length)
            throws IOException {
          return sealed.open(from, length);
        }

        @Override
        public InputStream open(InputStream sealed, SecretBytes key, SealingContext context) {
          return sealed;
        }
      };
    }
  }

  /** Takes the end of the bytes for the end of the object, when nothing is left at all. */
  static final class EmptyAcceptingObjectSealer extends ObjectSealerContract {
    private final ObjectSealer good = new SimpleObjectSealer(new SeededChance(1));

    @Override
    protected ObjectSealer sealer() {
      return new ObjectSealer() {
        @Override
        public void seal(
            InputStream plain, OutputStream sealed, SecretBytes key, SealingContext context)
            throws IOException {
          good.seal(plain, sealed, key, context);
        }

        @Override
        public InputStream openPart(
            SealedParts sealed, SecretBytes key, SealingContext context, long from, long length)
            throws IOException {
          return good.openPart(sealed, key, context, from, length);
        }

        @Override
        public InputStream open(InputStream sealed, SecretBytes key, SealingContext context) {
          if (sealed instanceof ByteArrayInputStream bytes && bytes.available() == 0) {
            return bytes;
          }
          return good.open(sealed, key, context);
        }
      };
    }
  }

  /** Gives the plain bytes out first and checks afterwards. */
  static final class HastyObjectSealer extends ObjectSealerContract {
    private final ObjectSealer good = new SimpleObjectSealer(new SeededChance(1));

    @Override
    protected ObjectSealer sealer() {
      return new ObjectSealer() {
        @Override
        public void seal(
            InputStream plain, OutputStream sealed, SecretBytes key, SealingContext context)
            throws IOException {
          good.seal(plain, sealed, key, context);
        }

        @Override
        public InputStream openPart(
            SealedParts sealed, SecretBytes key, SealingContext context, long from, long length)
            throws IOException {
          return good.openPart(sealed, key, context, from, length);
        }

        @Override
        public InputStream open(InputStream sealed, SecretBytes key, SealingContext context) {
          InputStream opened = good.open(sealed, key, context);
          return new InputStream() {
            private boolean first = true;

            @Override
            public int read() throws IOException {
              if (first) {
                first = false;
                try {
                  return opened.read();
                } catch (SealBroken early) {
                  return 0xff;
                }
              }
              return opened.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
              int one = read();
              if (one < 0) {
                return -1;
              }
              target[offset] = (byte) one;
              return 1;
            }

            @Override
            public void close() throws IOException {
              opened.close();
            }
          };
        }
      };
    }
  }

  /** Leaves the key out. */
  static final class KeylessHash extends KeyedHashContract {
    private final KeyedHash good = new SimpleKeyedHash();

    @Override
    protected KeyedHash keyedHash() {
      return new KeyedHash() {
        private final SecretBytes fixed = SecretBytes.copyOf(new byte[32]);

        @Override
        public byte[] of(SecretBytes key, byte[] message) {
          return good.of(fixed, message);
        }

        @Override
        public Running start(SecretBytes key) {
          return good.start(fixed);
        }
      };
    }
  }
}
