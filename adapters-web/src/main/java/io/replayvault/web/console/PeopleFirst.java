package io.replayvault.web.console;

import io.replayvault.web.entry.PeopleAtWork;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets uploads make room while somebody waits for an answer of the console's API (D4, ADR-0042).
 */
@SuppressWarnings("NullAway.Init")
public final class PeopleFirst extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient PeopleAtWork people;

  /** Called by the container. */
  public PeopleFirst() {
    super();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try (PeopleAtWork.Waiting one = people.begin()) {
      chain.doFilter(request, response);
    }
  }
}
