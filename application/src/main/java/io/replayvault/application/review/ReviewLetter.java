package io.replayvault.application.review;

import io.replayvault.application.access.out.Letters.Letter;
import io.replayvault.application.review.out.ReviewLetters.News;
import io.replayvault.application.review.out.ReviewLetters.Notice;
import java.time.YearMonth;

/**
 * What people read of a review, in both languages of the console. Who is in it stands in the
 * console alone.
 */
final class ReviewLetter {
  private ReviewLetter() {}

  static Letter of(Notice notice, String account, String page) {
    String month = notice.month().toString();
    String subject =
        "ReplayVault: "
            + englishSubject(notice.news()).formatted(month)
            + " / "
            + japaneseSubject(notice.news()).formatted(inJapanese(notice.month()));
    String text =
        """
        %s

        %s

        ----

        %s

        %s
        """
            .formatted(
                english(notice.news()).formatted(account, month),
                page,
                japanese(notice.news()).formatted(account, inJapanese(notice.month())),
                page);
    return new Letter(subject, text);
  }

  private static String englishSubject(News news) {
    return switch (news) {
      case OPENED -> "the access review of %s is open";
      case WARNED -> "the access review of %s ends soon";
      case ENDED -> "the access review of %s has ended";
      case KEPT -> "an access review of %s left somebody unreviewed";
    };
  }

  private static String japaneseSubject(News news) {
    return switch (news) {
      case OPENED -> "%sのアクセスレビューが始まりました";
      case WARNED -> "%sのアクセスレビューの期限が近づいています";
      case ENDED -> "%sのアクセスレビューが終了しました";
      case KEPT -> "%sのアクセスレビューで未確認の利用者がいます";
    };
  }

  private static String english(News news) {
    return switch (news) {
      case OPENED ->
          """
          The access review of %s for %s is open. It shows who had access and what they used of it. \
          Please confirm or revoke everybody in it within fourteen days: whoever nobody reviews is \
          suspended then.""";
      case WARNED ->
          """
          In the access review of %s for %s there are people whom nobody has reviewed. It ends soon, \
          and whoever is not reviewed is suspended: they cannot sign in until an Admin User or the \
          named contact confirms them.""";
      case ENDED ->
          """
          The access review of %s for %s has ended. You can download its signed result in the \
          console. Whoever nobody reviewed is suspended; you can still confirm or revoke them.""";
      case KEPT ->
          """
          In the access review of %s for %s nobody reviewed somebody without whom nobody could act \
          for the account, so they were not suspended. Please ask the customer who is to review \
          them.""";
    };
  }

  private static String japanese(News news) {
    return switch (news) {
      case OPENED ->
          """
          %s の%sのアクセスレビューが始まりました。誰がどのアクセス権を持ち、何を使用したかを確認できます。14日以内に全員を\
          「確認」または「取り消し」してください。期限までに確認されなかった利用者は一時停止されます。""";
      case WARNED ->
          """
          %s の%sのアクセスレビューに、まだ確認されていない利用者がいます。期限が近づいています。期限までに確認されなかった利用者は\
          一時停止され、管理者または指定連絡担当者が確認するまでサインインできません。""";
      case ENDED ->
          """
          %s の%sのアクセスレビューが終了しました。署名付きの結果はコンソールからダウンロードできます。確認されなかった利用者は\
          一時停止されています。終了後も確認または取り消しができます。""";
      case KEPT ->
          """
          %s の%sのアクセスレビューで、アカウントの運用に欠かせない利用者が確認されなかったため、一時停止されませんでした。\
          誰が確認するかを、お客様にお問い合わせください。""";
    };
  }

  private static String inJapanese(YearMonth month) {
    return month.getYear() + "年" + month.getMonthValue() + "月分";
  }
}
