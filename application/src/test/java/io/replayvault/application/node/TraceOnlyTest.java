package io.replayvault.application.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

final class TraceOnlyTest {
  private static final String CANARY = "canary@example.com";

  @Test
  void it_prints_where_something_was_thrown_and_none_of_its_words() {
    Throwable thrown =
        new IllegalStateException(
            "cannot add " + CANARY, new SQLException("Key (email)=(" + CANARY + ")", "23505"));
    assertThat(printed(thrown)).contains(CANARY);
    assertThat(printed(new TraceOnly(thrown)))
        .doesNotContain(CANARY)
        .contains("java.lang.IllegalStateException")
        .contains("java.sql.SQLException SQLSTATE 23505")
        .contains("TraceOnlyTest.java");
  }

  @Test
  void causes_that_go_in_a_circle_end() {
    IllegalStateException one = new IllegalStateException();
    IllegalStateException other = new IllegalStateException(one);
    one.initCause(other);
    assertThat(printed(new TraceOnly(one))).contains("IllegalStateException");
  }

  private static String printed(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
