package io.replayvault.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WebModulesTest {

  private static final Path LIBERTY = Path.of("src/main/liberty");
  private static final Pattern CLASS_NAME = Pattern.compile(">(io\\.replayvault\\.[\\w.]+)<");

  @Test
  void every_class_that_a_descriptor_names_exists() throws IOException {
    List<String> names =
        descriptors()
            .flatMap(text -> CLASS_NAME.matcher(text).results())
            .map(found -> found.group(1))
            .distinct()
            .toList();
    assertThat(names).hasSizeGreaterThan(6);
    for (String name : names) {
      assertThatCode(() -> Class.forName(name, false, getClass().getClassLoader()))
          .as(name)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void every_web_module_closes_the_containers_own_paths_and_error_pages() throws IOException {
    assertThat(descriptors())
        .hasSize(4)
        .allSatisfy(
            text ->
                assertThat(text)
                    .contains(
                        "container.ContainerPathsClosed",
                        "container.PlainErrorPage",
                        "<error-page>"));
  }

  @Test
  void only_the_console_takes_identity_tokens() throws IOException {
    assertThat(descriptors().filter(text -> text.contains("MP-JWT"))).hasSize(1);
    assertThat(Files.readString(LIBERTY.resolve("wars/console/WEB-INF/web.xml")))
        .contains("MP-JWT");
  }

  /** The server refuses before any resource is asked, by this list of its own. */
  @Test
  void the_server_lets_through_exactly_what_the_api_says_needs_no_sign_in() throws IOException {
    String descriptor = Files.readString(LIBERTY.resolve("wars/console/WEB-INF/web.xml"));
    Matcher open =
        Pattern.compile("<param-name>open</param-name>\\s*<param-value>([^<]*)</param-value>")
            .matcher(descriptor);
    assertThat(open.find()).isTrue();
    assertThat(descriptor).contains("ProvenCallers").doesNotContain("<security-constraint>");
    List<String> let = List.of(open.group(1).strip().split("\\s+"));
    List<String> described = new ArrayList<>();
    new ObjectMapper()
        .readTree(Path.of("../docs/openapi.json").toFile())
        .get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .forEach(
                        operation -> {
                          if (operation.has("security") && operation.get("security").isEmpty()) {
                            described.add(path.getKey());
                          }
                        }));
    assertThat(let).containsExactlyInAnyOrderElementsOf(described);
  }

  /** Liberty would keep bodies that come by it in memory, however long (ADR-0026). */
  @Test
  void no_endpoint_speaks_http_2() throws IOException {
    String configuration = Files.readString(LIBERTY.resolve("replayvault.xml"));
    long endpoints = configuration.lines().filter(line -> line.contains("<httpEndpoint ")).count();

    assertThat(endpoints).isEqualTo(6);
    assertThat(
            configuration
                .lines()
                .filter(line -> line.contains("<httpEndpoint "))
                .filter(line -> line.contains("protocolVersion=\"http/1.1\"")))
        .hasSize(6);
  }

  /** Plain ports are bound to 127.0.0.1, whatever addresses are set (clauses C5, C6). */
  @Test
  void every_endpoint_without_tls_is_on_loopback() throws IOException {
    String configuration = Files.readString(LIBERTY.resolve("replayvault.xml"));
    List<String> plain =
        Pattern.compile("<httpEndpoint [^>]*>")
            .matcher(configuration)
            .results()
            .map(MatchResult::group)
            .filter(endpoint -> !endpoint.contains("httpPort=\"-1\""))
            .toList();

    assertThat(plain)
        .hasSize(3)
        .allSatisfy(
            endpoint -> assertThat(endpoint).contains("host=\"127.0.0.1\"", "httpsPort=\"-1\""));
  }

  @Test
  void the_servers_configuration_holds_no_password() throws IOException {
    String configuration =
        Files.readString(LIBERTY.resolve("server.xml"))
            + Files.readString(LIBERTY.resolve("replayvault.xml"));
    assertThat(
            Pattern.compile("(?i)password=\"([^\"]*)\"")
                .matcher(configuration)
                .results()
                .map(found -> found.group(1))
                .distinct())
        .containsExactly("${replayvault.tls.keystore.password}");
  }

  private static Stream<String> descriptors() throws IOException {
    try (Stream<Path> modules = Files.list(LIBERTY.resolve("wars"))) {
      return modules.map(module -> read(module.resolve("WEB-INF/web.xml"))).toList().stream();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(file + " is missing", e);
    }
  }
}
