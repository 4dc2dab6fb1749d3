package io.replayvault.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code replayvault unpack}: lays jar and server out as an image carries them. */
final class UnpackCommand implements Command {

  @Override
  public String name() {
    return "unpack";
  }

  @Override
  public String summary() {
    return "lays out this jar and its server in a folder, for an image";
  }

  @Override
  public String help() {
    return """
        replayvault unpack FOLDER

        Puts a copy of this jar into FOLDER and unpacks its server beside it. A start from that
        copy unpacks nothing and writes nothing there, so that FOLDER may be read-only; what it
        writes goes to REPLAYVAULT_HOME and to the folder for temporary files.
        Left out is the private PostgreSQL: what is laid out serves production.

        Example: java -jar replayvault.jar unpack /opt/replayvault
        """
        .stripTrailing();
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.size() != 1) {
      throw new LaunchRefused("unpack takes one folder: see unpack --help");
    }
    Path folder = Path.of(arguments.getFirst());
    Path server = folder.resolve(ServerFiles.name());
    Path jar = folder.resolve("replayvault.jar");
    if (Files.exists(server) || Files.exists(jar)) {
      throw new LaunchRefused(folder + " holds a ReplayVault already: name an empty folder");
    }
    try {
      Files.createDirectories(folder);
      ServerFiles.layOutForProduction(folder);
      Files.copy(Release.jar(), jar);
    } catch (IOException e) {
      throw new LaunchRefused(folder + " cannot be written: make room, about 300 MB", e);
    }
    out.println("laid out in " + folder);
    return Main.OK;
  }
}
