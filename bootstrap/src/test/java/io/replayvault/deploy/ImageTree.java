package io.replayvault.deploy;

import io.replayvault.system.BuiltProduct;
import io.replayvault.system.PythonEnvironment;
import io.replayvault.system.PythonEnvironment.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the Containerfile puts on its base image, laid out by the script that it runs, and what it
 * says of the process.
 */
final class ImageTree {
  private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");

  private final Path root;
  private final String containerfile;

  private ImageTree(Path root, String containerfile) {
    this.root = root;
    this.containerfile = containerfile;
  }

  /** Lays it out in an empty folder. */
  static ImageTree in(Path folder) throws IOException {
    Path checkout = BuiltProduct.checkout();
    String containerfile =
        Files.readString(checkout.resolve("docs/deploy/container/Containerfile"))
            .replace("\\\n", " ");
    if (!containerfile.contains("&& build/image-content /image")
        || !containerfile.contains("COPY --from=built /image/ /")) {
      throw new IllegalStateException("the image is no longer what build/image-content makes");
    }
    Ended ended =
        PythonEnvironment.run(
            List.of(checkout.resolve("build/image-content").toString(), folder.toString()));
    if (ended.exit() != 0) {
      throw new IllegalStateException(ended.said());
    }
    return new ImageTree(folder, containerfile);
  }

  Path root() {
    return root;
  }

  /** The words of an instruction in its last stage, such as {@code ENTRYPOINT}. */
  List<String> words(String instruction) {
    return WORD.matcher(line(instruction)).results().map(word -> word.group(1)).toList();
  }

  /** The number before the colon. */
  String user() {
    return line("USER").split(":", 2)[0];
  }

  /** Name and value, joined by {@code =}. */
  String variable() {
    return line("ENV");
  }

  private String line(String instruction) {
    Matcher line =
        Pattern.compile("(?m)^" + instruction + " (.*)$")
            .matcher(
                containerfile
                    .lines()
                    .dropWhile(each -> !each.startsWith("COPY --from=built"))
                    .collect(Collectors.joining("\n")));
    if (!line.find()) {
      throw new IllegalStateException("the Containerfile has no " + instruction);
    }
    return line.group(1);
  }
}
