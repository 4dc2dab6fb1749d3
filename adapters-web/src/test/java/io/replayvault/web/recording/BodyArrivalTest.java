package io.replayvault.web.recording;

import static io.replayvault.web.entry.ProblemKind.CANNOT_STORE_SAFELY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.node.out.InMemoryMeters;
import io.replayvault.application.node.out.Measure;
import io.replayvault.application.session.in.AllowedOrigins;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.session.SessionId;
import io.replayvault.web.entry.BodyRefused;
import io.replayvault.web.entry.PeopleAtWork;
import io.replayvault.web.entry.UploadAllowance;
import io.replayvault.web.session.UploadLimits;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BodyArrivalTest {
  private static final String ORIGIN = "https://shop.example";
  private static final String SESSION = "s".repeat(24);
  private static final String SEGMENT = "/record/v1/sessions/" + SESSION + "/segments/1";

  private final Arrivals arrivals = new Arrivals(8, 1024 * 1024, 4);
  private final EverySite everySite = new EverySite();
  private final UploadLimits uploads =
      new UploadLimits(
          UploadAllowance.USUAL,
          Instant::now,
          new InMemoryMeters().timer(Measure.UPLOAD_WAIT.series()),
          new PeopleAtWork(Instant::now));
  private final BodyArrival filter = new BodyArrival(arrivals, everySite, uploads);
  private final Connection connection = new Connection();

  @AfterEach
  void end() {
    filter.destroy();
  }

  @Test
  void a_body_of_a_page_that_may_record_has_arrived_when_it_is_passed_on() throws Exception {
    ServletRequest passed = passedOn("PUT", SEGMENT, ORIGIN);
    assertThat(passed.getInputStream().readAllBytes()).isEqualTo("[]".getBytes(UTF_8));
    assertThat(arrivals.bodies()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /record/v1/sessions/ssssssssssssssssssssssss;x/segments/1, https://shop.example",
    "PUT, /record/v1/sessions/%73sssssssssssssssssssssss/segments/1, https://shop.example",
    "PUT, /record/v1/sessions/ssssssssssssssssssssssss/segments/1, https://other.example",
    "PUT, /record/v1/sessions/ssssssssssssssssssssssss/segments/1, ''",
    "POST, /record/v1/segments, ''",
    "POST, /record/v1/segments;x, https://shop.example",
    "PATCH, /elsewhere, https://shop.example",
    "DELETE, /record/v1/segments, ''"
  })
  void nothing_else_lets_anybody_read_from_the_connection(String method, String path, String origin)
      throws Exception {
    ServletRequest passed = passedOn(method, path, origin);
    assertThatExceptionOfType(BodyRefused.class).isThrownBy(() -> passed.getInputStream().read());
    assertThatExceptionOfType(BodyRefused.class).isThrownBy(() -> passed.getReader().read());
    assertThat(passed.getParameterMap()).isEmpty();
    assertThat(connection.reads).isZero();
  }

  @Test
  void a_database_that_is_down_is_told_as_it_is_elsewhere() throws Exception {
    everySite.down = true;
    ServletRequest passed = passedOn("PUT", SEGMENT, ORIGIN);
    assertThatExceptionOfType(BodyRefused.class)
        .isThrownBy(() -> passed.getInputStream().read())
        .satisfies(refused -> assertThat(refused.kind()).isEqualTo(CANNOT_STORE_SAFELY));
    assertThat(connection.reads).isZero();
  }

  @Test
  void a_body_that_cannot_even_begin_to_arrive_gives_back_its_place() {
    while (arrivals.beginWaiting(ORIGIN)) {
      // Until no thread may wait any more.
    }
    assertThatExceptionOfType(NullPointerException.class)
        .isThrownBy(() -> passedOn("PUT", SEGMENT, ORIGIN));
    assertThat(arrivals.bodies()).isZero();
  }

  private ServletRequest passedOn(String method, String path, String origin)
      throws IOException, ServletException {
    List<ServletRequest> passed = new ArrayList<>();
    filter.doFilter(
        request(method, path, origin),
        proxy(HttpServletResponse.class, name -> null),
        (request, response) -> {
          passed.add(request);
          if (path.equals(SEGMENT) && origin.equals(ORIGIN) && !everySite.down) {
            assertThat(arrivals.bodies()).isEqualTo(1);
          }
        });
    return passed.get(0);
  }

  private HttpServletRequest request(String method, String path, String origin) {
    return proxy(
        HttpServletRequest.class,
        name ->
            switch (name) {
              case "getMethod" -> method;
              case "getRequestURI" -> path;
              case "getHeader" -> origin;
              case "getContentLengthLong" -> -1L;
              case "getInputStream" -> connection;
              default -> null;
            });
  }

  private static <T> T proxy(Class<T> type, Function<String, @Nullable Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.apply(method.getName())));
  }

  private static final class EverySite implements AllowedOrigins {
    private boolean down;

    @Override
    public boolean ofSite(SiteKey site, Origin origin) {
      return origin.value().equals(ORIGIN);
    }

    @Override
    public boolean ofSession(SessionId session, Origin origin) {
      if (down) {
        throw new IndexUnavailable("down");
      }
      return origin.value().equals(ORIGIN);
    }
  }

  /** What the sender sends, and how often it was asked. */
  private static final class Connection extends ServletInputStream {
    private final InputStream sent = new ByteArrayInputStream("[]".getBytes(UTF_8));
    private int reads;

    @Override
    public int read() throws IOException {
      reads++;
      return sent.read();
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("bodies of this test are there at once");
    }
  }
}
