package io.replayvault.bootstrap.container;

import io.replayvault.persistence.database.AnswerTime;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Lets a request wait for the databases only so long that it is answered, or refused, within two
 * seconds (ADR-0056). What follows the first byte of an answer, such as the rest of a replay, takes
 * as long as it is.
 */
public final class AnsweredInTime extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Called by the container. */
  public AnsweredInTime() {
    super();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    AnswerTime.begin(AnswerTime.OF_A_REQUEST);
    try {
      chain.doFilter(request, new Begun(response));
    } finally {
      AnswerTime.end();
    }
  }

  /** An answer that has begun when somebody wants to write to it. */
  private static final class Begun extends HttpServletResponseWrapper {
    Begun(HttpServletResponse response) {
      super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      AnswerTime.end();
      return super.getOutputStream();
    }
  }
}
