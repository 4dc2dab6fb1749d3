package io.replayvault.s3.session;

import io.replayvault.application.keys.out.Chance;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DefaultRetention;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Tries what {@link S3SegmentStore} relies on, at the endpoint itself, before anything is recorded:
 * stores that speak S3 differ, and what one of them leaves out shows itself only when it is too
 * late (clause D1). {@code docs/s3.md} lists each finding.
 */
final class S3SelfCheck {
  private static final Duration APART = Duration.ofMinutes(5);
  private static final int FOLDER_BYTES = 8;
  private static final int FORBIDDEN = 403;

  private static final String OTHER_STORE = "use a store that does";

  private final S3Client s3;
  private final S3Settings settings;
  private final S3Probes probes;
  private final S3Removal removal;
  private final S3Leftovers leftovers;
  private final InstantSource clock;
  private final List<String> lacking = new ArrayList<>();
  private final List<String> noted = new ArrayList<>();
  private int cutOff;

  S3SelfCheck(
      S3Client s3,
      S3Settings settings,
      S3Writer writer,
      S3Removal removal,
      Chance chance,
      InstantSource clock) {
    S3Keys keys = new S3Keys(settings.prefix());
    String folder = keys.check() + HexFormat.of().formatHex(chance.bytes(FOLDER_BYTES)) + "/";
    this.s3 = s3;
    this.settings = settings;
    this.probes = new S3Probes(s3, settings, writer, removal, folder);
    this.removal = removal;
    this.leftovers = new S3Leftovers(s3, settings.bucket(), keys, removal);
    this.clock = clock;
  }

  /** Once for each instance. */
  S3Findings run() {
    if (bucketAnswers()) {
      defaultRetention();
      // What a retention holds could not be removed again.
      if (lacking.isEmpty()) {
        objects();
      }
    }
    return new S3Findings(settings.place(), lacking, noted);
  }

  /**
   * Whether all that is lacking is that questions had neither yes nor no for an answer. A request
   * that was changed on its way looks like one of a stranger.
   */
  boolean wasCutOff() {
    return cutOff > 0 && cutOff == lacking.size();
  }

  private void objects() {
    try {
      encryption();
      if (lacking.isEmpty()) {
        requireBytes("does not give what was just written", probes::readsWhatWasWritten);
      }
      if (!lacking.isEmpty()) {
        // Every further question would be answered with the same.
        return;
      }
      require("overwrites in spite of If-None-Match", OTHER_STORE, probes::refusesSecondWrite);
      requireBytes("does not answer a range with those bytes", probes::readsRange);
      require(
          "overwrites when it completes an upload in parts", OTHER_STORE, probes::completesOnce);
      settings
          .encryption()
          .algorithm()
          .ifPresent(asked -> encrypts(asked, probes::encryptsPartsAsAsked));
      note(
          "does not compare checksums, so that only TLS guards what is sent",
          "prefer a store that does",
          probes::refusesWrongChecksum);
      require("does not list what is there", OTHER_STORE, probes::lists);
    } finally {
      require("still lists what was deleted", OTHER_STORE, probes::listsNoMoreWhatWasRemoved);
    }
    if (removal.isVersioned()) {
      require("keeps versions that were deleted", OTHER_STORE, probes::leavesNoVersion);
    }
    tidyUp();
  }

  private boolean bucketAnswers() {
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
          "lies in region %s, not in %s: set REPLAYVAULT_S3_REGION"
              .formatted(region.get(), settings.region()));
    }
  }

  private void clock(SdkHttpResponse answer) {
    Optional<Instant> theirs = answer.firstMatchingHeader("Date").flatMap(S3SelfCheck::httpDate);
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

  /** A retention by default would keep every object against its erasure. */
  private void defaultRetention() {
    try {
      ObjectLockConfiguration lock =
          S3Question.ask(
              () ->
                  s3.getObjectLockConfiguration(get -> get.bucket(settings.bucket()))
                      .objectLockConfiguration());
      if (lock != null && lock.rule() != null && lock.rule().defaultRetention() != null) {
        DefaultRetention retention = lock.rule().defaultRetention();
        lacking.add(
            "retains every object by default (%s), so that nothing could be erased: "
                    .formatted(retention.modeAsString())
                + "remove the bucket's default retention or use another bucket");
      }
    } catch (S3Exception e) {
      // Any other refusal says that there is no lock here, or no such thing.
      if (e.statusCode() == FORBIDDEN) {
        lacking.add("does not show its object lock (" + reason(e) + "): " + mend(e, ""));
      }
    } catch (SdkException | IOException e) {
      lacking.add("does not show its object lock (" + reason(e) + "): look at its log");
      cutOff++;
    }
  }

  private void encryption() {
    Optional<String> asked = settings.encryption().algorithm();
    if (asked.isPresent()) {
      encrypts(asked.get(), probes::encryptsAsAsked);
    } else {
      note(
          "does not say that it encrypts by itself",
          "objects are sealed all the same; for a second wall see REPLAYVAULT_S3_ENCRYPTION",
          probes::encryptsAsAsked);
    }
  }

  private void encrypts(String asked, S3Question<Boolean> question) {
    require(
        "does not encrypt with " + asked, "set REPLAYVAULT_S3_ENCRYPTION to what it can", question);
  }

  private void tidyUp() {
    try {
      int aborted = leftovers.clear(clock.instant());
      if (aborted > 0) {
        noted.add(
            "had %d abandoned uploads, which were aborted: set a lifecycle rule"
                .formatted(aborted));
      }
    } catch (SdkException e) {
      noted.add(
          "does not list unfinished uploads ("
              + reason(e)
              + "): "
              + mend(e, "set a lifecycle rule"));
    }
  }

  private void require(String otherwise, String mend, S3Question<Boolean> question) {
    ask(otherwise, mend, question, lacking);
  }

  /** Other bytes than those that were written may have been changed on their way. */
  private void requireBytes(String otherwise, S3Question<Boolean> question) {
    int before = lacking.size();
    int cutOffBefore = cutOff;
    ask(otherwise, OTHER_STORE, question, lacking);
    cutOff = cutOffBefore + lacking.size() - before;
  }

  private void note(String otherwise, String mend, S3Question<Boolean> question) {
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

  private static String mend(Exception e, String otherwise) {
    return isForbidden(e)
        ? "give our credentials what docs/deploy/s3-policy.json lists"
        : otherwise;
  }

  private static boolean isForbidden(Exception e) {
    return e instanceof S3Exception answer && answer.statusCode() == FORBIDDEN;
  }

  /** In a few words and never with anything secret. */
  private static String reason(Exception e) {
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
