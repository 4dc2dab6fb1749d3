package io.replayvault.domain.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.audit.PersonalCommitment;
import io.replayvault.domain.audit.checkpoint.Signer;
import io.replayvault.domain.audit.export.Finding.Kind;
import io.replayvault.domain.audit.tree.NodeHash;
import io.replayvault.domain.fixtures.Tries;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each way to tamper with a log or its export is found and named. Line 0 is the head. */
final class ExportCheckTest {
  private static final byte[] KEY = new byte[32];
  private static final byte[] PARTS =
      "{\"address\":\"203.0.113.7\"}".getBytes(StandardCharsets.UTF_8);

  private final Signer signer = Signer.named(Exports.LOG);
  private final Exports log = Exports.of(signer, 20);

  @Test
  void an_untouched_export_has_no_findings() {
    Verdict verdict = check(log.lines(5, 13, 20));
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.isUntouched()).isTrue();
    assertThat(verdict.records()).isEqualTo(20);
    assertThat(verdict.checkpoints()).isEqualTo(3);
    assertThat(verdict.last()).hasValueSatisfying(last -> assertThat(last.size()).isEqualTo(20));
  }

  @Test
  void it_is_held_to_kept_checkpoints_at_any_size() {
    Verdict verdict =
        log.check(log.lines(20), List.of(log.checkpoint(1), log.checkpoint(7), log.checkpoint(20)));
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.kept()).isEqualTo(3);
  }

  @Test
  void personal_parts_that_a_record_commits_to_are_told_from_others() {
    List<byte[]> lines = log.with(8, personal(8)).lines(20);
    assertThat(check(lines).erased()).isEqualTo(1);
    lines.add(9, PersonalLine.of(8, KEY, PARTS).bytes());
    Verdict verdict = check(lines);
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.opened()).isEqualTo(1);
    assertThat(verdict.erased()).isZero();
    replace(lines, 9, "203.0.113.7", "203.0.113.8");
    assertThat(check(lines).findings()).containsExactly(Finding.personalEdited(8));
  }

  @Test
  void personal_parts_where_none_belong_are_no_line_of_an_export() {
    List<byte[]> lines = log.with(8, personal(8)).lines(20);
    byte[] parts = PersonalLine.of(8, KEY, PARTS).bytes();
    lines.add(9, parts);
    lines.add(10, parts);
    lines.add(12, PersonalLine.of(9, KEY, PARTS).bytes());
    assertThat(check(lines).findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.MALFORMED, Kind.MALFORMED);
  }

  @Test
  void an_edited_record_is_named() {
    List<byte[]> lines = log.lines(5, 13, 20);
    replace(lines, 9, "looked", "nodded");
    assertThat(check(lines).findings()).containsExactly(Finding.edited(8));
  }

  @Test
  void an_edited_hash_is_told_from_an_edited_record() {
    List<byte[]> lines = log.lines(5, 13, 20);
    String hash = NodeHash.ofLeaf(Exports.record(8, "looked")).hex();
    replace(lines, 9, hash, NodeHash.ofEmptyTree().hex());
    assertThat(check(lines).findings()).containsExactly(Finding.hashEdited(8));
  }

  @Test
  void an_edited_record_whose_hash_fits_lies_between_two_checkpoints() {
    Exports edited = log.with(8, Exports.record(8, "nodded"));
    Verdict verdict =
        check(
            edited.lines(
                Map.of(5, log.checkpoint(5), 13, log.checkpoint(13), 20, log.checkpoint(20))));
    assertThat(verdict.findings()).containsExactly(Finding.rewritten(6, 13));
  }

  @Test
  void a_kept_checkpoint_narrows_where_it_was_rewritten() {
    Exports edited = log.with(8, Exports.record(8, "nodded"));
    Verdict verdict =
        log.check(
            edited.lines(Map.of(20, log.checkpoint(20))),
            List.of(log.checkpoint(7), log.checkpoint(9)));
    assertThat(verdict.findings()).contains(Finding.unlikeKept(8, 9));
  }

  @Test
  void a_deleted_record_is_named() {
    List<byte[]> lines = log.lines(5, 13, 20);
    lines.remove(9);
    assertThat(check(lines).findings()).containsExactly(Finding.missing(8, 8));
  }

  @Test
  void several_deleted_records_are_named() {
    List<byte[]> lines = log.lines(20);
    lines.subList(3, 6).clear();
    lines.remove(10);
    assertThat(check(lines).findings())
        .containsExactly(Finding.missing(3, 5), Finding.missing(13, 13));
  }

  @Test
  void a_record_that_was_deleted_and_the_rest_renumbered_lies_behind_a_checkpoint() {
    Exports fewer = log.without(8);
    Verdict verdict =
        check(
            fewer.lines(
                Map.of(5, log.checkpoint(5), 12, log.checkpoint(13), 19, log.checkpoint(20))));
    assertThat(verdict.findings()).contains(Finding.fewer(6, 13, 12));
  }

  @Test
  void swapped_lines_are_named() {
    List<byte[]> lines = log.lines(5, 13, 20);
    Collections.swap(lines, 9, 10);
    assertThat(check(lines).findings()).containsExactly(Finding.outOfOrder(8, 9));
  }

  @Test
  void swapped_records_are_named() {
    Exports swapped = log.with(8, Exports.record(9, "looked")).with(9, Exports.record(8, "looked"));
    Verdict verdict = check(swapped.lines(Map.of(5, log.checkpoint(5), 20, log.checkpoint(20))));
    assertThat(verdict.findings()).contains(Finding.misplaced(8, 9), Finding.misplaced(9, 8));
  }

  @Test
  void a_repeated_record_is_named() {
    List<byte[]> lines = log.lines(20);
    lines.add(9, lines.get(8));
    assertThat(check(lines).findings()).containsExactly(Finding.repeated(8));
  }

  @Test
  void a_record_that_was_put_in_lies_before_a_checkpoint() {
    Exports more = Exports.of(signer, 21);
    Verdict verdict = check(more.lines(Map.of(5, log.checkpoint(5), 21, log.checkpoint(20))));
    assertThat(verdict.findings()).contains(Finding.more(6, 20, 21));
  }

  @Test
  void an_end_that_was_cut_off_has_no_checkpoint_behind_it() {
    List<byte[]> lines = log.lines(5, 13, 20);
    assertThat(check(lines.subList(0, 18)).findings()).containsExactly(Finding.uncovered(14, 15));
    assertThat(check(lines.subList(0, 1)).findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.TRUNCATED);
  }

  @Test
  void an_end_that_was_cut_off_at_a_checkpoint_is_held_to_a_kept_one() {
    List<byte[]> lines = log.lines(5, 13, 20).subList(0, 16);
    assertThat(check(lines).findings()).isEmpty();
    assertThat(log.check(lines, List.of(log.checkpoint(17))).findings())
        .containsExactly(Finding.truncated(14, 17));
  }

  @Test
  void a_history_that_was_signed_again_is_a_fork() {
    Exports rewritten = log.with(8, Exports.record(8, "nodded"));
    List<byte[]> lines = rewritten.lines(5, 13, 20);
    assertThat(check(lines).findings()).isEmpty();
    assertThat(log.check(lines, List.of(log.checkpoint(7), log.checkpoint(13))).findings())
        .containsExactly(Finding.forked(8, 13));
  }

  @Test
  void another_key_s_checkpoints_count_for_nothing() {
    Signer other = Signer.named(Exports.LOG);
    List<byte[]> lines = Exports.of(other, 20).lines(20);
    assertThat(check(lines).findings())
        .extracting(Finding::kind)
        .contains(Kind.UNSIGNED, Kind.TRUNCATED);
    assertThat(log.check(log.lines(20), List.of(Exports.of(other, 20).checkpoint(7))).findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.UNSIGNED);
  }

  @Test
  void without_a_key_the_export_s_own_shows_that_it_is_of_one_piece() {
    ExportCheck check = new ExportCheck(List.of(), List.of());
    List<byte[]> lines = log.lines(20);
    replace(lines, 8, "looked", "nodded");
    lines.forEach(check::line);
    assertThat(check.verdict().findings()).containsExactly(Finding.edited(8));
  }

  @Test
  void a_withheld_record_counts_by_its_hash() {
    List<byte[]> lines = log.lines(20);
    NodeHash hash = NodeHash.ofLeaf(Exports.record(8, "looked"));
    lines.set(8, ExportLine.Numbered.withheld(8, hash).bytes());
    Verdict verdict = check(lines);
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.withheld()).isEqualTo(1);
    lines.set(8, ExportLine.Numbered.withheld(8, NodeHash.ofEmptyTree()).bytes());
    assertThat(check(lines).findings()).containsExactly(Finding.rewritten(1, 20));
  }

  @Test
  void a_line_that_is_none_is_named() {
    List<byte[]> lines = log.lines(20);
    lines.set(8, "{\"n\":8}".getBytes(StandardCharsets.UTF_8));
    assertThat(check(lines).findings())
        .containsExactly(Finding.malformed(9, 8), Finding.missing(8, 8));
    assertThat(check(log.lines(20).subList(1, 22)).findings())
        .containsExactly(Finding.malformed(1, 1));
  }

  @Test
  void a_head_that_names_another_log_is_named() {
    List<byte[]> lines = log.lines(20);
    replace(lines, 0, "\"log\":\"" + Exports.LOG, "\"log\":\"another.example/audit");
    assertThat(check(lines).findings()).containsExactly(Finding.malformed(1, 1));
  }

  @Test
  void an_export_with_no_end_of_faults_has_an_end_of_findings() {
    List<byte[]> lines = log.lines(20);
    for (int i = 0; i < 1_500; i++) {
      lines.add(lines.get(8));
      lines.add(ExportLine.Numbered.of(30 + 2 * i, Exports.record(30 + 2 * i, "looked")).bytes());
    }
    assertThat(check(lines).findings()).hasSize(1_000).contains(Finding.repeated(8));
  }

  @Test
  void a_hole_is_not_split_without_end() {
    Numbering numbering = new Numbering();
    numbering.next(1_000_000);
    for (long number = 999_998; number > 900_000; number -= 2) {
      numbering.next(number);
    }
    assertThat(numbering.leftOut()).hasSizeLessThanOrEqualTo(1_000).containsKey(1L);
  }

  @Test
  void whatever_byte_is_changed_something_is_found() {
    List<byte[]> untouched = log.lines(5, 13, 20);
    Tries.of(
        2_000,
        random -> {
          List<byte[]> lines = new ArrayList<>(untouched);
          int line = random.nextInt(lines.size());
          byte[] changed = lines.get(line).clone();
          changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(127));
          lines.set(line, changed);
          assertThat(check(lines).isUntouched())
              .as(new String(changed, StandardCharsets.UTF_8))
              .isFalse();
        });
  }

  @Test
  void a_line_reads_back_as_it_was_written() {
    for (byte[] line : log.lines(5, 20)) {
      assertThat(ExportLine.parse(line).bytes()).isEqualTo(line);
    }
  }

  private Verdict check(List<byte[]> lines) {
    return log.check(lines, List.of());
  }

  private static void replace(List<byte[]> lines, int line, String what, String by) {
    String text = new String(lines.get(line), StandardCharsets.UTF_8);
    assertThat(text).contains(what);
    lines.set(line, text.replace(what, by).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] personal(long number) {
    String plain = new String(Exports.record(number, "looked"), StandardCharsets.UTF_8);
    return plain
        .replace("}", ",\"personal\":\"" + PersonalCommitment.to(PARTS, KEY) + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
