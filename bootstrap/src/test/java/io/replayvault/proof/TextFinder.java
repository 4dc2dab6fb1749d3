package io.replayvault.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for texts and bytes in files of any size, in each form that a text has in a Java process: a
 * byte or two for each character, in either order. Answers names only, never what was looked for.
 */
final class TextFinder {
  private static final int PIECE = 64 * 1024 * 1024;

  private final List<Wanted> wanted = new ArrayList<>();
  private final boolean[] begins = new boolean[65_536];
  private int longest;

  /** Looks for a text too, under that name. */
  TextFinder text(String name, String text) {
    add(name + " (a byte each)", text.getBytes(StandardCharsets.UTF_8));
    add(name + " (two bytes each)", text.getBytes(StandardCharsets.UTF_16LE));
    add(name + " (two bytes each, large first)", text.getBytes(StandardCharsets.UTF_16BE));
    return this;
  }

  /** Looks for bytes too. */
  TextFinder bytes(String name, byte[] bytes) {
    add(name, bytes);
    return this;
  }

  /** What is in the file. */
  Set<String> in(Path file) throws IOException {
    Set<String> found = new TreeSet<>();
    try (FileChannel channel = FileChannel.open(file)) {
      for (long from = 0; from < channel.size(); from += PIECE - longest) {
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, channel.size() - from));
        while (piece.hasRemaining() && channel.read(piece, from + piece.position()) >= 0) {
          // read on
        }
        found.addAll(in(piece.array()));
      }
    }
    return found;
  }

  /** What is in these bytes. */
  Set<String> in(byte[] bytes) {
    Set<String> found = new TreeSet<>();
    for (int at = 0; at + 1 < bytes.length; at++) {
      if (begins[beginning(bytes, at)]) {
        for (Wanted each : wanted) {
          if (each.isAt(bytes, at)) {
            found.add(each.name());
          }
        }
      }
    }
    return found;
  }

  private void add(String name, byte[] bytes) {
    if (bytes.length < 8) {
      throw new IllegalArgumentException("too short to be told from chance: " + name);
    }
    wanted.add(new Wanted(name, bytes));
    begins[beginning(bytes, 0)] = true;
    longest = Math.max(longest, bytes.length);
  }

  private static int beginning(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }

  private static final class Wanted {
    private final String name;
    private final byte[] bytes;

    Wanted(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes.clone();
    }

    String name() {
      return name;
    }

    boolean isAt(byte[] all, int at) {
      return at + bytes.length <= all.length
          && Arrays.equals(all, at, at + bytes.length, bytes, 0, bytes.length);
    }
  }
}
