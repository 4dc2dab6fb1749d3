package io.replayvault.application.detection;

import io.replayvault.application.access.out.Letters.Letter;
import io.replayvault.domain.detection.FiledAlert;
import io.replayvault.domain.detection.Response;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What an account's Admin Users read of a security alert, in both languages of the console. About
 * whom it is, and from where they came, stands in the console alone.
 */
final class AlertLetter {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private static final String TOKENS =
      "Their service tokens in this account are refused until the alert is acknowledged.";

  private static final String JAPANESE_TOKENS = "このアカウントでの対象者のサービストークンは、アラートが確認済みになるまで拒否されます。";

  private AlertLetter() {}

  static Letter of(FiledAlert filed, String consoleOrigin) {
    String at = UTC.format(filed.alert().at());
    String page = consoleOrigin + "/alerts";
    Response done = filed.response().orElse(Response.ALERT);
    return new Letter(
        "ReplayVault: "
            + AlertWords.title(filed.alert())
            + " / "
            + AlertWords.japaneseTitle(filed.alert()),
        """
        %s (%s)

        %s %s

        Whom it is about, and the audit records that show it, are listed in the console, where \
        somebody should acknowledge it:

        %s

        ----

        %s（%s）

        %s%s

        対象者と根拠となる監査記録はコンソールに表示されます。内容を確認し、コンソールで確認済みにしてください。

        %s
        """
            .formatted(
                AlertWords.title(filed.alert()),
                at,
                AlertWords.sentence(filed.alert()),
                done(done),
                page,
                AlertWords.japaneseTitle(filed.alert()),
                at,
                AlertWords.japaneseSentence(filed.alert()),
                japaneseDone(done),
                page));
  }

  private static String done(Response response) {
    return switch (response) {
      case OFF, ALERT -> "Nothing was done besides this alert.";
      case ASK_FACTOR ->
          "They are shown nothing before they prove their second factor; who had none was signed out"
              + " and must set one up. "
              + TOKENS;
      case END_SIGN_INS -> "All of the person's sign-ins were ended. " + TOKENS;
      case LOCK ->
          "All of the person's sign-ins were ended, and they are locked until their password is"
              + " reset; staff and guests from other accounts are kept out of this account until"
              + " the alert is acknowledged. "
              + TOKENS;
    };
  }

  private static String japaneseDone(Response response) {
    return switch (response) {
      case OFF, ALERT -> "このアラート以外の対応は行われていません。";
      case ASK_FACTOR ->
          "対象者が二要素認証で本人確認を行うまで、何も表示されません。未設定の場合はサインアウトされ、次回のサインイン時に設定が必要です。" + JAPANESE_TOKENS;
      case END_SIGN_INS -> "対象者のすべてのサインインを終了しました。" + JAPANESE_TOKENS;
      case LOCK ->
          "対象者のすべてのサインインを終了し、パスワードが再設定されるまでロックしました。"
              + "運営スタッフと、ほかのアカウントに所属する人は、アラートが確認済みになるまでこのアカウントに入れません。"
              + JAPANESE_TOKENS;
    };
  }
}
