package io.replayvault.application.kits;

import io.replayvault.application.access.out.FirstPersonLinks;
import io.replayvault.application.access.out.FirstPersonLinksContract;
import io.replayvault.application.access.out.InMemoryFirstPersonLinks;
import io.replayvault.application.access.out.InMemorySignInHistory;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.access.out.SignInHistoryContract;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditLogContract;
import io.replayvault.application.audit.out.AuditTrail;
import io.replayvault.application.audit.out.InMemoryAuditLog;
import io.replayvault.application.keys.out.InMemoryObjectKeyStore;
import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.application.keys.out.ObjectKeyStoreContract;
import io.replayvault.application.session.out.InMemoryLabelStore;
import io.replayvault.application.session.out.InMemorySessionIndex;
import io.replayvault.application.session.out.LabelId;
import io.replayvault.application.session.out.LabelKind;
import io.replayvault.application.session.out.LabelStore;
import io.replayvault.application.session.out.LabelStoreContract;
import io.replayvault.application.session.out.MergeQueue;
import io.replayvault.application.session.out.MergeQueueContract;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SegmentIndexContract;
import io.replayvault.application.session.out.SegmentPage;
import io.replayvault.application.session.out.SessionEntry;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.application.session.out.SessionQuery;
import io.replayvault.application.session.out.SessionSearchContract;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignInAttempt;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.WrappedKey;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.StoredSegment;
import io.replayvault.domain.session.TimeRange;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kits of the ports that a database answers, on adapters that each break one promise. */
final class BrokenIndexes {
  private BrokenIndexes() {}

  /** A good index to break one method of. */
  private static class Delegating implements SessionIndex, SegmentIndex, MergeQueue {
    final InMemorySessionIndex good = new InMemorySessionIndex();

    @Override
    public void open(Session session, Instant mergeDueAt) {
      good.open(session, mergeDueAt);
    }

    @Override
    public Optional<SessionEntry> find(SessionId session) {
      return good.find(session);
    }

    @Override
    public void identify(SessionId session, String visitorHash) {
      good.identify(session, visitorHash);
    }

    @Override
    public List<SessionEntry> search(SessionQuery query) {
      return good.search(query);
    }

    @Override
    public SessionLabels labels(SessionId session) {
      return good.labels(session);
    }

    @Override
    public CommitOutcome commit(SegmentCommit segment) {
      return good.commit(segment);
    }

    @Override
    public Optional<byte[]> digest(SessionId session, SegmentNumber number) {
      return good.digest(session, number);
    }

    @Override
    public List<StoredSegment> segments(SessionId session) {
      return good.segments(session);
    }

    @Override
    public List<StoredSegment> segments(SessionId session, TimeRange range) {
      return good.segments(session, range);
    }

    @Override
    public Optional<Turn> take(Instant now, Instant until) {
      return good.take(now, until);
    }

    @Override
    public void again(Turn turn, Instant due) {
      good.again(turn, due);
    }

    @Override
    public void done(Turn turn) {
      good.done(turn);
    }

    @Override
    public List<Unmerged> unmerged(SessionId session) {
      return good.unmerged(session);
    }

    @Override
    public MergeOutcome commit(Turn turn, MergeCommit merge) {
      return good.commit(turn, merge);
    }

    @Override
    public List<SegmentPage> pages(SessionId session) {
      return good.pages(session);
    }

    @Override
    public boolean refersTo(ObjectId object) {
      return good.refersTo(object);
    }

    @Override
    public boolean condemn(ObjectId object) {
      return good.condemn(object);
    }
  }

  /** Says that a segment is committed and keeps it only if it is the session's first. */
  static final class ForgetfulSegmentIndex extends SegmentIndexContract {
    private final Delegating forgetful =
        new Delegating() {
          @Override
          public CommitOutcome commit(SegmentCommit segment) {
            return segments(segment.session()).isEmpty()
                ? good.commit(segment)
                : new CommitOutcome.Committed();
          }
        };

