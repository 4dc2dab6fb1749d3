package io.replayvault.application.access;

import io.replayvault.application.access.out.Letters.Letter;
import io.replayvault.application.access.out.PersonLetters.News;
import io.replayvault.application.access.out.PersonLetters.Notice;

/** What people read of their own access, in both languages of the console. */
final class PersonLetter {
  private PersonLetter() {}

  static Letter of(Notice notice, String account, String consoleOrigin) {
    Words english = english(notice.news());
    Words japanese = japanese(notice.news());
    String link = consoleOrigin + page(notice.news());
    String about = notice.about().isEmpty() ? "" : " (" + notice.about() + ")";
    String aboutInJapanese = notice.about().isEmpty() ? "" : "（" + notice.about() + "）";
    String text =
        """
        %s%s

        Account: %s
        %s

        %s

        ----

        %s%s

        アカウント: %s
        %s

        %s
        """
            .formatted(
                english.said(),
                about,
                account,
                link,
                english.advice(),
                japanese.said(),
                aboutInJapanese,
                account,
                link,
                japanese.advice());
    return new Letter("ReplayVault: " + english.subject() + " / " + japanese.subject(), text);
  }

  private static String page(News news) {
    return news == News.QUOTA_SPENT ? "/sites" : "/security";
  }

  private static Words english(News news) {
    return switch (news) {
      case FACTOR_ADDED -> own("second factor set up", "A second factor of yours was set up");
      case FACTOR_REMOVED -> own("second factor removed", "A second factor of yours was removed");
      case CODES_REPLACED -> own("new recovery codes", "You were given other recovery codes");
      case PASSWORD_CHANGED -> own("password changed", "Your password was changed");
      case NEW_PLACE -> own("sign-in from a new place", "You signed in from a new network");
      case LOCKED ->
          own("sign-in locked", "Nobody can sign in as you until you choose another password");
      case ACCESS_CHANGED -> own("access changed", "What you may do was changed");
      case TOKEN_MADE -> own("service token made", "A service token that acts as you was made");
      case QUOTA_SPENT ->
          new Words(
              "a site has spent its quota",
              "A site has recorded as much as it may today",
              "Its visitors are not recorded until midnight UTC. If that is more than you expect, "
                  + "somebody may be sending what no visitor did; whoever runs ReplayVault can "
                  + "change the quota.");
    };
  }

  private static Words own(String subject, String said) {
    return new Words(
        subject,
        said,
        "If that was not you, change your password, end your sign-ins and tell Customer Success.");
  }

  private static Words japanese(News news) {
    return switch (news) {
      case FACTOR_ADDED -> ownInJapanese("二要素認証の設定", "二要素認証が設定されました");
      case FACTOR_REMOVED -> ownInJapanese("二要素認証の削除", "二要素認証が削除されました");
      case CODES_REPLACED -> ownInJapanese("リカバリーコードの再発行", "リカバリーコードが再発行されました");
      case PASSWORD_CHANGED -> ownInJapanese("パスワードの変更", "パスワードが変更されました");
      case NEW_PLACE -> ownInJapanese("新しい場所からのサインイン", "新しいネットワークからサインインがありました");
      case LOCKED -> ownInJapanese("ロックのお知らせ", "パスワードを再設定するまでサインインできません");
      case ACCESS_CHANGED -> ownInJapanese("権限の変更", "権限が変更されました");
      case TOKEN_MADE -> ownInJapanese("サービストークンの作成", "お客様として動作するサービストークンが作成されました");
      case QUOTA_SPENT ->
          new Words(
              "サイトの記録上限",
              "本日の記録上限に達したサイトがあります",
              "協定世界時の午前0時まで、訪問者は記録されません。想定より多い場合は、訪問者以外からの送信が考えられます。"
                  + "上限はReplayVaultの運用担当者が変更できます。");
    };
  }

  private static Words ownInJapanese(String subject, String said) {
    return new Words(subject, said, "お心当たりのない場合は、パスワードを変更し、すべてのサインインを終了のうえ、カスタマーサクセスにご連絡ください。");
  }

  /** A subject, a sentence without its full stop, and what to do. */
  private record Words(String subject, String said, String advice) {}
}
