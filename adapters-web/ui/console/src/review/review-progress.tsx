import type { AccessReview } from '../api/schemas.ts';
import { useNow } from '../support/use-now.ts';
import { useWords } from '../words/use-words.ts';
import { daysLeft } from './days-left.ts';
import classes from './review.module.css';

/** How far a review is, and how long it goes on. */
export function ReviewProgress({ review }: { review: AccessReview }) {
  const { words, format } = useWords();
  const text = words.accessReview;
  const now = useNow(60_000);
  const reviewed = review.people - review.waiting;
  const warnedAt = review.warnedAt ?? [];
  const days = daysLeft(review.closesAt, now);
  const late = review.endedAt === undefined && review.waiting > 0 && days <= 2;
  return (
    <div className={classes['progress']} data-tone={late ? 'warn' : 'plain'}>
      <strong>{text.reviewed(format.number(reviewed), format.number(review.people))}</strong>
      <progress
        className={classes['track']}
        max={Math.max(1, review.people)}
        value={reviewed}
        aria-label={text.progress}
      />
      <span>
        {review.endedAt === undefined
          ? text.daysLeft(days, format.date(review.closesAt))
          : text.ended(format.date(review.endedAt))}
      </span>
      {warnedAt.length > 0 && (
        <span className={classes['counts']}>
          {text.warned(warnedAt.map((at) => format.date(at)).join(', '))}
        </span>
      )}
      {review.endedAt !== undefined && (
        <span className={classes['counts']}>
          {text.counts(
            format.number(review.confirmed),
            format.number(review.revoked),
            format.number(review.suspended),
          )}
        </span>
      )}
    </div>
  );
}
