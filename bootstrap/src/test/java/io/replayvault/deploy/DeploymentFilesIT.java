package io.replayvault.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.architecture.Adr;
import io.replayvault.system.BuiltProduct;
import io.replayvault.system.PythonEnvironment;
import io.replayvault.system.PythonEnvironment.Ended;
import io.replayvault.tls.Issued;
import io.replayvault.tls.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unit, firewall and balancer, by the programs that read them; each also refuses a wrong one. */
@Adr(39)
final class DeploymentFilesIT {
  private static final Path FILES = BuiltProduct.checkout().resolve("docs/deploy");

  /** Of ten, as {@code systemd-analyze security} counts; a unit without any care has 9.6. */
  private static final String MOST_EXPOSED = "--threshold=15";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"replayvault.service", "replayvault-liberty.service"})
  void systemd_understands_each_unit(String name) throws IOException {
    String unit = unit(name);
    assertThat(verify(unit).said()).isBlank();
    assertThat(verify(unit.replace("NoNewPrivileges", "NoNewPriviledges")).said())
        .contains("NoNewPriviledges");
  }

  @ParameterizedTest
  @ValueSource(strings = {"replayvault.service", "replayvault-liberty.service"})
  void each_unit_is_confined(String name) throws IOException {
    String unit = unit(name);
    assertThat(exposed(unit).exit()).isZero();
    assertThat(exposed(unit.replace("PrivateDevices=yes", "").replaceAll("(?m)^Protect.*$", "")))
        .matches(loose -> loose.exit() != 0);
  }

  @Test
  void the_firewall_understands_its_rules() throws IOException {
    String rules = Files.readString(FILES.resolve("nftables.conf"));
    assertThat(firewall(rules)).isEqualTo(new Ended(0, ""));
    assertThat(firewall(rules.replace("ct count over", "ct counts over")).exit()).isNotZero();
    assertThat(firewall(rules.replace("jump recording", "jump nowhere")).exit()).isNotZero();
  }

  @Test
  void the_balancer_understands_its_configuration() throws IOException {
    TestCertificates certificates = TestCertificates.in(folder);
    Issued shown = certificates.issue("shown");
    String pem = Issued.pem(shown.chain()) + Issued.pem("PRIVATE KEY", shown.key().getEncoded());
    for (String name : List.of("rec.example.com.pem", "console.example.com.pem")) {
      Files.writeString(folder.resolve(name), pem);
    }
    Files.writeString(
        folder.resolve("replayvault-authority.pem"), Issued.pem(List.of(certificates.issuer())));
    String text = Files.readString(FILES.resolve("haproxy.cfg"));
    String configuration = text.replace("/etc/haproxy/", folder + "/");
    assertThat(balancer(configuration)).matches(ended -> ended.exit() == 0);
    assertThat(balancer(configuration.replace("sc0_conn_cur", "sc0_con_cur")).exit()).isNotZero();
    assertThat(balancer(configuration.replace("replayvault-authority", "nobody")).exit())
        .isNotZero();
  }

  /** With programs that this machine has, too: systemd looks whether they are there. */
  private static String unit(String name) throws IOException {
    return Files.readString(FILES.resolve(name))
        .replace("/opt/openliberty/wlp/bin/server", "/usr/bin/env")
        .replace("/usr/lib/jvm/java-21-openjdk-amd64/bin/java", "/usr/bin/env");
  }

  private Ended verify(String unit) throws IOException {
    return PythonEnvironment.run(
        List.of(
            program("systemd-analyze", "systemd"),
            "verify",
            "--man=no",
            write("replayvault.service", unit)));
  }

  private Ended exposed(String unit) throws IOException {
    return PythonEnvironment.run(
        List.of(
            program("systemd-analyze", "systemd"),
            "security",
            "--offline=true",
            MOST_EXPOSED,
            write("replayvault.service", unit)));
  }

  private Ended firewall(String rules) throws IOException {
    List<String> command = new ArrayList<>();
    if (!"root".equals(Files.getOwner(Path.of("/proc/self")).getName())) {
      // nft asks the kernel even to check: an ordinary user gets a network of its own to ask.
      command.addAll(List.of(program("unshare", "util-linux"), "--map-root-user", "--net"));
    }
    command.addAll(List.of(program("nft", "nftables"), "-c", "-f", write("nftables.conf", rules)));
    return PythonEnvironment.run(command);
  }

  private Ended balancer(String configuration) throws IOException {
    return PythonEnvironment.run(
        List.of(program("haproxy", "haproxy"), "-c", "-f", write("haproxy.cfg", configuration)));
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String program(String name, String packageName) {
    for (String place : List.of("/usr/bin/", "/usr/sbin/", "/bin/", "/sbin/")) {
      if (Files.isExecutable(Path.of(place + name))) {
        return place + name;
      }
    }
    throw new IllegalStateException(
        "no " + name + ": install it (Debian: apt-get install " + packageName + ")");
  }
}
