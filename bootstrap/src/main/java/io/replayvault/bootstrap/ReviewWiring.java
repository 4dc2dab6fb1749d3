package io.replayvault.bootstrap;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.RequestNews;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.ServiceTokens;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.keys.SigningKeys;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.Signatures;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.application.review.JudgeAccessReviewService;
import io.replayvault.application.review.ReadAccessReviewsService;
import io.replayvault.application.review.ReviewEnding;
import io.replayvault.application.review.ReviewNews;
import io.replayvault.application.review.ReviewOpening;
import io.replayvault.application.review.ReviewRevocation;
import io.replayvault.application.review.ReviewRounds;
import io.replayvault.application.review.ReviewSigner;
import io.replayvault.application.review.in.JudgeAccessReview;
import io.replayvault.application.review.in.ReadAccessReviews;
import io.replayvault.application.review.out.AccessEvidence;
import io.replayvault.application.review.out.AccessReviews;
import io.replayvault.application.review.out.ReviewLetters;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.persistence.review.JpaAccessEvidence;
import io.replayvault.persistence.review.JpaAccessReviews;
import io.replayvault.persistence.review.JpaReviewLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The monthly review of who may see what (clause H2, ADR-0057). */
@ApplicationScoped
public class ReviewWiring {
  @Produces
  @Singleton
  AccessReviews accessReviews(Databases databases) {
    return new JpaAccessReviews(databases.main());
  }

  @Produces
  @Singleton
  AccessEvidence accessEvidence(Databases databases) {
    return new JpaAccessEvidence(databases.main());
  }

  @Produces
  @Singleton
  ReviewLetters reviewLetters(Databases databases) {
    return new JpaReviewLetters(databases.main());
  }

  /** Results are signed in the name of the audit log whose records they are drawn up from. */
  @Produces
  @Singleton
  ReviewSigner reviewSigner(SigningKeys keys, Signatures signatures, Settings settings) {
    return new ReviewSigner(keys, signatures, settings.auditCheckpoints().name());
  }

  @Produces
  @Singleton
  ReviewNews reviewNews(
      AccountPeople people, PermissionTable table, ReviewLetters letters, InstantSource clock) {
    return new ReviewNews(people, table, letters, clock);
  }

  @Produces
  @Singleton
  ReviewOpening reviewOpening(
      AccessReviews reviews,
      AccessEvidence evidence,
      AccountPeople people,
      ReviewNews news,
      AuditLog log) {
    return new ReviewOpening(reviews, evidence, people, news, log);
  }

  @Produces
  @Singleton
  ReviewEnding reviewEnding(
      AccessReviews reviews,
      AccountPeople people,
      ReviewSigner signer,
      ReviewNews news,
      AuditLog log,
      PasswordHasher hasher,
      Chance chance) {
    return new ReviewEnding(reviews, people, signer, news, log, hasher, chance);
  }

  @Produces
  @Singleton
  AccessReviewJob accessReviewJob(
      Accounts accounts,
      AccessReviews reviews,
      ReviewOpening opening,
      ReviewEnding ending,
      ReviewNews news,
      AuditLog log,
      InstantSource clock,
      JobMeasures measures) {
    return new AccessReviewJob(
        new ReviewRounds(accounts, reviews, opening, ending, news, log, clock), measures);
  }

  @Produces
  @Singleton
  ReadAccessReviews readAccessReviews(
      AccessReviews reviews,
      AccountPeople people,
      ServiceTokens tokens,
      SupportGrants grants,
      ReviewSigner signer,
      Guard guard) {
    return new ReadAccessReviewsService(reviews, people, tokens, grants, signer, guard);
  }

  @Produces
  @Singleton
  ReviewRevocation reviewRevocation(
      AccessReviews reviews,
      AccountPeople people,
      PermissionTable table,
      RequestNews news,
      PasswordHasher hasher,
      Chance chance) {
    return new ReviewRevocation(reviews, people, table, news, hasher, chance);
  }

  @Produces
  @Singleton
  JudgeAccessReview judgeAccessReview(
      AccessReviews reviews,
      PasswordHasher hasher,
      Chance chance,
      ReviewRevocation revocation,
      Guard guard,
      InstantSource clock) {
    return new JudgeAccessReviewService(reviews, hasher, chance, revocation, guard, clock);
  }
}
