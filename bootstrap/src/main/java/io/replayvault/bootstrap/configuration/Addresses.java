package io.replayvault.bootstrap.configuration;

import java.util.List;

/**
 * From where staff may come, and whose word is taken about where anybody comes from (clause H3).
 * Ranges are texts that were checked: the launcher reads settings without the application.
 *
 * @param staff from where staff may come; none for everywhere
 * @param operators from where those with Operator duty may come, besides; none for everywhere
 * @param trustedProxies from where proxies connect whose header counts
 * @param standardHeader whether they write {@code Forwarded} instead of {@code X-Forwarded-For}
 */
public record Addresses(
    List<String> staff,
    List<String> operators,
    List<String> trustedProxies,
    boolean standardHeader) {
  public Addresses {
    staff = List.copyOf(staff);
    operators = List.copyOf(operators);
    trustedProxies = List.copyOf(trustedProxies);
  }
}
