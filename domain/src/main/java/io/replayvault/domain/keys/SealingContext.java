package io.replayvault.domain.keys;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a sealed object belongs to. Bound into the object's encryption, so that ciphertext moved to
 * another account, site, session, object or format does not open (design section 5).
 *
 * @param account the account
 * @param site the site
 * @param session the session's id, 1 to 64 of {@code A-Z a-z 0-9 _ . -}
 * @param object the object's id
 * @param format the content's format, such as {@code segment-1}; of the same form
 */
public record SealingContext(
    AccountId account, SiteId site, String session, ObjectId object, String format) {
  private static final Pattern PART = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  public SealingContext {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(object, "object");
    if (!PART.matcher(session).matches() || !PART.matcher(format).matches()) {
      throw new IllegalArgumentException("not a session's id or a format in a sealing context");
    }
  }

  /**
   * The context's bytes: a label and the five parts in ASCII, each closed by a line feed, which no
   * part holds. Two contexts that differ never have the same bytes.
   */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder("replayvault-object-v1\n");
    for (String part :
        new String[] {account.value(), site.value(), session, object.value(), format}) {
      text.append(part).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
