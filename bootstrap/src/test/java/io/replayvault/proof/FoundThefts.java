package io.replayvault.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.replayvault.application.keys.out.RootKey;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.durability.Unsealed;
import io.replayvault.kms.session.ZstdCompression;
import io.replayvault.proof.Thief.Haul;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/** What the thief and the search do where there is something to open or to find. */
final class FoundThefts {
  private static final String OBJECT = "object ";
  private static final String KEY = "object key ";

  private final Loot loot;
  private final CanarySearch search;
  private final Canaries kept;
  private final long most;

  FoundThefts(Loot loot, CanarySearch search, Canaries kept, long most) {
    this.loot = loot;
    this.search = search;
    this.kept = kept;
    this.most = most;
  }

  List<Row> rows(RootKey root, String segment) throws IOException {
    Haul haul = new Thief(Optional.of(root), most).rob(loot);
    return List.of(withRoot(haul), withLeakedKey(haul), withClearTexts(), unsealed(segment));
  }

  private Row withRoot(Haul haul) {
    Set<String> read = new TreeSet<>();
    haul.opened().values().forEach(plain -> read.addAll(search.in(plain)));
    return new Row(
        "  counter-proof: with the root key the same thief opens all and reads what is kept",
        "C3",
        haul.tries(),
        "%d of %d opened, %d of %d read"
            .formatted(haul.opened().size(), haul.locked(), read.size(), kept.size()),
        "all opened, all read, no more",
        haul.opened().size() == haul.locked() && read.equals(kept.all().keySet()));
  }

  /** One object's key lies in the key store, in each way that programs write such bytes. */
  private Row withLeakedKey(Haul haul) {
    String object =
        haul.opened().keySet().stream()
            .filter(name -> name.startsWith(KEY))
            .map(name -> name.substring(KEY.length()))
            .filter(id -> haul.opened().containsKey(OBJECT + id))
            .findFirst()
            .orElseThrow();
    byte[] key = Optional.ofNullable(haul.opened().get(KEY + object)).orElseThrow();
    String hex = HexFormat.of().formatHex(key);
    List<String> leaks =
        List.of(
            "opened with " + Base64.getEncoder().encodeToString(key) + " today",
            "key:" + Base64.getUrlEncoder().withoutPadding().encodeToString(key),
            "{\"key\":\"" + hex + "\"}",
            "\\x00" + hex + "ff");
    long only =
        leaks.stream()
            .map(leak -> new Thief(Optional.empty(), most).rob(loot.withKey(row(leak))))
            .filter(robbed -> robbed.opened().keySet().equals(Set.of(OBJECT + object)))
            .count();
    return new Row(
        "  counter-proof: an object's key that lies somewhere in the loot opens that object",
        "C2",
        leaks.size(),
        only + " opened it and nothing else",
        leaks.size() + " opened it",
        only == leaks.size());
  }

  private Row withClearTexts() throws IOException {
    byte[] text = kept.in("event name").getBytes(UTF_8);
    String hex = HexFormat.of().withUpperCase().formatHex(text);
    StringBuilder escaped = new StringBuilder();
    kept.in("event name").chars().forEach(one -> escaped.append("\\u%04x".formatted(one)));
    List<byte[]> forms =
        List.of(
            text,
            kept.in("event name").getBytes(UTF_16LE),
            hex.getBytes(US_ASCII),
            base64("", text),
            base64("1", text),
            base64("22", text),
            escaped.toString().getBytes(US_ASCII),
            gzip(text),
            zstd(text),
            gzip(zstd(base64("1", text))));
    int found = 0;
    int tried = 0;
    for (byte[] form : forms) {
      byte[] noise = new byte[97];
      byte[] object = concat(noise, form);
      StolenRow row = row("\\x" + HexFormat.of().formatHex(object));
      for (Loot planted :
          List.of(loot.with(name(), object), loot.withKey(row), loot.withIndexed(row))) {
        tried++;
        found += search.in(planted.bytes()).contains("event name") ? 1 : 0;
      }
    }
    return new Row(
        "  counter-proof: one put into a copy in the clear is found, in each form and part",
        "C1 C4",
        tried,
        found + " found",
        tried + " found",
        found == tried);
  }

  /** As the product would have stored it with a sealer that seals nothing. */
  private Row unsealed(String segment) throws IOException {
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    String[] parts = name().split("/", -1);
    new Unsealed()
        .seal(
            new ByteArrayInputStream(zstd(segment.getBytes(UTF_8))),
            stored,
            SecretBytes.copyOf(new byte[KeyGuesses.KEY]),
            new SealingContext(
                new AccountId(parts[0]),
                new SiteId(parts[1]),
                parts[2],
                new ObjectId(parts[3]),
                "segment-1"));
    Set<String> found = search.in(loot.with(name(), stored.toByteArray()).bytes());
    return new Row(
        "  counter-proof: a segment stored by a sealer that seals nothing is found",
        "C1",
        1,
        found.size() + " texts found",
        "10 or more",
        found.size() >= 10);
  }

  private static String name() {
    return "account/site/session/" + "0".repeat(32);
  }

  private static StolenRow row(String text) {
    return new StolenRow("planted", ApiCaller.parsed(ApiCaller.json(Map.of("value", text))));
  }

  private static byte[] base64(String before, byte[] text) {
    return Base64.getEncoder().encode(concat(before.getBytes(US_ASCII), text));
  }

  private static byte[] gzip(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text);
    }
    return bytes.toByteArray();
  }

  private static byte[] zstd(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zstd = new ZstdCompression().compress(bytes)) {
      zstd.write(text);
    }
    return bytes.toByteArray();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }
}
