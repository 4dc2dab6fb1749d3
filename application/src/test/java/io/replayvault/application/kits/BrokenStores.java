package io.replayvault.application.kits;

import io.replayvault.application.access.out.IdentityTokens;
import io.replayvault.application.access.out.IdentityTokensContract;
import io.replayvault.application.access.out.SimpleIdentityTokens;
import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.application.password.out.PasswordHasherContract;
import io.replayvault.application.password.out.QuickPasswordHasher;
import io.replayvault.application.session.out.Compression;
import io.replayvault.application.session.out.CompressionContract;
import io.replayvault.application.session.out.DeflateCompression;
import io.replayvault.application.session.out.InMemorySegmentStore;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreContract;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.password.PlainPassword;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Kits of the other ports on adapters that each break one promise. */
final class BrokenStores {
  private BrokenStores() {}

  /** A good store to break one method of. */
  private static class Delegating implements SegmentStore {
    final SegmentStore good = new InMemorySegmentStore(InstantSource.system());

    @Override
    public void write(ObjectName name, InputStream content, long length) {
      good.write(name, content, length);
    }

    @Override
    public InputStream open(ObjectName name) {
      return good.open(name);
    }

    @Override
    public InputStream open(ObjectName name, long from, long length) {
      return good.open(name, from, length);
    }

    @Override
    public void delete(ObjectName name) {
      good.delete(name);
    }

    @Override
    public void writtenBefore(Instant instant, Consumer<ObjectName> each) {
      good.writtenBefore(instant, each);
    }
  }

  /** Loses the last byte of what is longer than a page. */
  static final class LossySegmentStore extends SegmentStoreContract {
    private final SegmentStore lossy =
        new Delegating() {
          @Override
          public InputStream open(ObjectName name) {
            try (InputStream content = good.open(name)) {
              byte[] bytes = content.readAllBytes();
              int kept = bytes.length > 4096 ? bytes.length - 1 : bytes.length;
              return new ByteArrayInputStream(Arrays.copyOf(bytes, kept));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };

    @Override
    protected SegmentStore store() {
      return lossy;
    }
  }

  /** Begins every part at the object's first byte. */
  static final class MisplacingSegmentStore extends SegmentStoreContract {
    private final SegmentStore misplacing =
        new Delegating() {
          @Override
          public InputStream open(ObjectName name, long from, long length) {
            return good.open(name, 0, length);
          }
        };

    @Override
    protected SegmentStore store() {
      return misplacing;
    }
  }

  /** Overwrites a name that is taken. */
  static final class OverwritingSegmentStore extends SegmentStoreContract {
    private final SegmentStore overwriting =
        new Delegating() {
          @Override
          public void write(ObjectName name, InputStream content, long length) {
            good.delete(name);
            good.write(name, content, length);
          }
        };

    @Override
    protected SegmentStore store() {
      return overwriting;
    }
  }

  /** Keeps what was deleted. */
  static final class HoardingSegmentStore extends SegmentStoreContract {
    private final SegmentStore hoarding =
        new Delegating() {
          @Override
          public void delete(ObjectName name) {
            // Nothing: that is the fault.
          }
        };

    @Override
    protected SegmentStore store() {
      return hoarding;
    }
  }

  /** Leaves every tenth object out of the sweep. */
  static final class ForgetfulSegmentStore extends SegmentStoreContract {
    private final SegmentStore forgetful =
        new Delegating() {
          @Override
          public void writtenBefore(Instant instant, Consumer<ObjectName> each) {
            int[] count = {0};
            good.writtenBefore(
                instant,
                name -> {
                  if (++count[0] % 10 != 0) {
                    each.accept(name);
                  }
                });
          }
        };

    @Override
    protected SegmentStore store() {
      return forgetful;
    }
  }

  /** Takes what comes before a cut for the whole. */
  static final class CutAcceptingCompression extends CompressionContract {
    @Override
    protected Compression compression() {
      return new Compression() {
        @Override
        public OutputStream compress(OutputStream target) throws IOException {
          return new DeflateCompression().compress(target);
        }

        @Override
        public InputStream decompress(InputStream compressed) throws IOException {
          try {
            return new DeflateCompression().decompress(compressed);
          } catch (IOException cut) {
            return InputStream.nullInputStream();
          }
        }
      };
    }
  }

  /** Takes every password. */
  static final class AgreeableHasher extends PasswordHasherContract {
    private final PasswordHasher good = new QuickPasswordHasher(new SeededChance(1));

    @Override
    protected PasswordHasher hasher() {
      return new PasswordHasher() {
        @Override
        public PasswordHash hash(PlainPassword password) {
          return good.hash(password);
        }

        @Override
        public boolean verify(PlainPassword password, PasswordHash hash) {
          return true;
        }

        @Override
        public boolean isOutdated(PasswordHash hash) {
          return good.isOutdated(hash);
        }

        @Override
        public void verifyNobody(PlainPassword password) {
          good.verifyNobody(password);
        }

        @Override
        public void verifyNobody(PlainPassword password, PasswordHash like) {
          good.verifyNobody(password, like);
        }
      };
    }
  }

  /** Hashes without a salt. */
  static final class SaltlessHasher extends PasswordHasherContract {
    @Override
    protected PasswordHasher hasher() {
      return new QuickPasswordHasher(byte[]::new);
    }
  }

  /** Signs nothing. */
  static final class UnsignedTokens extends IdentityTokensContract {
    private final IdentityTokens good = new SimpleIdentityTokens();

    @Override
    protected IdentityTokens tokens() {
      return new IdentityTokens() {
        @Override
        public String issue(
            String keyId,
            SecretBytes privateKey,
            PersonId person,
            SignInId signIn,
            Instant issuedAt,
            Instant expiresAt) {
          String token = good.issue(keyId, privateKey, person, signIn, issuedAt, expiresAt);
          return token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(86);
        }

        @Override
        public String keySet(List<VerificationKey> keys) {
          return good.keySet(keys);
        }
      };
    }
  }
}
