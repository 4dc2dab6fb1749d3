package io.replayvault.application.detection;

import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.Figure;

/** What an alert found, in a sentence with its figures, in both languages of the console. */
final class AlertWords {
  private AlertWords() {}

  static String title(Alert alert) {
    return switch (alert.rule()) {
      case MANY_REPLAYS -> "unusually many sessions watched";
      case MANY_EXPORTS -> "unusually many exports";
      case NEW_PLACE -> "access from a new place";
      case OFF_HOURS_STAFF -> "staff access outside working hours";
      case PASSWORD_SPRAYING -> "passwords tried at many people";
      case DECOY_OPENED -> "a decoy session was opened";
    };
  }

  static String japaneseTitle(Alert alert) {
    return switch (alert.rule()) {
      case MANY_REPLAYS -> "セッションの再生が通常より多く行われました";
      case MANY_EXPORTS -> "エクスポートが通常より多く行われました";
      case NEW_PLACE -> "新しい場所からのアクセスがありました";
      case OFF_HOURS_STAFF -> "業務時間外に運営スタッフのアクセスがありました";
      case PASSWORD_SPRAYING -> "多数の利用者に対してパスワードが試されました";
      case DECOY_OPENED -> "おとりのセッションが開かれました";
    };
  }

  static String sentence(Alert alert) {
    return switch (alert.rule()) {
      case MANY_REPLAYS -> volume(alert, "watched %s sessions in a day");
      case MANY_EXPORTS -> volume(alert, "made %s exports in a day");
      case NEW_PLACE -> newPlace(alert);
      case OFF_HOURS_STAFF ->
          "A member of the operator's staff acted at %s (%s); working hours are %s."
              .formatted(
                  of(alert, Figure.LOCAL_TIME), of(alert, Figure.ZONE), of(alert, Figure.HOURS));
      case PASSWORD_SPRAYING ->
          ("Wrong passwords were tried at %s of your people within %s minutes, %s times in all and"
                  + " %s times at names of nobody.")
              .formatted(
                  of(alert, Figure.PEOPLE),
                  of(alert, Figure.MINUTES),
                  of(alert, Figure.TRIES),
                  of(alert, Figure.UNKNOWN_NAMES));
      case DECOY_OPENED -> "Somebody looked at a session that nobody has a reason to open.";
    };
  }

  private static String volume(Alert alert, String did) {
    return ("Somebody " + did + "; their median of %s days was %s, and the limit is %s.")
        .formatted(
            of(alert, Figure.COUNT),
            of(alert, Figure.DAYS),
            of(alert, Figure.MEDIAN),
            of(alert, Figure.LIMIT));
  }

  private static String newPlace(Alert alert) {
    String from =
        "Somebody came from a network they had not used in 90 days (%s are known), and "
            .formatted(of(alert, Figure.KNOWN_NETWORKS));
    if (alert.reason().containsKey(Figure.MINUTES)) {
      return from + "from another one within %s minutes.".formatted(of(alert, Figure.MINUTES));
    }
    return alert.reason().containsKey(Figure.EXPORTS)
        ? from + "made an export there."
        : from
            + "watched %s sessions there in a day; the limit is %s."
                .formatted(of(alert, Figure.REPLAYS), of(alert, Figure.LIMIT));
  }

  static String japaneseSentence(Alert alert) {
    return switch (alert.rule()) {
      case MANY_REPLAYS -> japaneseVolume(alert, "%s 件のセッションが再生されました");
      case MANY_EXPORTS -> japaneseVolume(alert, "%s 件のエクスポートが行われました");
      case NEW_PLACE -> japaneseNewPlace(alert);
      case OFF_HOURS_STAFF ->
          "運営スタッフが %s（%s）に操作しました。業務時間は %s です。"
              .formatted(
                  of(alert, Figure.LOCAL_TIME), of(alert, Figure.ZONE), of(alert, Figure.HOURS));
      case PASSWORD_SPRAYING ->
          "%s 分間に、利用者 %s 人に対して誤ったパスワードが試されました（合計 %s 回、うち存在しない名前に対して %s 回）。"
              .formatted(
                  of(alert, Figure.MINUTES),
                  of(alert, Figure.PEOPLE),
                  of(alert, Figure.TRIES),
                  of(alert, Figure.UNKNOWN_NAMES));
      case DECOY_OPENED -> "誰も開く理由のないセッションが閲覧されました。";
    };
  }

  private static String japaneseVolume(Alert alert, String did) {
    return ("1 日に " + did + "。この利用者の過去 %s 日間の中央値は %s、上限は %s です。")
        .formatted(
            of(alert, Figure.COUNT),
            of(alert, Figure.DAYS),
            of(alert, Figure.MEDIAN),
            of(alert, Figure.LIMIT));
  }

  private static String japaneseNewPlace(Alert alert) {
    String from =
        "過去 90 日間に使われていないネットワークからアクセスがあり（既知のネットワーク: %s）、"
            .formatted(of(alert, Figure.KNOWN_NETWORKS));
    if (alert.reason().containsKey(Figure.MINUTES)) {
      return from + "%s 分以内に別のネットワークからもアクセスがありました。".formatted(of(alert, Figure.MINUTES));
    }
    return alert.reason().containsKey(Figure.EXPORTS)
        ? from + "そこからエクスポートが行われました。"
        : from
            + "そこから 1 日に %s 件のセッションが再生されました（上限 %s）。"
                .formatted(of(alert, Figure.REPLAYS), of(alert, Figure.LIMIT));
  }

  private static String of(Alert alert, Figure figure) {
    return alert.reason().getOrDefault(figure, "0");
  }
}
