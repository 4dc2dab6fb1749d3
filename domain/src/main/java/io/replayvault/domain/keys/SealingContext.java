package io.replayvault.domain.keys;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What a sealed object belongs to. Bound into the object's encryption, so that ciphertext moved to
 * another account, site, session, object or format does not open (design section 5).
 *
 * @param account the account
 * @param site the site
 * @param session the session's id
 * @param object the object's id
 * @param format the content's format, such as {@code segment-1}
 */
public record SealingContext(
    AccountId account, SiteId site, String session, ObjectId object, String format) {
  public SealingContext {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(format, "format");
  }

  /**
   * The context's bytes: a label and the five parts in UTF-8, each closed by a line feed, which no
   * part holds.
   */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder("replayvault-object-v1\n");
    for (String part :
        new String[] {account.value(), site.value(), session, object.value(), format}) {
      if (part.indexOf('\n') >= 0) {
        throw new IllegalArgumentException("a part of a sealing context holds a line feed");
      }
      text.append(part).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
