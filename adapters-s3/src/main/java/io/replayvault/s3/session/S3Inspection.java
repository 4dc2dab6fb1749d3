package io.replayvault.s3.session;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Questions to one bucket, and what they found: each answer that is not as it should be is an entry
 * that says what is so and how to mend it (ADR-0034). Used once, by one thread.
 */
public final class S3Inspection {
  private static final Duration APART = Duration.ofMinutes(5);
  private static final int FORBIDDEN = 403;

  private final S3Client s3;
  private final S3Settings settings;
  private final InstantSource clock;
  private final String regionSetting;
  private final String rights;
  private final List<String> lacking = new ArrayList<>();
  private final List<String> noted = new ArrayList<>();
  private int cutOff;

  /**
   * Asks by that client.
   *
   * @param regionSetting which setting names the bucket's region
   * @param rights what to give our credentials where they lack something
   */
  public S3Inspection(
      S3Client s3, S3Settings settings, InstantSource clock, String regionSetting, String rights) {
    this.s3 = s3;
    this.settings = settings;
    this.clock = clock;
    this.regionSetting = regionSetting;
    this.rights = rights;
  }

  /** What was found until now. */
  public S3Findings findings() {
    return new S3Findings(settings.place(), lacking, noted);
  }

  /** Whether something is lacking. */
  public boolean isLacking() {
    return !lacking.isEmpty();
  }

  /**
   * Whether all that is lacking is that questions had neither yes nor no for an answer. A request
   * that was changed on its way looks like one of a stranger.
   */
  public boolean wasCutOff() {
    return cutOff > 0 && cutOff == lacking.size();
  }

  /** Without it nothing may be stored there. */
  public void lacks(String entry) {
    lacking.add(entry);
  }

  /** Tolerable, but somebody should know. */
  public void notes(String entry) {
    noted.add(entry);
  }

  /** A question that had no answer. */
  public void lacksAnswer(String entry) {
    lacking.add(entry);
    cutOff++;
  }

  /** Whether the bucket is there, lets us in, lies where it should and knows what time it is. */
  public boolean bucketAnswers() {
    try {
      HeadBucketResponse answer =
          S3Question.ask(() -> s3.headBucket(head -> head.bucket(settings.bucket())));
      region(Optional.ofNullable(answer.bucketRegion()));
      clock(answer.sdkHttpResponse());
      return true;
    } catch (S3Exception e) {
      region(
          Optional.ofNullable(e.awsErrorDetails())
              .map(AwsErrorDetails::sdkHttpResponse)
              .flatMap(answer -> answer.firstMatchingHeader("x-amz-bucket-region")));
      if (lacking.isEmpty()) {
        lacking.add("does not let us in (" + reason(e) + "): " + mend(e, "create the bucket"));
        cutOff += S3Question.isCutOff(e) ? 1 : 0;
      }
    } catch (SdkException | IOException e) {
      lacking.add("cannot be reached (" + reason(e) + "): look at endpoint, network and TLS");
      cutOff++;
    }
    return false;
  }

  private void region(Optional<String> region) {
    if (region.isPresent() && !region.get().equals(settings.region())) {
      lacking.add(
          "lies in region %s, not in %s: set %s"
              .formatted(region.get(), settings.region(), regionSetting));
    }
  }

  private void clock(SdkHttpResponse answer) {
    Optional<Instant> theirs = answer.firstMatchingHeader("Date").flatMap(S3Inspection::httpDate);
    if (theirs.isEmpty()) {
      noted.add("does not tell its time: watch that its clock is right");
    } else if (Duration.between(theirs.get(), clock.instant()).abs().compareTo(APART) > 0) {
      lacking.add(
          "has %s when it is %s here: set both clocks by NTP"
              .formatted(theirs.get(), clock.instant()));
    }
  }

  private static Optional<Instant> httpDate(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What must be answered by yes. */
  public void require(String otherwise, String mend, S3Question<Boolean> question) {
    ask(otherwise, mend, question, lacking);
  }

  /** The same; other bytes than those that were written may have been changed on their way. */
  public void requireBytes(String otherwise, String mend, S3Question<Boolean> question) {
    int before = lacking.size();
    int cutOffBefore = cutOff;
    ask(otherwise, mend, question, lacking);
    cutOff = cutOffBefore + lacking.size() - before;
  }

  /** What should be answered by yes. */
  public void note(String otherwise, String mend, S3Question<Boolean> question) {
    ask(otherwise, mend, question, noted);
  }

  private void ask(
      String otherwise, String mend, S3Question<Boolean> question, List<String> entries) {
    try {
      if (!S3Question.ask(S3Question.doubted(question))) {
        entries.add(otherwise + ": " + mend);
      }
    } catch (SdkException | IOException e) {
      entries.add(otherwise + " (" + reason(e) + "): " + mend(e, mend));
      cutOff += entries == lacking && S3Question.isCutOff(e) ? 1 : 0;
    }
  }

  /** The mend of a failure: rights, where it is these that are missing. */
  public String mend(Exception e, String otherwise) {
    return isForbidden(e) ? rights : otherwise;
  }

  /** Whether our credentials may not do it. */
  public static boolean isForbidden(Exception e) {
    return e instanceof S3Exception answer && answer.statusCode() == FORBIDDEN;
  }

  /** A failure in a few words and never with anything secret. */
  public static String reason(Exception e) {
    if (e instanceof S3Exception answer) {
      return Optional.ofNullable(answer.awsErrorDetails())
          .map(AwsErrorDetails::errorCode)
          .map(code -> answer.statusCode() + " " + code)
          .orElse("status " + answer.statusCode());
    }
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }
}
