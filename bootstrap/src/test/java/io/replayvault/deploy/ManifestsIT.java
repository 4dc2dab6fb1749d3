package io.replayvault.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.architecture.Adr;
import io.replayvault.system.BuiltProduct;
import io.replayvault.system.PythonEnvironment;
import io.replayvault.system.PythonEnvironment.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Kubernetes manifests, by the schemas that Kubernetes publishes and rules of our own. */
@Adr(39)
final class ManifestsIT {
  private static final String VALIDATE = "1.37.0";
  private static final String NEWEST = "1.37";
  private static final String TOGETHER = "--together";
  private static final Path FOLDER = BuiltProduct.checkout().resolve("docs/deploy/kubernetes");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1.30", NEWEST})
  void every_manifest_is_what_kubernetes_expects_and_every_pod_is_confined(String version)
      throws IOException {
    List<Path> manifests = manifests();
    assertThat(manifests).hasSizeGreaterThan(10);
    Ended ended = validate(version, manifests);
    assertThat(ended.said()).isBlank();
    assertThat(ended.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "deployment/deployment.yaml, terminationGracePeriodSeconds, terminationGracePeriod",
    "deployment/deployment.yaml, 'scheme: HTTPS', 'schema: HTTPS'",
    "deployment/deployment.yaml, 'readOnlyRootFilesystem: true', 'readOnlyRootFilesystem: false'",
    "deployment/deployment.yaml, 'drop: [ALL]', 'drop: []'",
    "operator/application.yaml, manageTLS, manageTls",
    "operator/application.yaml, 'periodSeconds: 5', 'period: 5'",
    "operator/application.yaml, 'mountToken: false', 'mountToken: true'",
    "common/network-policies.yaml, podSelector, podsSelector",
    "common/disruption-budget.yaml, maxUnavailable, maxUnavailabel",
    "migrate/job.yaml, backoffLimit, backOffLimit",
  })
  void a_manifest_that_is_not_is_refused(String file, String right, String wrong)
      throws IOException {
    String text = Files.readString(FOLDER.resolve(file));
    assertThat(text).contains(right);
    Path changed = Files.writeString(folder.resolve("changed.yaml"), text.replace(right, wrong));
    assertThat(validate(NEWEST, List.of(changed)).exit()).isEqualTo(1);
  }

  /** Node by node, none fewer; one disrupted at a time; probes and traffic where they belong. */
  @Test
  void as_a_whole_they_are_upgraded_watched_and_closed_off() throws IOException {
    Ended ended = validate(TOGETHER, manifests());
    assertThat(ended.said()).isBlank();
    assertThat(ended.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "deployment/deployment.yaml, 'maxUnavailable: 0', 'maxUnavailable: 1', node by node",
    "operator/application.yaml, 'maxUnavailable: 0', 'maxUnavailable: 2', node by node",
    "operator/application.yaml, 'replicas: 3', 'replicas: 1', no second node",
    "deployment/deployment.yaml, '/health/ready, port: 9445', '/health/ready, port: 9443',"
        + " readiness",
    "operator/application.yaml, '/health/live, port: 9445', '/health/ready, port: 9445', liveness",
    "common/disruption-budget.yaml, 'name: replayvault }', 'name: other }', disruption budget",
    "common/network-policies.yaml, '[Ingress, Egress]', '[Ingress]', one direction",
    "common/network-policies.yaml, 'name: monitoring', 'name: ingress', others than monitoring",
    "common/network-policies.yaml, 'name: replayvault-migrate }', 'name: other }', no network"
        + " policy",
  })
  void a_whole_that_is_not_is_refused(String file, String right, String wrong, String named)
      throws IOException {
    String text = Files.readString(FOLDER.resolve(file));
    assertThat(text).contains(right);
    List<Path> others = new ArrayList<>(manifests());
    others.remove(FOLDER.resolve(file));
    others.add(Files.writeString(folder.resolve("changed.yaml"), text.replace(right, wrong)));
    Ended ended = validate(TOGETHER, others);
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.said()).contains(named);
  }

  @Test
  void each_folder_lists_its_files() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path list : manifests()) {
      if (list.endsWith("kustomization.yaml")) {
        List<String> listed =
            Files.readString(list)
                .lines()
                .filter(line -> line.startsWith("  - ") && line.endsWith(".yaml"))
                .map(line -> line.substring(4))
                .sorted()
                .toList();
        List<String> there = new ArrayList<>(names(list.resolveSibling("")));
        there.remove("kustomization.yaml");
        if (!listed.equals(there)) {
          wrong.add(list + " lists " + listed + ", there are " + there);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Ended validate(String version, List<Path> files) {
    PythonEnvironment python = PythonEnvironment.with("kubernetes-validate", VALIDATE);
    List<String> command = new ArrayList<>();
    command.add(python.program("python").toString());
    command.add(
        BuiltProduct.checkout()
            .resolve("bootstrap/src/test/resources/io/replayvault/deploy/validate-manifests.py")
            .toString());
    command.add(version);
    files.forEach(file -> command.add(file.toString()));
    return PythonEnvironment.run(command);
  }

  private static List<Path> manifests() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
