package io.replayvault.domain.access;

import io.replayvault.domain.masking.MaskedPath;
import io.replayvault.domain.masking.PagePattern;
import java.util.Objects;
import java.util.regex.Pattern;

/** Something of the sites within a person's scope that they may still not see (clause E1). */
public sealed interface Limit {
  /** Name of what kind it is, and what it excludes: {@code NOT_PAGES /billing/*}. */
  default String text() {
    return kind() + " " + what();
  }

  /** {@code NOT_PAGES} or {@code NOT_SESSIONS}. */
  String kind();

  /** What it excludes: a pattern, or {@code label=value}. */
  String what();

  /**
   * The limit of that kind and content.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Limit of(String kind, String what) {
    return switch (kind) {
      case "NOT_PAGES" -> new NotPages(new PagePattern(what));
      case "NOT_SESSIONS" -> NotSessions.parse(what);
      default -> throw new IllegalArgumentException("no such kind of limit");
    };
  }

  /**
   * The limit that {@link #text} wrote; what this version does not know is one on every page, since
   * it may be stricter than any that it knows.
   */
  static Limit stored(String text) {
    int space = text.indexOf(' ');
    try {
      return of(text.substring(0, Math.max(space, 0)), text.substring(space + 1));
    } catch (IllegalArgumentException unknown) {
      return new NotPages(new PagePattern("/*"));
    }
  }

  /**
   * Not what happens on these pages.
   *
   * @param pages which
   */
  record NotPages(PagePattern pages) implements Limit {
    public NotPages {
      Objects.requireNonNull(pages, "pages");
    }

    @Override
    public String kind() {
      return "NOT_PAGES";
    }

    @Override
    public String what() {
      return pages.value();
    }
  }

  /**
   * Not the sessions that carry this label.
   *
   * @param label what kind of label
   * @param value its value: an event's name, or a masked path
   */
  record NotSessions(Label label, String value) implements Limit {
    public NotSessions {
      if (!label.form.matcher(value).matches()
          || label == Label.PAGE && !value.equals(MaskedPath.of(value).value())) {
        throw new IllegalArgumentException("no session has such a label");
      }
    }

    static NotSessions parse(String what) {
      int equals = what.indexOf('=');
      for (Label label : Label.values()) {
        if (equals > 0 && label.word.equals(what.substring(0, equals))) {
          return new NotSessions(label, what.substring(equals + 1));
        }
      }
      throw new IllegalArgumentException("no such label");
    }

    @Override
    public String kind() {
      return "NOT_SESSIONS";
    }

    @Override
    public String what() {
      return label.word + "=" + value;
    }
  }

  /** What a session is labelled with. */
  enum Label {
    /** An event that the site named in it. */
    EVENT("event", "[A-Za-z0-9._ -]{1,64}"),
    /** A page that the visitor came to, as it was recorded. */
    PAGE("page", "/.{0,255}");

    private final String word;
    private final Pattern form;

    Label(String word, String form) {
      this.word = word;
      this.form = Pattern.compile(form);
    }
  }
}
