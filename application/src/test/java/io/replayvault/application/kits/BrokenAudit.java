package io.replayvault.application.kits;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditTree;
import io.replayvault.application.audit.out.AuditTreeContract;
import io.replayvault.application.audit.out.CheckpointPlace;
import io.replayvault.application.audit.out.CheckpointPlaceContract;
import io.replayvault.application.audit.out.InMemoryAuditLog;
import io.replayvault.application.audit.out.PersonalErasure;
import io.replayvault.application.audit.out.Publications;
import io.replayvault.application.audit.out.PublicationsContract;
import io.replayvault.application.audit.out.SideRecords;
import io.replayvault.application.audit.out.SideRecordsContract;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.tree.NodeHash;
import io.replayvault.domain.audit.tree.Tile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Adapters of the audit log's tree and places, each of which breaks one promise. */
final class BrokenAudit {
  private BrokenAudit() {}

  /** Lets a later checkpoint take the place of one that is there. */
  static final class OverwritingTree extends AuditTreeContract {
    private final TreeMap<Long, SignedCheckpoint> kept = new TreeMap<>();
    private final Map<String, Tile> tiles = new HashMap<>();

    @Override
    protected AuditTree tree() {
      return new AuditTree() {
        @Override
        public void keep(List<Tile> full, SignedCheckpoint checkpoint) {
          full.forEach(tile -> tiles.put(tile.level() + "/" + tile.number(), tile));
          kept.put(checkpoint.checkpoint().size(), checkpoint);
        }

        @Override
        public Optional<SignedCheckpoint> newest() {
          return Optional.ofNullable(kept.lastEntry()).map(Map.Entry::getValue);
        }

        @Override
        public List<SignedCheckpoint> checkpoints(long size, int limit) {
          return kept.tailMap(size).values().stream().limit(limit).toList();
        }

        @Override
        public Optional<List<NodeHash>> tile(int level, long number) {
          return Optional.ofNullable(tiles.get(level + "/" + number)).map(Tile::hashes);
        }

        @Override
        public List<NodeHash> roots(int level, long first, int count) {
          return List.of();
        }
      };
    }
  }

  /** Keeps the latest checkpoint alone. */
  static final class ForgetfulPlace extends CheckpointPlaceContract {
    private final List<String> notes = new ArrayList<>();

    @Override
    protected CheckpointPlace place() {
      return new CheckpointPlace() {
        @Override
        public String name() {
          return "forgetful";
        }

        @Override
        public void publish(SignedCheckpoint checkpoint) {
          notes.clear();
          notes.add(checkpoint.note().note());
        }
      };
    }

    @Override
    protected List<String> notes() {
      return notes;
    }
  }

  /** Believes whoever came last. */
  static final class GullibleShelf extends PublicationsContract {
    private final Map<String, Long> sizes = new ConcurrentHashMap<>();

    @Override
    protected Publications publications() {
      return new Publications() {
        @Override
        public Map<String, Long> sizes() {
          return Map.copyOf(sizes);
        }

        @Override
        public void published(String place, long size, Instant at) {
          sizes.put(place, size);
        }
      };
    }
  }

  /** Says that it erased. */
  static final class IdleErasure extends SideRecordsContract {
    private final InMemoryAuditLog log = new InMemoryAuditLog();

    @Override
    protected AuditLog log() {
      return log;
    }

    @Override
    protected SideRecords sides() {
      return log;
    }

    @Override
    protected PersonalErasure erasure() {
      return new PersonalErasure() {
        @Override
        public Map<AccountId, Long> left(PersonId person) {
          return log.left(person);
        }

        @Override
        public void erase(AccountId account, PersonId person, Instant at) {}
      };
    }
  }
}
