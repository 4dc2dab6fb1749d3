package io.replayvault.kms.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Project Wycheproof's vectors (C2SP/wycheproof, testvectors_v1) for one algorithm that the product
 * uses, judged by its own classes or by the same calls of the JDK.
 */
public final class KnownAnswers {
  /** Files about what the product does not do, and why it does not. */
  public static final Map<String, String> NOT_USED =
      Map.of(
          "aes_wrap_test.json", "AES-GCM wraps keys",
          "aes_kwp_test.json", "AES-GCM wraps keys",
          "hkdf_sha256_test.json", "HKDF is over SHA-512");

  /** What the product does and the corpus has no file about. */
  public static final List<String> WITHOUT_FILE =
      List.of("RS256", "ECDSA as r and s", "HMAC-SHA-1", "PBES2", "Argon2id");

  private final String algorithm;
  private final String file;
  private final Predicate<WycheproofVector> applies;
  private final Set<Integer> pinned;
  private final VectorJudge judge;

  private KnownAnswers(
      String algorithm,
      String file,
      Predicate<WycheproofVector> applies,
      Set<Integer> pinned,
      VectorJudge judge) {
    this.algorithm = algorithm;
    this.file = file;
    this.applies = applies;
    this.pinned = pinned;
    this.judge = judge;
  }

  /** Every algorithm that the corpus has vectors for. */
  public static List<KnownAnswers> all() {
    return List.of(
        of("AES-256-GCM", "aes_gcm", GcmVectors::apply, GcmVectors::agrees),
        of(
            "C2SP chunked encryption",
            "c2sp_chunked_encryption_aes_256_gcm",
            ChunkedVectors::agrees),
        of("HMAC-SHA-256", "hmac_sha256", HashVectors::hmacSha256Agrees),
        of("HMAC-SHA-512", "hmac_sha512", HashVectors::hmacSha512Agrees),
        of("HKDF-SHA-512", "hkdf_sha512", HashVectors::hkdfApplies, HashVectors::hkdfSha512Agrees),
        of("Ed25519", "ed25519", SignatureVectors::ed25519Agrees),
        // The JDK takes an s without its leading zero, as the corpus notes of it, and sees no harm
        // in it: nobody without the key makes such a signature, and a challenge counts once.
        new KnownAnswers(
            "ES256",
            "ecdsa_secp256r1_sha256_test.json",
            vector -> true,
            Set.of(6),
            SignatureVectors::es256Agrees));
  }

  /** The counter-proof: AES-256-GCM by a judge that does not look at tags. */
  public static KnownAnswers withoutTag() {
    return of("AES-256-CTR", "aes_gcm", GcmVectors::apply, GcmVectors::agreesWithoutTag);
  }

  private static KnownAnswers of(String algorithm, String file, VectorJudge judge) {
    return of(algorithm, file, vector -> true, judge);
  }

  private static KnownAnswers of(
      String algorithm, String file, Predicate<WycheproofVector> applies, VectorJudge judge) {
    return new KnownAnswers(algorithm, file + "_test.json", applies, Set.of(), judge);
  }

  /** As {@code docs/cryptography.md} calls it. */
  public String algorithm() {
    return algorithm;
  }

  /** The name of its file. */
  public String file() {
    return file;
  }

  /** Asks about every vector of its file in that folder. */
  public VectorAnswers run(Path folder) throws IOException {
    return run(folder, UnaryOperator.identity());
  }

  /** The counter-proof: each vector says the opposite, and every answer must be found wrong. */
  public VectorAnswers runTurned(Path folder) throws IOException {
    return run(folder, WycheproofVector::turned);
  }

  private VectorAnswers run(Path folder, UnaryOperator<WycheproofVector> said) throws IOException {
    int tried = 0;
    int bad = 0;
    int leftOut = 0;
    List<String> wrong = new ArrayList<>();
    List<String> different = new ArrayList<>();
    for (WycheproofVector each : WycheproofVector.in(folder.resolve(file))) {
      if (!applies.test(each)) {
        leftOut++;
        continue;
      }
      tried++;
      bad += each.isValid() ? 0 : 1;
      String answer = answer(said.apply(each));
      if (!answer.isEmpty()) {
        (pinned.contains(each.id()) ? different : wrong).add(answer);
      }
    }
    return new VectorAnswers(
        VectorAnswers.thisJdk(), algorithm, tried, bad, leftOut, wrong, different);
  }

  /** What is wrong with it; empty if nothing is. */
  private String answer(WycheproofVector vector) {
    try {
      return judge.agrees(vector) ? "" : vector.name();
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      return vector.name() + ": " + e;
    }
  }

  /**
   * Prints the answers for every algorithm, for who runs this on another JDK.
   *
   * @param arguments the folder of the vectors
   */
  public static void main(String[] arguments) throws IOException {
    for (KnownAnswers each : all()) {
      System.out.println(each.run(Path.of(arguments[0])).line());
    }
  }
}
