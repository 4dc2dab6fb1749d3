import { useQuery } from '@tanstack/react-query';
import { useWords } from '../words/use-words.ts';
import { awaitsReview } from './awaits-review.ts';
import classes from './support.module.css';
import { supportGrantsQuery } from './support-grants-query.ts';

/** How many accesses without approval still await the customer's review; nothing when none does. */
export function UnreviewedCount() {
  const { words } = useWords();
  const { data = [] } = useQuery(supportGrantsQuery);
  const count = data.filter(awaitsReview).length;
  if (count === 0) return null;
  return (
    <span className={classes['count']}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{words.supportAccess.toReview(count)}</span>
    </span>
  );
}
