package io.replayvault.application.kits;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.InMemoryPeople;
import io.replayvault.application.access.out.InMemoryPersonRequests;
import io.replayvault.application.access.out.InMemoryServiceTokens;
import io.replayvault.application.access.out.InMemorySupportGrants;
import io.replayvault.application.access.out.PersonRequests;
import io.replayvault.application.access.out.ServiceTokens;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.account.out.InMemorySiteGroups;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.InMemoryAuditLog;
import io.replayvault.application.review.out.AccessEvidence;
import io.replayvault.application.review.out.AccessEvidenceContract;
import io.replayvault.application.review.out.AccessReviews;
import io.replayvault.application.review.out.AccessReviewsContract;
import io.replayvault.application.review.out.InMemoryAccessEvidence;
import io.replayvault.application.review.out.InMemoryAccessReviews;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.review.AccessReview;
import io.replayvault.domain.review.Activity;
import io.replayvault.domain.review.HeldToken;
import io.replayvault.domain.review.KeptReview;
import io.replayvault.domain.review.ReviewVerdict;
import io.replayvault.domain.review.StaffVisit;
import io.replayvault.domain.review.Verdict;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Adapters of {@code review} that break a promise each, to see that the kits find it. */
final class BrokenReviews {
  private BrokenReviews() {}

  /** Counts what was done in the month after. */
  static final class LateEvidence extends AccessEvidenceContract {
    private final InMemoryAuditLog log = new InMemoryAuditLog();
    private final InMemorySiteGroups groups = new InMemorySiteGroups();
    private final ServiceTokens tokens = new InMemoryServiceTokens(groups);
    private final SupportGrants grants = new InMemorySupportGrants(groups);
    private final AccessEvidence good = new InMemoryAccessEvidence(log, tokens, grants);

    @Override
    protected AuditLog log() {
      return log;
    }

    @Override
    protected ServiceTokens tokens() {
      return tokens;
    }

    @Override
    protected SupportGrants grants() {
      return grants;
    }

    @Override
    protected AccessEvidence evidence() {
      return new AccessEvidence() {
        @Override
        public Optional<Instant> first(AccountId account) {
          return good.first(account);
        }

        @Override
        public List<Activity> activities(AccountId account, YearMonth month) {
          return good.activities(account, month.plusMonths(1));
        }

        @Override
        public List<HeldToken> tokens(AccountId account, YearMonth month) {
          return good.tokens(account, month);
        }

        @Override
        public List<StaffVisit> visits(AccountId account, YearMonth month) {
          return good.visits(account, month);
        }
      };
    }
  }

  /** Judges whatever was decided since it was seen. */
  static final class HastyReviews extends Reviews {
    @Override
    protected AccessReviews reviews() {
      return new Relayed(good) {
        @Override
        public Judged judge(
            Which which, Optional<Verdict> seen, ReviewVerdict verdict, PasswordHash nobodys) {
          Optional<Verdict> now =
              good.find(which.account(), which.month())
                  .flatMap(kept -> kept.verdictOf(verdict.person()))
                  .map(ReviewVerdict::verdict);
          return good.judge(which, now, verdict, nobodys);
        }
      };
    }
  }

  /** Suspends people and asks nobody to revoke them. */
  static final class SilentReviews extends Reviews {
    @Override
    protected AccessReviews reviews() {
      return new Relayed(good) {
        @Override
        public Judged ask(
            Which which,
            Optional<Verdict> seen,
            ReviewVerdict verdict,
            Optional<PersonRequest> request) {
          return good.ask(which, seen, verdict, Optional.empty());
        }
      };
    }
  }

  /** Over people in memory. */
  private abstract static class Reviews extends AccessReviewsContract {
    private final InMemoryPeople people = new InMemoryPeople();
    private final PersonRequests requests = new InMemoryPersonRequests(people);
    final AccessReviews good = new InMemoryAccessReviews(people, requests);

    @Override
    protected AccountPeople people() {
      return people;
    }

    @Override
    protected PersonRequests requests() {
      return requests;
    }

    @Override
    protected void add(Person person) {
      people.add(person, new PasswordHash("x"));
    }
  }

  /** Keeps every promise that is not broken on purpose. */
  private abstract static class Relayed implements AccessReviews {
    private final AccessReviews good;

    Relayed(AccessReviews good) {
      this.good = good;
    }

    @Override
    public boolean open(AccessReview review) {
      return good.open(review);
    }

    @Override
    public List<YearMonth> months(AccountId account) {
      return good.months(account);
    }

    @Override
    public Optional<KeptReview> find(AccountId account, YearMonth month) {
      return good.find(account, month);
    }

    @Override
    public List<Which> unended() {
      return good.unended();
    }

    @Override
    public Judged judge(
        Which which, Optional<Verdict> seen, ReviewVerdict verdict, PasswordHash nobodys) {
      return good.judge(which, seen, verdict, nobodys);
    }

    @Override
    public Judged ask(
        Which which,
        Optional<Verdict> seen,
        ReviewVerdict verdict,
        Optional<PersonRequest> request) {
      return good.ask(which, seen, verdict, request);
    }

    @Override
    public void warned(Which which, int warnings, Instant at) {
      good.warned(which, warnings, at);
    }

    @Override
    public boolean end(KeptReview seen, KeptReview.Result result) {
      return good.end(seen, result);
    }
  }
}
