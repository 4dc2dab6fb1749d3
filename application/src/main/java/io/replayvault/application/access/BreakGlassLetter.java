package io.replayvault.application.access;

import io.replayvault.application.access.out.Letters.Letter;
import io.replayvault.domain.access.SupportGrant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What a customer reads when Support opened their account without approval, in both languages of
 * the console. The reason stays in the console, where those read it who may.
 */
final class BreakGlassLetter {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private BreakGlassLetter() {}

  static Letter of(SupportGrant grant, String page) {
    String from = UTC.format(grant.wish().startsAt());
    String to = UTC.format(grant.wish().endsAt());
    return new Letter(
        "ReplayVault: emergency access to your recordings / 録画への緊急アクセスが行われました",
        """
        Support opened your account in an emergency, without your approval, from %s to %s.

        Who it was, why, and everything that was looked at is listed here, where your account's \
        named contact can also end the access, and is asked to review it:

        %s

        ----

        サポート担当者が、承認を得ずに緊急アクセスを行いました（%s から %s まで）。

        担当者、理由、閲覧されたすべての内容は次のページで確認できます。アクセスの終了とレビューの記録は、\
        同じページでアカウントの指定連絡担当者が行います。

        %s
        """
            .formatted(from, to, page, from, to, page));
  }
}
