package io.replayvault.domain.audit.export;

import io.replayvault.domain.audit.checkpoint.Checkpoint;
import io.replayvault.domain.audit.tree.CompactRange;
import io.replayvault.domain.audit.tree.NodeHash;
import java.util.ArrayList;
import java.util.List;

/**
 * Grows two trees, one of the hashes that stand beside the records and one of the records' content,
 * and holds both to signed roots. Where only the stated hashes fit, it is known which record was
 * edited; where only the contents fit, which hash; where neither does, between which checkpoints.
 */
final class TreeCheck {
  private static final int MOST_UNLIKE = 1_000;

  private final List<Long> unlike = new ArrayList<>();
  private CompactRange stated = CompactRange.empty();
  private CompactRange content = CompactRange.empty();
  private long vouched;
  private boolean lost;

  void add(ExportLine.Numbered line) {
    NodeHash ofContent = line.contentHash();
    if (!ofContent.equals(line.hash()) && unlike.size() < MOST_UNLIKE) {
      unlike.add(line.number());
    }
    stated.add(line.hash());
    content.add(ofContent);
  }

  /** Holds what came so far to a signed root over as many records. */
  List<Finding> compare(Checkpoint signed) {
    if (lost) {
      return List.of();
    }
    List<Finding> findings;
    if (content.root().equals(signed.root())) {
      findings = unlike.stream().map(Finding::hashEdited).toList();
      stated = content.copy();
    } else if (stated.root().equals(signed.root())) {
      findings = unlike.stream().map(Finding::edited).toList();
      content = stated.copy();
    } else {
      lost = true;
      return unfit(signed.size());
    }
    unlike.clear();
    vouched = signed.size();
    return findings;
  }

  /** Whether the root is that of what came so far, by the one or the other. */
  boolean fits(Checkpoint kept) {
    return content.root().equals(kept.root()) || stated.root().equals(kept.root());
  }

  /** Up to which record a signed root vouches for what came. */
  long vouched() {
    return vouched;
  }

  /** Records that are not like the hash beside them and that no root told apart. */
  List<Finding> undecided() {
    return unlike.stream().map(Finding::edited).toList();
  }

  private List<Finding> unfit(long size) {
    List<Finding> findings = new ArrayList<>(undecided());
    findings.add(Finding.rewritten(vouched + 1, size));
    unlike.clear();
    return findings;
  }
}
