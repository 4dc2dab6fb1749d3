package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.CheckpointPlace;
import io.replayvault.application.audit.out.PlaceUnavailable;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Checkpoints as files of a directory, named after how many records they are over: {@code
 * 00000000000000000020.checkpoint}. Meant for a file system of another host, or of another
 * administrator.
 */
public final class FileCheckpointPlace implements CheckpointPlace {
  private static final Set<StandardOpenOption> FRESH =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path directory;

  public FileCheckpointPlace(Path directory) {
    this.directory = directory;
  }

  @Override
  public String name() {
    return "file";
  }

  @Override
  public void publish(SignedCheckpoint checkpoint) {
    String name = "%020d.checkpoint".formatted(checkpoint.checkpoint().size());
    String note = checkpoint.note().note();
    Path file = directory.resolve(name);
    try {
      if (!Files.exists(file)) {
        write(file, directory.resolve(name + ".new-" + ProcessHandle.current().pid()), note);
      }
      if (!Files.readString(file).equals(note)) {
        throw new PlaceUnavailable("another checkpoint lies in " + file + " already");
      }
    } catch (IOException e) {
      throw new PlaceUnavailable("no checkpoint was written to " + directory, e);
    }
  }

  /** A name that is there has all of its content, also after a crash. */
  private static void write(Path file, Path fresh, String note) throws IOException {
    Files.deleteIfExists(fresh);
    try {
      try (FileChannel channel = FileChannel.open(fresh, FRESH)) {
        ByteBuffer bytes = ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(fresh, file);
    } catch (FileAlreadyExistsException e) {
      // Another node was faster: what it wrote is compared.
      return;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
