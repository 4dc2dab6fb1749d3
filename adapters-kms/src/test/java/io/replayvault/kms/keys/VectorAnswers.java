package io.replayvault.kms.keys;

import java.util.Arrays;
import java.util.List;

/**
 * How the vectors for an algorithm were answered.
 *
 * @param jdk on which JDK
 * @param algorithm which
 * @param tried vectors that apply
 * @param bad those of them that are not valid
 * @param leftOut vectors of the file that do not apply
 * @param wrong those answered otherwise than the corpus says
 * @param pinned those that are known to be answered otherwise, and were
 */
public record VectorAnswers(
    String jdk,
    String algorithm,
    int tried,
    int bad,
    int leftOut,
    List<String> wrong,
    List<String> pinned) {
  private static final String MARK = "vectors\t";
  private static final int FIELDS = 7;

  /** Whether every vector that applies was answered as the corpus says, or as is known. */
  public boolean holds() {
    return tried > 0 && wrong.isEmpty();
  }

  /** Maker and version of the JDK that runs this. */
  static String thisJdk() {
    return System.getProperty("java.vendor", "a JDK") + " " + Runtime.version();
  }

  /** All of it on one line, for {@link #read}. */
  String line() {
    return MARK
        + String.join(
            "\t",
            jdk,
            algorithm,
            Integer.toString(tried),
            Integer.toString(bad),
            Integer.toString(leftOut),
            joined(wrong),
            joined(pinned));
  }

  /** The answers among what {@link KnownAnswers#main} printed. */
  public static List<VectorAnswers> read(String printed) {
    return printed
        .lines()
        .filter(line -> line.startsWith(MARK))
        .map(line -> parsed(line.substring(MARK.length())))
        .toList();
  }

  private static VectorAnswers parsed(String line) {
    String[] fields = line.split("\t", FIELDS);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("no answers: " + line);
    }
    return new VectorAnswers(
        fields[0],
        fields[1],
        Integer.parseInt(fields[2]),
        Integer.parseInt(fields[3]),
        Integer.parseInt(fields[4]),
        split(fields[5]),
        split(fields[6]));
  }

  private static String joined(List<String> names) {
    return String.join("; ", names.stream().map(name -> name.replaceAll("[\\s;]+", " ")).toList());
  }

  private static List<String> split(String names) {
    return Arrays.stream(names.split("; ", -1)).filter(name -> !name.isEmpty()).toList();
  }
}
