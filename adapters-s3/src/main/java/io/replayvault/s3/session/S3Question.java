package io.replayvault.s3.session;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Something to try at an endpoint, which may be tried again. */
public interface S3Question<T> {
  /** On top of what the SDK repeats by itself. */
  int MOST_TRIES = 5;

  /** No try begins later than this after the first one: a start waits for the answer. */
  Duration LONGEST = Duration.ofSeconds(20);

  int TOO_MANY = 429;
  int SERVER_ERROR = 500;

  /** What a store says of a request that does not arrive as it was signed. */
  Set<String> CHANGED =
      Set.of("SignatureDoesNotMatch", "BadDigest", "InvalidDigest", "XAmzContentSHA256Mismatch");

  /** The answer. */
  T answer() throws IOException;

  /** The answer; a question that is cut off is asked again a few times. */
  static <T> T ask(S3Question<T> question) throws IOException {
    long begin = System.nanoTime();
    for (int tries = 1; ; tries++) {
      try {
        return question.answer();
      } catch (SdkException | IOException e) {
        boolean late = System.nanoTime() - begin > LONGEST.toNanos();
        if (tries == MOST_TRIES || late || !isCutOff(e)) {
          throw e;
        }
      }
    }
  }

  /** A no is asked for a second time: a bit may have been changed on its way here. */
  static S3Question<Boolean> doubted(S3Question<Boolean> question) {
    return () -> {
      boolean first = question.answer();
      return first || question.answer();
    };
  }

  /** A busy store, a broken wire, or a request that was changed on its way. */
  static boolean isCutOff(Exception e) {
    if (!(e instanceof S3Exception answer)) {
      return true;
    }
    String code =
        Optional.ofNullable(answer.awsErrorDetails()).map(AwsErrorDetails::errorCode).orElse("");
    return answer.statusCode() >= SERVER_ERROR
        || answer.statusCode() == TOO_MANY
        || CHANGED.contains(code);
  }
}
