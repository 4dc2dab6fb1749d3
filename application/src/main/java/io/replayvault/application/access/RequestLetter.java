package io.replayvault.application.access;

import io.replayvault.application.access.out.Letters.Letter;
import io.replayvault.application.access.out.RequestLetters.News;
import io.replayvault.application.access.out.RequestLetters.Notice;

/**
 * What people read of a request, in both languages of the console. Whom it is about and why stands
 * in the console alone.
 */
final class RequestLetter {
  private RequestLetter() {}

  static Letter of(Notice notice, String account, String consoleOrigin) {
    String english = english(notice.news());
    String japanese = japanese(notice.news());
    String text =
        """
        A request about a person of %s was %s. You find it in the console:

        %s/requests

        Its number is %s. Whom it is about stands there alone. If you know of no such request, \
        tell Customer Success.

        ----

        %s の利用者に関する申請が%s。詳細はコンソールでご確認ください。

        %s/requests

        申請番号: %s。対象者はコンソールでのみ表示されます。お心当たりのない場合は、カスタマーサクセスにご連絡ください。
        """
            .formatted(
                account,
                english,
                consoleOrigin,
                notice.request(),
                account,
                japanese,
                consoleOrigin,
                notice.request());
    return new Letter(
        "ReplayVault: a request about a person was " + english + " / 利用者に関する申請が" + japanese, text);
  }

  private static String english(News news) {
    return switch (news) {
      case REQUESTED -> "made";
      case FULFILLED -> "fulfilled";
      case REFUSED -> "refused";
      case WITHDRAWN -> "withdrawn";
    };
  }

  private static String japanese(News news) {
    return switch (news) {
      case REQUESTED -> "提出されました";
      case FULFILLED -> "実行されました";
      case REFUSED -> "却下されました";
      case WITHDRAWN -> "取り下げられました";
    };
  }
}
