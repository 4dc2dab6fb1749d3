package io.replayvault.proof;

import io.replayvault.application.session.out.LabelKind;
import io.replayvault.system.Deployment;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which texts the product takes today: those that a thief's proof plants, and those that it only
 * names. One that is neither falls short, so that what comes later is planted too.
 */
final class KnownTexts {
  /** Columns in the open whose texts take more than this proof does to be written. */
  private static final Set<String> NAMED_ONLY =
      Set.of(
          "access_review.evidence",
          "account.name",
          "break_glass_notice.email",
          "invitation.email",
          "membership.limits",
          "membership.name",
          "passkey.name",
          "password_deviation.reason",
          "person.email",
          "person.name",
          "person_request.answer",
          "security_alert.note",
          "security_alert.reason",
          "support_grant.answer",
          "support_grant.reason",
          "support_grant.review_note");

  private static final String FREE_TEXTS =
      """
      select table_name || '.' || column_name from information_schema.columns
      where table_schema = 'public' and (
        column_name in ('name', 'email', 'origin', 'limits', 'evidence', 'title', 'comment', 'tags')
        or column_name like '%reason%' or column_name like '%note' or column_name like '%answer'
        or column_name like '%attribute%')
      order by 1
      """;

  /** Written by the product itself. */
  private static final Set<String> NOBODYS =
      Set.of("audit_checkpoint.note", "audit_place.name", "audit_stream.name");

  private KnownTexts() {}

  static List<Row> rows(Deployment deployment, Canaries clear) {
    Set<String> unknown = new TreeSet<>(deployment.query(FREE_TEXTS));
    unknown.removeAll(NAMED_ONLY);
    unknown.removeAll(NOBODYS);
    unknown.removeAll(clear.all().keySet());
    List<String> kinds =
        deployment.query("select distinct kind from label").stream().sorted().toList();
    List<String> all = Arrays.stream(LabelKind.values()).map(Enum::name).sorted().toList();
    System.out.println(
        "  not planted, and in the open by database.md: " + new TreeSet<>(NAMED_ONLY));
    System.out.println(
        "  not there yet: notes, labels and attributes that people or sites give to sessions");
    return List.of(
        new Row(
            "Texts of an operator's: planted, or named above as in the open",
            "C4",
            clear.size() + NAMED_ONLY.size(),
            clear.size() + " planted, " + NAMED_ONLY.size() + " named, others: " + unknown,
            "no others",
            unknown.isEmpty()),
        new Row(
            "Kinds of labels that the dictionary takes: each is planted",
            "C1",
            all.size(),
            String.join(", ", kinds),
            String.join(", ", all),
            kinds.equals(all)));
  }
}
