package io.replayvault.application.access;

import io.replayvault.application.access.out.Invitations.Occasion;
import io.replayvault.application.access.out.Letters.Letter;

/** What people read beside their one-time link, in both languages of the console. */
final class InvitationLetter {
  private InvitationLetter() {}

  static Letter of(Occasion occasion, String link) {
    long hours = PasswordLinkTokens.lifetime(occasion).toHours();
    return switch (occasion) {
      case ADDED ->
          new Letter(
              "ReplayVault: choose your password / パスワードを設定してください",
              text(
                  "You were added to ReplayVault. Choose your password here:",
                  "ReplayVault に登録されました。次のリンクからパスワードを設定してください。",
                  link,
                  hours));
      case RESET ->
          new Letter(
              "ReplayVault: choose another password / パスワードを再設定してください",
              text(
                  "Your password was reset. Choose another one here:",
                  "パスワードがリセットされました。次のリンクから新しいパスワードを設定してください。",
                  link,
                  hours));
    };
  }

  private static String text(String english, String japanese, String link, long hours) {
    return """
        %s

        %s

        The link works once, within %s of this letter. Nobody at ReplayVault sees the password \
        or will ever ask you for it. If you expected no such letter, tell Customer Success.

        ----

        %s

        %s

        このリンクはこのメールの送信から %d 時間以内に一度だけ使えます。パスワードは ReplayVault の担当者には表示されず、\
        お尋ねすることもありません。お心当たりのない場合は、カスタマーサクセスにご連絡ください。
        """
        .formatted(english, link, hours == 1 ? "an hour" : hours + " hours", japanese, link, hours);
  }
}