    @Override
    protected SessionIndex sessions() {
      return forgetful;
    }

    @Override
    protected SegmentIndex segments() {
      return forgetful;
    }
  }

  /** Lets whoever had a session once commit to it for ever. */
  static final class FencelessMergeQueue extends MergeQueueContract {
    private final Delegating fenceless =
        new Delegating() {
          @Override
          public MergeOutcome commit(Turn turn, MergeCommit merge) {
            for (long fence = turn.fence(); fence < turn.fence() + 5; fence++) {
              MergeOutcome outcome =
                  good.commit(new Turn(turn.session(), fence, turn.until()), merge);
              if (outcome instanceof MergeOutcome.Merged) {
                return outcome;
              }
            }
            return new MergeOutcome.TakenOver();
          }
        };

    @Override
    protected SessionIndex sessions() {
      return fenceless;
    }

    @Override
    protected SegmentIndex segments() {
      return fenceless;
    }

    @Override
    protected MergeQueue queue() {
      return fenceless;
    }
  }

  /** Looks first and commits then, so that of two at once both believe to be the first. */
  static final class RacySegmentIndex extends SegmentIndexContract {
    private final Delegating racy =
        new Delegating() {
          @Override
          public CommitOutcome commit(SegmentCommit segment) {
            Optional<byte[]> taken = digest(segment.session(), segment.number());
            if (taken.isPresent()) {
              return new CommitOutcome.TakenBy(taken.get());
            }
            await(20);
            good.commit(segment);
            return new CommitOutcome.Committed();
          }
        };

    @Override
    protected SessionIndex sessions() {
      return racy;
    }

    @Override
    protected SegmentIndex segments() {
      return racy;
    }
  }

  /** Looks first and condemns then, so that a commit in between is not seen. */
  static final class HastySegmentIndex extends SegmentIndexContract {
    private final Delegating hasty =
        new Delegating() {
          @Override
          public boolean condemn(ObjectId object) {
            if (refersTo(object)) {
              return false;
            }
            await(5);
            good.condemn(object);
            return true;
          }
        };

    @Override
    protected SessionIndex sessions() {
      return hasty;
    }

    @Override
    protected SegmentIndex segments() {
      return hasty;
    }
  }

  /** Shows an account the sessions of whoever has the same site. */
  static final class GossipingSessionIndex extends SessionSearchContract {
    private final Delegating gossiping =
        new Delegating() {
          private AccountId first = new AccountId("-");

          @Override
          public void open(Session session, Instant mergeDueAt) {
            first = session.account();
            good.open(session, mergeDueAt);
          }

          @Override
          public List<SessionEntry> search(SessionQuery query) {
            return good.search(
                new SessionQuery(
                    first,
                    query.sites(),
                    query.from(),
                    query.to(),
                    query.pages(),
                    query.minDuration(),
                    query.maxDuration(),
                    query.browser(),
                    query.after(),
                    query.limit()));
          }
        };

    @Override
    protected SessionIndex sessions() {
      return gossiping;
    }

    @Override
    protected SegmentIndex segments() {
      return gossiping;
    }
  }

  /** Reads one site's values for another. */
  static final class MixingLabelStore extends LabelStoreContract {
    private final LabelStore good = new InMemoryLabelStore();
    private final SiteId one = new SiteId("one");

    @Override
    protected LabelStore labels() {
      return new LabelStore() {
        @Override
        public Optional<LabelId> find(SiteId site, LabelKind kind, byte[] blindIndex) {
          return good.find(one, kind, blindIndex);
        }

        @Override
        public LabelId addIfAbsent(SiteId site, LabelKind kind, byte[] index, byte[] sealed) {
          return good.addIfAbsent(one, kind, index, sealed);
        }

        @Override
        public Map<LabelId, byte[]> read(SiteId site, Collection<LabelId> ids) {
          return good.read(one, ids);
        }

        @Override
        public List<LabelId> all(SiteId site, LabelKind kind, int limit) {
          return good.all(one, kind, limit);
        }
      };
    }
  }

