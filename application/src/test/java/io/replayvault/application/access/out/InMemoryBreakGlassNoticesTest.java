package io.replayvault.application.access.out;

final class InMemoryBreakGlassNoticesTest extends BreakGlassNoticesContract {
  @Override
  protected BreakGlassNotices empty() {
    return new InMemoryBreakGlassNotices();
  }
}
