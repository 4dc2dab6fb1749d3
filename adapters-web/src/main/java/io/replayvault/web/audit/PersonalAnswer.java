package io.replayvault.web.audit;

import io.replayvault.web.json.JsonRecords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is personal of a record, as it was sealed ({@code docs/formats/audit-log.md} section 1.1).
 *
 * @param address in full; empty where the account does not keep it
 * @param agent what the client said of itself
 * @param reference what the purpose refers to
 */
record PersonalAnswer(
    Optional<String> address, Optional<String> agent, Optional<String> reference) {
  private static final PersonalAnswer NOTHING =
      new PersonalAnswer(Optional.empty(), Optional.empty(), Optional.empty());

  static PersonalAnswer of(@Nullable String sealed) {
    if (sealed == null) {
      return NOTHING;
    }
    try {
      return JsonRecords.read(
          new ByteArrayInputStream(sealed.getBytes(StandardCharsets.UTF_8)), PersonalAnswer.class);
    } catch (IOException ofALaterVersion) {
      return NOTHING;
    }
  }

  /** Hides what it holds. */
  @Override
  public String toString() {
    return "PersonalAnswer[***]";
  }
}
