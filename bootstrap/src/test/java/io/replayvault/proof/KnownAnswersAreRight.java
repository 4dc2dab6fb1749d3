package io.replayvault.proof;

import io.replayvault.kms.keys.KnownAnswers;
import io.replayvault.kms.keys.VectorAnswers;
import io.replayvault.system.Corpora;
import io.replayvault.system.InstalledJdks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every vector of Project Wycheproof that applies to an algorithm of the product is answered as it
 * says, on each JDK of 21 or newer that this machine has (clauses C1, C2).
 */
final class KnownAnswersAreRight implements Claim {
  private static final String CORPUS = "wycheproof";
  private static final String FILES = "_test.json";

  @Override
  public List<Row> check(Size size) throws Exception {
    Optional<Path> folder = Corpora.find(CORPUS);
    if (folder.isEmpty()) {
      boolean mayBeMissing = size == Size.QUICK && Corpora.mayBeMissing();
      return List.of(
          new Row("Known answers: no corpus " + CORPUS, "C1", 0, "left out", "-", mayBeMissing));
    }
    List<Row> rows = new ArrayList<>();
    List<Path> homes = InstalledJdks.homes();
    List<String> jdks = new ArrayList<>();
    for (Path home : homes) {
      List<VectorAnswers> answers = answersOn(home, folder.get());
      jdks.add(answers.getFirst().jdk());
      answers.stream().map(KnownAnswersAreRight::row).forEach(rows::add);
    }
    rows.addFirst(
        new Row(
            "JDKs of " + InstalledJdks.OLDEST + " or newer that this machine has, each asked",
            "C1",
            homes.size(),
            String.join(", ", jdks),
            "each of them",
            jdks.size() == homes.size()));
    rows.add(files(folder.get()));
    rows.add(withoutTag(folder.get()));
    rows.add(turned(folder.get()));
    return rows;
  }

  private static List<VectorAnswers> answersOn(Path home, Path folder)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                home.resolve("bin/java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                KnownAnswers.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    List<VectorAnswers> answers = VectorAnswers.read(printed);
    if (process.waitFor() != 0 || answers.size() != KnownAnswers.all().size()) {
      throw new IOException("the vectors were not tried on " + home + ": " + printed);
    }
    return answers;
  }

  private static Row row(VectorAnswers answers) {
    String figure = answers.wrong().size() + " wrong";
    if (!answers.wrong().isEmpty()) {
      figure += ": " + answers.wrong().subList(0, Math.min(3, answers.wrong().size()));
    }
    if (!answers.pinned().isEmpty()) {
      figure += " beside " + answers.pinned();
    }
    if (answers.leftOut() > 0) {
      figure += ", " + answers.leftOut() + " of other lengths";
    }
    return new Row(
        "Known answers: " + answers.algorithm() + ", " + answers.jdk(),
        "C1 C2",
        answers.tried(),
        figure,
        "0 wrong" + (answers.pinned().isEmpty() ? "" : " beside what is pinned"),
        answers.holds());
  }

  /** Each file is asked about or named: one that is new is neither, and told. */
  private static Row files(Path folder) throws IOException {
    List<String> unknown;
    try (Stream<Path> files = Files.list(folder)) {
      unknown =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".json"))
              .filter(name -> !KnownAnswers.NOT_USED.containsKey(name))
              .filter(name -> KnownAnswers.all().stream().noneMatch(a -> a.file().equals(name)))
              .sorted()
              .toList();
    }
    Map<String, String> named = new TreeMap<>(KnownAnswers.NOT_USED);
    String reasons =
        named.entrySet().stream()
            .map(file -> file.getKey().replace(FILES, "") + " (" + file.getValue() + ")")
            .collect(Collectors.joining(", "));
    return new Row(
        "  files that do not apply; none is about " + String.join(", ", KnownAnswers.WITHOUT_FILE),
        "C1",
        named.size(),
        unknown.isEmpty() ? reasons : "not named: " + unknown,
        "each file asked or named",
        unknown.isEmpty());
  }

  private static Row withoutTag(Path folder) throws IOException {
    VectorAnswers unchecked = KnownAnswers.withoutTag().run(folder);
    return new Row(
        "  counter-proof: AES-256-GCM whose tag is not looked at",
        "C1",
        unchecked.tried(),
        unchecked.wrong().size() + " wrong",
        "all " + unchecked.bad() + " with a bad tag",
        unchecked.bad() > 0 && unchecked.wrong().size() == unchecked.bad());
  }

  private static Row turned(Path folder) throws IOException {
    int tried = 0;
    int wrong = 0;
    int pinned = 0;
    for (KnownAnswers each : KnownAnswers.all()) {
      VectorAnswers turned = each.runTurned(folder);
      tried += turned.tried();
      wrong += turned.wrong().size() + turned.pinned().size();
      pinned += each.run(folder).pinned().size();
    }
    return new Row(
        "  counter-proof: each vector says the opposite",
        "C1",
        tried,
        wrong + " wrong",
        "all but the " + pinned + " pinned",
        tried > 0 && wrong == tried - pinned);
  }
}
