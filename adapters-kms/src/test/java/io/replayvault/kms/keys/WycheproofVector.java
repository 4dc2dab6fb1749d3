package io.replayvault.kms.keys;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * One vector of a Wycheproof file.
 *
 * @param group what holds for it and its neighbours, such as their public key
 * @param test its own fields
 * @param result {@code valid}, {@code invalid}, or {@code acceptable}: either answer will do
 */
record WycheproofVector(Map<String, Object> group, Map<String, Object> test, String result) {
  /** Every vector of the file; one that holds another number than it says is refused. */
  static List<WycheproofVector> in(Path file) throws IOException {
    List<WycheproofVector> vectors = new ArrayList<>();
    try {
      Map<String, Object> whole = JSONObjectUtils.parse(Files.readString(file));
      for (Map<String, Object> group : JSONObjectUtils.getJSONObjectArray(whole, "testGroups")) {
        for (Map<String, Object> test : JSONObjectUtils.getJSONObjectArray(group, "tests")) {
          vectors.add(new WycheproofVector(group, test, String.valueOf(test.get("result"))));
        }
      }
      if (vectors.size() != number(whole, "numberOfTests")) {
        throw new IOException(file + " does not hold as many vectors as it says");
      }
      return vectors;
    } catch (ParseException e) {
      throw new IOException(file + " is no file of vectors", e);
    }
  }

  /** Whether the corpus agrees with an implementation that accepts it, or that refuses it. */
  boolean allows(boolean accepted) {
    return switch (result) {
      case "valid" -> accepted;
      case "invalid" -> !accepted;
      case "acceptable" -> true;
      default -> throw new IllegalStateException("no result of a vector: " + result);
    };
  }

  /** The same with the opposite result, as a broken corpus would have it. */
  WycheproofVector turned() {
    String other =
        switch (result) {
          case "valid" -> "invalid";
          case "invalid" -> "valid";
          default -> result;
        };
    return new WycheproofVector(group, test, other);
  }

  boolean isValid() {
    return result.equals("valid");
  }

  int id() {
    return number("tcId");
  }

  /** Number and comment, for people. */
  String name() {
    return id() + " " + test.get("comment");
  }

  boolean has(String field) {
    return test.containsKey(field);
  }

  byte[] bytes(String field) {
    return HexFormat.of().parseHex(String.valueOf(test.get(field)));
  }

  byte[] groupBytes(String field) {
    return HexFormat.of().parseHex(String.valueOf(group.get(field)));
  }

  int number(String field) {
    return number(test, field);
  }

  int groupNumber(String field) {
    return number(group, field);
  }

  private static int number(Map<String, Object> object, String field) {
    if (object.get(field) instanceof Number number) {
      return number.intValue();
    }
    throw new IllegalArgumentException("no number " + field);
  }
}
