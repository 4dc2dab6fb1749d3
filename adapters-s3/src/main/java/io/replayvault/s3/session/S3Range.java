package io.replayvault.s3.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Some of an object's bytes, as asked for and as answered (RFC 9110, section 14). A store that
 * ignores {@code Range} answers with the whole object; its first bytes must not be taken for those
 * in the middle.
 *
 * @param from first byte, from 0 on
 * @param length how many, 1 or more
 */
record S3Range(long from, long length) {
  private static final Pattern ANSWER =
      Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

  /** The value of {@code Range}. */
  String asked() {
    return "bytes=" + from + "-" + last();
  }

  /** Whether these are the bytes, fewer only where the object ends. */
  boolean isAnsweredBy(@Nullable String contentRange, @Nullable Long contentLength) {
    if (contentRange == null || contentLength == null) {
      return false;
    }
    Matcher answer = ANSWER.matcher(contentRange);
    if (!answer.matches()) {
      return false;
    }
    long first = Long.parseLong(answer.group(1));
    long last = Long.parseLong(answer.group(2));
    long size = Long.parseLong(answer.group(3));
    return first == from && last == Math.min(last(), size - 1) && contentLength == last - first + 1;
  }

  private long last() {
    return Math.addExact(from, length - 1);
  }
}
