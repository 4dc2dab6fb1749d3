package io.replayvault.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Decisions and the code that enforces them name each other; every way to lose the link is planted.
 */
@Adr(1)
final class AdrLinksTest {
  private static final Checkout.File RULES =
      new Checkout.File(
          "/x/RulesTest.java", "  @Adr(1)\n  @ArchTest\n  static final ArchRule a_rule = null;\n");

  @Test
  void the_projects_decisions_and_code_name_each_other() {
    List<Checkout.File> sources =
        Stream.of(".java", ".ts", ".tsx").flatMap(e -> Checkout.files(e).stream()).toList();
    List<Checkout.File> records = Checkout.files(".md");

    assertThat(records.stream().flatMap(r -> DecisionRecord.of(r).stream())).hasSizeGreaterThan(11);
    assertThat(AdrLinks.problems(records, sources)).isEmpty();
  }

  @Test
  void a_sound_record_has_no_problem() {
    assertThat(problemsOf(record("0001-one", "accepted", "RulesTest#a_rule"))).isEmpty();
  }

  @Test
  void a_number_used_twice_is_found() {
    assertThat(
            problemsOf(
                record("0001-one", "accepted", "RulesTest#a_rule"),
                record("0001-other", "accepted", "review: a person looks")))
        .singleElement()
        .asString()
        .contains("number that is taken");
  }

  @Test
  void an_unknown_status_is_found() {
    assertThat(problemsOf(record("0001-one", "agreed", "RulesTest#a_rule")))
        .singleElement()
        .asString()
        .contains("no known status");
  }

  @Test
  void an_accepted_decision_that_nothing_enforces_is_found() {
    Checkout.File record = record("0002-two", "accepted", "");
    assertThat(AdrLinks.problems(List.of(record), List.of()))
        .singleElement()
        .asString()
        .contains("nothing enforces it");
  }

  @Test
  void an_enforcer_that_exists_nowhere_is_found() {
    assertThat(
            AdrLinks.problems(
                List.of(
                    record("0002-two", "accepted", "RulesTest#another_rule"),
                    record("0003-three", "accepted", "GoneTest#a_rule"),
                    record("0004-four", "accepted", "RulesTest")),
                List.of(new Checkout.File("/x/RulesTest.java", "a_rule"))))
        .hasSize(3)
        .allMatch(problem -> problem.contains("which is nowhere"));
  }

  @Test
  void an_annotation_or_a_mention_without_its_record_is_found() {
    List<Checkout.File> sources =
        List.of(
            new Checkout.File("/x/A.java", "  @Adr(9)\n  void a() {}\n"),
            new Checkout.File("/x/B.java", "/** See ADR-0008. */"));
    assertThat(AdrLinks.problems(List.of(), sources))
        .hasSize(2)
        .allMatch(problem -> problem.contains("which is not there"));
  }

  @Test
  void a_rule_that_its_decision_does_not_name_is_found() {
    assertThat(problemsOf(record("0001-one", "accepted", "review: a person looks")))
        .singleElement()
        .asString()
        .contains("does not name its rule a_rule");
  }

  @Test
  void a_record_of_more_than_sixty_lines_is_found() {
    Checkout.File sound = record("0001-one", "accepted", "RulesTest#a_rule");
    Checkout.File tooLong = new Checkout.File(sound.path(), sound.text() + "\n".repeat(60));
    assertThat(problemsOf(tooLong)).singleElement().asString().contains("longer than 60");
  }

  private static List<String> problemsOf(Checkout.File... records) {
    return AdrLinks.problems(List.of(records), List.of(RULES));
  }

  private static Checkout.File record(String name, String status, String enforcer) {
    String list = enforcer.isEmpty() ? "" : "  - \"" + enforcer + "\"\n";
    return new Checkout.File(
        "/docs/adr/" + name + ".md",
        "---\nstatus: " + status + "\nenforced-by:\n" + list + "---\n# Title\n");
  }
}
