package io.replayvault.durability;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.application.session.out.LineSegments;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SegmentIndex.CommitOutcome;
import io.replayvault.application.session.out.SegmentIndex.SegmentCommit;
import io.replayvault.application.session.out.SegmentMalformed;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.WrappedKey;
import io.replayvault.domain.session.SegmentNumber;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The durable log of a {@link KilledWriter}'s key store and index, a line a commit, synced before
 * the commit returns. Stands for two databases; a line without its end was never committed.
 */
final class KillJournal {
  private static final HexFormat HEX = HexFormat.of();

  private final FileChannel file;

  KillJournal(Path path) throws IOException {
    file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  void saved(ObjectId object, WrappedKey key) throws IOException {
    append("save " + object + " " + key.version().number() + " " + HEX.formatHex(key.sealed()));
  }

  void committed(SegmentCommit segment) throws IOException {
    append(
        "commit %d %s %s %d"
            .formatted(
                segment.number().value(),
                segment.object(),
                HEX.formatHex(segment.digest()),
                segment.bytes()));
  }

  private synchronized void append(String line) throws IOException {
    file.write(ByteBuffer.wrap((line + "\n").getBytes(US_ASCII)));
    file.force(false);
  }

  /** Puts into the databases what a journal holds of an account's only session. */
  static void redo(Path path, Databases databases, AccountId account, IntFunction<Upload> sent)
      throws IOException {
    String text = Files.readString(path, US_ASCII);
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      List<String> words = List.of(line.split(" "));
      if (words.get(0).equals("save")) {
        databases
            .port(ObjectKeyStore.class)
            .save(
                new ObjectId(words.get(1)),
                account,
                new WrappedKey(
                    new MasterKeyVersion(Integer.parseInt(words.get(2))),
                    HEX.parseHex(words.get(3))));
      } else {
        commit(databases.port(SegmentIndex.class), words, sent);
      }
    }
  }

  private static void commit(SegmentIndex index, List<String> words, IntFunction<Upload> sent)
      throws IOException {
    int number = Integer.parseInt(words.get(1));
    Upload upload = sent.apply(number);
    try {
      CommitOutcome outcome =
          index.commit(
              new SegmentCommit(
                  upload.session().session(),
                  new SegmentNumber(number),
                  new ObjectId(words.get(2)),
                  HEX.parseHex(words.get(3)),
                  Long.parseLong(words.get(4)),
                  new LineSegments().inspect(upload.command().body()),
                  List.of(),
                  List.of()));
      if (!(outcome instanceof CommitOutcome.Committed)) {
        throw new IllegalStateException("the journal commits a number twice");
      }
    } catch (SegmentMalformed e) {
      throw new IllegalStateException(e);
    }
  }
}
