package io.replayvault.application.audit;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.audit.out.InMemoryAuditLog;
import io.replayvault.application.audit.out.InMemoryAuditTree;
import io.replayvault.application.audit.out.InMemoryKeptAddresses;
import io.replayvault.application.audit.out.KeptAddresses;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.keys.out.SimpleKeyedHash;
import io.replayvault.application.keys.out.SimpleSignatures;
import io.replayvault.domain.access.ClientAddress;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.UserAgent;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.KeptAddress;
import io.replayvault.domain.audit.tree.CompactRange;
import io.replayvault.domain.audit.tree.NodeHash;
import java.util.List;
import java.util.Optional;

/** A log with its tree and the key that signs it, in memory; and ways to tamper with it. */
final class SealedLog {
  static final String ORIGIN = "replayvault.example/audit";
  static final PersonId PERSON = new PersonId("person-1");

  final KeyRoom keys = new KeyRoom();
  final InMemoryAuditLog log = new InMemoryAuditLog();
  final InMemoryAuditTree tree = new InMemoryAuditTree();
  final CheckpointSigner signer = new CheckpointSigner(keys.signingKeys(), new SimpleSignatures());

  /** The log as the account's wish leaves it. */
  AuditLog discreet(KeptAddress wish) {
    KeptAddresses addresses = new InMemoryKeptAddresses(wish);
    return new DiscreetAuditLog(log, addresses, personalSealing()::seal, keys.clock);
  }

  PersonalReading personal() {
    return new PersonalReading(log, personalSealing());
  }

  PersonalSealing personalSealing() {
    return new PersonalSealing(keys.accountKeys(), keys.sealer, new SimpleKeyedHash(), keys.chance);
  }

  AuditEntry from(String address, Optional<AccountId> account) {
    return new AuditEntry(
        keys.clock.instant(),
        account,
        Optional.of(PERSON),
        AuditAction.SITE_LIST,
        AuditOutcome.ALLOWED,
        "-",
        "",
        new RequestFacts("request", "203.0.113.*")
            .from(ClientAddress.parse(address))
            .with(UserAgent.of("Browser/1")));
  }

  LogSealing sealing() {
    return sealing(log);
  }

  LogSealing sealing(AuditSequence sequence) {
    return new LogSealing(sequence, tree, signer, keys.clock, ORIGIN);
  }

  void append(int count) {
    append(Optional.empty(), count);
  }

  void append(Optional<AccountId> account, int count) {
    for (int i = 0; i < count; i++) {
      log.append(
          new AuditEntry(
              keys.clock.instant(),
              account,
              Optional.of(PERSON),
              AuditAction.SITE_LIST,
              AuditOutcome.ALLOWED,
              "-",
              "",
              new RequestFacts("request-" + i, "*")));
    }
  }

  NodeHash root() {
    CompactRange range = CompactRange.empty();
    log.from(1, Integer.MAX_VALUE).forEach(each -> range.add(AuditTiles.leaf(each)));
    return range.root();
  }

  /** The log with another detail in a record, and the hash that was kept with it. */
  AuditSequence edited(long number, boolean hashToo) {
    return new AuditSequence() {
      @Override
      public long last() {
        return log.last();
      }

      @Override
      public List<Appended> from(long first, int limit) {
        return log.from(first, limit).stream().map(this::edited).toList();
      }

      private Appended edited(Appended good) {
        AuditEntry entry = good.record().entry();
        if (good.record().sequence() != number) {
          return good;
        }
        AuditEntry other =
            new AuditEntry(
                entry.at(),
                entry.account(),
                entry.actor(),
                entry.action(),
                entry.outcome(),
                entry.subject(),
                "edited",
                entry.request());
        return new Appended(
            new AuditRecord(number, other), hashToo ? Optional.empty() : good.leaf());
      }
    };
  }

  /** The log without its end. */
  AuditSequence cut(long last) {
    return new AuditSequence() {
      @Override
      public long last() {
        return last;
      }

      @Override
      public List<Appended> from(long first, int limit) {
        return log.from(first, limit).stream()
            .filter(each -> each.record().sequence() <= last)
            .toList();
      }
    };
  }
}
