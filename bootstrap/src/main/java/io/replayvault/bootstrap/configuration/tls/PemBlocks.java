package io.replayvault.bootstrap.configuration.tls;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The blocks of a PEM file (RFC 7468, the lax form): text between them is passed over. */
final class PemBlocks {

  /** One block: its label, such as {@code CERTIFICATE}, and its bytes. */
  record Block(String label, byte[] der) {

    @Override
    public String toString() {
      return label;
    }
  }

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
  private static final Pattern BEGIN = Pattern.compile("-----BEGIN ");

  private PemBlocks() {}

  /**
   * All blocks of a file, in its order.
   *
   * @throws TlsRefused when a block is begun and not ended, as in a file that is being written
   */
  static List<Block> read(String property, Path file) {
    byte[] bytes = FileContent.bytes(property, file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Arrays.fill(bytes, (byte) 0);
    try {
      List<Block> blocks = BLOCK.matcher(text).results().map(PemBlocks::block).toList();
      if (blocks.size() == BEGIN.matcher(text).results().count()) {
        return blocks;
      }
    } catch (IllegalArgumentException e) {
      // Told below, like a block that has no end.
    }
    throw new TlsRefused(property, "is not whole PEM", "write the whole file again");
  }

  private static Block block(MatchResult found) {
    return new Block(found.group(1), Base64.getMimeDecoder().decode(found.group(2)));
  }

  /** Whether a label is that of a private key, in whatever form. */
  static boolean isKey(Block block) {
    return block.label().endsWith("PRIVATE KEY");
  }
}
