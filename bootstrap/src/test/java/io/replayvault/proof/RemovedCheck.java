package io.replayvault.proof;

import com.sun.tools.attach.VirtualMachine;
import io.replayvault.system.BuiltProduct;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.WholeFolder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One check of the product taken out of a running server, for counter-proofs: the class's own
 * source with one place changed, compiled, and put in the place of what the server has loaded.
 * Nothing of it is in the product. Where the place is not there any more, that is said by name.
 *
 * @param name of the check
 * @param module in which the class is
 * @param type the class
 * @param check what stands in its source, once
 * @param instead what stands there without the check; no lambda more or less, since a class that is
 *     loaded keeps its methods
 */
record RemovedCheck(String name, String module, String type, String check, String instead) {
  private static final List<String> MODULES =
      List.of("domain", "application", "adapters-persistence", "adapters-web");

  /** Takes the check out of the server. */
  void from(RunningReplayVault vault) throws IOException {
    String text = source();
    Path folder = Files.createTempDirectory("replayvault-without-a-check");
    Path changed = folder.resolve(path() + ".java");
    Files.createDirectories(Objects.requireNonNull(changed.getParent()));
    Files.writeString(changed, text.replace(check, instead));
    try {
      compile(changed, folder);
      load(vault, "class " + type + " " + folder.resolve(path() + ".class"));
    } finally {
      WholeFolder.delete(folder);
    }
  }

  /** The class's source; throws unless the check stands in it once. */
  String source() throws IOException {
    Path source = BuiltProduct.checkout().resolve(module + "/src/main/java/" + path() + ".java");
    String text = Files.readString(source);
    int place = text.indexOf(check);
    if (place < 0 || text.indexOf(check, place + 1) >= 0) {
      throw new IllegalStateException(
          "the check \"" + name + "\" does not stand once in " + source + ": " + check);
    }
    return text;
  }

  /** Puts the class back as it was built. */
  void backInto(RunningReplayVault vault) throws IOException {
    Path built = BuiltProduct.checkout().resolve(module + "/target/classes/" + path() + ".class");
    load(vault, "class " + type + " " + built);
  }

  /** Has the agent do something in a server's process. */
  static void load(RunningReplayVault vault, String arguments) throws IOException {
    try {
      VirtualMachine process = VirtualMachine.attach(Long.toString(vault.pid()));
      try {
        process.loadAgent(agent().toString(), arguments);
      } finally {
        process.detach();
      }
    } catch (com.sun.tools.attach.AttachNotSupportedException
        | com.sun.tools.attach.AgentLoadException
        | com.sun.tools.attach.AgentInitializationException e) {
      throw new IOException("the server took no agent: " + arguments, e);
    }
  }

  private String path() {
    return type.replace('.', '/');
  }

  private static void compile(Path source, Path into) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean done =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of(
                      "--release",
                      "21",
                      "-parameters",
                      "-g",
                      "-proc:none",
                      "-nowarn",
                      "-cp",
                      classPath(),
                      "-d",
                      into.toString()),
                  null,
                  files.getJavaFileObjects(source))
              .call();
      if (!done) {
        throw new IOException("the class without its check does not compile: " + said);
      }
    }
  }

  private static String classPath() throws IOException {
    Path checkout = BuiltProduct.checkout();
    return Stream.concat(
            MODULES.stream().map(module -> checkout.resolve(module + "/target/classes").toString()),
            Stream.of(KitRun.dependencies(checkout.resolve("bootstrap/target/proof.classpath"))))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A jar with the agent, made anew each time. */
  private static Path agent() throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Agent-Class", FaultAgent.class.getName());
    main.putValue("Can-Redefine-Classes", "true");
    String entry = FaultAgent.class.getName().replace('.', '/') + ".class";
    Path jar = Files.createTempFile("replayvault-agent", ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        InputStream in =
            Objects.requireNonNull(FaultAgent.class.getResourceAsStream("FaultAgent.class"))) {
      out.putNextEntry(new JarEntry(entry));
      in.transferTo(out);
      out.closeEntry();
    }
    return jar;
  }
}
