package io.replayvault.s3.session;

import java.util.List;
import java.util.Optional;

/**
 * What a self-check found at an endpoint. Each entry says in a few words what is so and, after a
 * colon, how to mend it.
 *
 * @param place the bucket, as operators write it
 * @param lacking without it nothing may be stored there
 * @param noted tolerable, but somebody should know
 */
public record S3Findings(String place, List<String> lacking, List<String> noted) {
  public S3Findings {
    lacking = List.copyOf(lacking);
    noted = List.copyOf(noted);
  }

  /** Why the place is refused, in one line; empty if nothing is lacking. */
  public Optional<String> refusal() {
    return line("cannot be used", lacking);
  }

  /** What is merely noted, in one line; empty if nothing is. */
  public Optional<String> remark() {
    return line("can be used, but", noted);
  }

  private Optional<String> line(String verdict, List<String> entries) {
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(place + " " + verdict + ": " + String.join("; ", entries));
  }
}
