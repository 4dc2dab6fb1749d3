import { useQuery } from '@tanstack/react-query';
import classes from '../support/support.module.css';
import { useWords } from '../words/use-words.ts';
import { peopleToReview } from './people-to-review.ts';
import { reviewsQuery } from './reviews-query.ts';

/** How many people wait for a reviewer; nothing when nobody does. */
export function WaitingReviewCount() {
  const { words } = useWords();
  const { data = [] } = useQuery(reviewsQuery);
  const count = peopleToReview(data);
  if (count === 0) return null;
  return (
    <span className={classes['count']}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{words.accessReview.toReview(count)}</span>
    </span>
  );
}
