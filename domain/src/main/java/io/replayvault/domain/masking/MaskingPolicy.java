package io.replayvault.domain.masking;

import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.consent.ConsentMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * What a site's recorders mask, and when they may record at all. Published to browsers, signed; its
 * version is stamped on every session (clauses B2, B5, A3). Its document is the JSON of {@code
 * docs/formats/recording-protocol.md} section 2.
 *
 * @param site the public key of the site it belongs to
 * @param version counted from 1 for each site
 * @param mode what is masked when no rule says otherwise
 * @param consent what is required before recording
 * @param honourGpc whether Global Privacy Control says no
 * @param honourDnt whether Do Not Track says no
 * @param visitorDays how long a visitor id lives, 1 to 400 days
 * @param idleSeconds without events for so long, a session ends, 60 to 7200
 * @param snapshotSeconds at most between full snapshots while something happens, 10 to 3600
 * @param issuedAt when it was published
 */
public record MaskingPolicy(
    SiteKey site,
    int version,
    MaskingMode mode,
    ConsentMode consent,
    boolean honourGpc,
    boolean honourDnt,
    int visitorDays,
    int idleSeconds,
    int snapshotSeconds,
    Instant issuedAt) {
  public MaskingPolicy {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(consent, "consent");
    Objects.requireNonNull(issuedAt, "issuedAt");
    between("version", version, 1, Integer.MAX_VALUE);
    between("visitorDays", visitorDays, 1, 400);
    between("idleSeconds", idleSeconds, 60, 7200);
    between("snapshotSeconds", snapshotSeconds, 10, 3600);
  }

  /** The policy of a new site: everything masked, opt-in, the browser's signals honoured. */
  public static MaskingPolicy strictest(SiteKey site, Instant issuedAt) {
    return new MaskingPolicy(
        site, 1, MaskingMode.STRICT, ConsentMode.OPT_IN, true, true, 90, 1800, 600, issuedAt);
  }

  /**
   * The document that is signed and that recorders read, in UTF-8; the same whatever the host's
   * language and digits.
   */
  public byte[] document() {
    return String.format(
            Locale.ROOT,
            """
            {"format":1,"site":"%s","version":%d,"mode":"%s",\
            "consent":{"mode":"%s","honourGpc":%b,"honourDnt":%b},\
            "visitorDays":%d,"idleSeconds":%d,"snapshotSeconds":%d,"issuedAt":%d}""",
            site.value(),
            version,
            mode,
            consent,
            honourGpc,
            honourDnt,
            visitorDays,
            idleSeconds,
            snapshotSeconds,
            issuedAt.toEpochMilli())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void between(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(name + " is " + least + " to " + most + ": " + value);
    }
  }
}