  /** Gives numbers out before it appends, so that records can change places or go missing. */
  static final class ReorderingAuditLog extends AuditLogContract {
    private final InMemoryAuditLog good = new InMemoryAuditLog();

    @Override
    protected AuditLog log() {
      return entry -> {
        long next = good.records().size() + 1L;
        await(20);
        return new AuditRecord(next, good.append(entry).entry());
      };
    }

    @Override
    protected AuditTrail trail() {
      return good;
    }
  }

  /** Answers before a record is kept, and loses every third. */
  static final class LossyAuditLog extends AuditLogContract {
    private final InMemoryAuditLog good = new InMemoryAuditLog();
    private int appended;

    @Override
    protected AuditLog log() {
      return this::appendMostly;
    }

    private synchronized AuditRecord appendMostly(AuditEntry entry) {
      appended++;
      return appended % 3 == 0 ? new AuditRecord(appended, entry) : good.append(entry);
    }

    @Override
    protected AuditTrail trail() {
      return good;
    }
  }

  /** Lets a link be taken again and again. */
  static final class GenerousLinks extends FirstPersonLinksContract {
    @Override
    protected FirstPersonLinks none() {
      InMemoryFirstPersonLinks good = new InMemoryFirstPersonLinks();
      return new FirstPersonLinks() {
        @Override
        public void offer(byte[] tokenHash, Instant expiresAt) {
          good.offer(tokenHash, expiresAt);
        }

        @Override
        public boolean take(byte[] tokenHash, Instant now) {
          boolean taken = good.take(tokenHash, now);
          if (taken) {
            good.offer(tokenHash, now.plusSeconds(1));
          }
          return taken;
        }
      };
    }
  }

  /** Counts at most one failure. */
  static final class LenientHistory extends SignInHistoryContract {
    private final SignInHistory good = new InMemorySignInHistory();

    @Override
    protected SignInHistory history() {
      return new SignInHistory() {
        @Override
        public void failed(PersonId person, SignInAttempt attempt) {
          good.failed(person, attempt);
        }

        @Override
        public List<SignInAttempt> failures(PersonId person) {
          return good.failures(person);
        }

        @Override
        public int forget(Instant before, int most) {
          return good.forget(before, most);
        }

        @Override
        public Before succeeded(PersonId person, Instant at) {
          Before before = good.succeeded(person, at);
          return new Before(before.previousSignIn(), Math.min(1, before.failures()));
        }

        @Override
        public Before beforeLatest(PersonId person) {
          return good.beforeLatest(person);
        }
      };
    }
  }

  /** Keeps keys that were to be destroyed. */
  static final class HoardingKeyStore extends ObjectKeyStoreContract {
    private InstantSource current = () -> Instant.EPOCH;
    private final ObjectKeyStore good = new InMemoryObjectKeyStore(() -> current.instant());

    @Override
    protected ObjectKeyStore keys(InstantSource clock) {
      current = clock;
      return new ObjectKeyStore() {
        @Override
        public void save(ObjectId object, AccountId account, WrappedKey key) {
          good.save(object, account, key);
        }

        @Override
        public Optional<WrappedKey> find(ObjectId object) {
          return good.find(object);
        }

        @Override
        public void destroy(ObjectId object) {
          // Nothing: that is the fault.
        }

        @Override
        public List<ObjectId> keptBefore(Instant instant, Optional<ObjectId> after, int limit) {
          return good.keptBefore(instant, after, limit);
        }

        @Override
        public List<KeptKey> under(
            AccountId account, MasterKeyVersion version, Optional<ObjectId> after, int limit) {
          return good.under(account, version, after, limit);
        }

        @Override
        public long countUnder(AccountId account, MasterKeyVersion version) {
          return good.countUnder(account, version);
        }

        @Override
        public int rewrap(List<Rewrap> keys) {
          return good.rewrap(keys);
        }
      };
    }
  }

  private static void await(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
