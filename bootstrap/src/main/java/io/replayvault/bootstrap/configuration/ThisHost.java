package io.replayvault.bootstrap.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The host that this process runs on. Looks at it anew with each question. */
final class ThisHost implements Surroundings {

  private static final Set<String> IN_MEMORY = Set.of("tmpfs", "ramfs");

  private final InstantSource clock;

  ThisHost(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Set<InetAddress> addressesOf(String host) {
    try {
      return Set.of(InetAddress.getAllByName(host));
    } catch (UnknownHostException e) {
      return Set.of();
    }
  }

  @Override
  public Set<InetAddress> ownAddresses() {
    Set<InetAddress> own = new HashSet<>();
    own.add(InetAddress.getLoopbackAddress());
    try {
      NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .forEach(own::add);
    } catch (SocketException e) {
      throw new UncheckedIOException("the addresses of this host cannot be listed", e);
    }
    return own;
  }

  @Override
  public Optional<FileAccess> accessTo(Path file) {
    try {
      PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class);
      if (!attributes.isRegularFile()) {
        return Optional.empty();
      }
      return Optional.of(
          new FileAccess(
              attributes.owner().getName(),
              attributes.permissions(),
              Files.isReadable(file),
              IN_MEMORY.contains(Files.getFileStore(file).type()),
              attributes.size()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(new FileAccess("somebody else", Set.of(), false, false, 0));
    }
  }

  /** As the process sees itself: its own entry in {@code /proc}, whatever {@code HOME} says. */
  @Override
  public String user() {
    try {
      return Files.getOwner(Path.of("/proc/self")).getName();
    } catch (IOException e) {
      return System.getProperty("user.name");
    }
  }

  @Override
  public Instant now() {
    return clock.instant();
  }
}
