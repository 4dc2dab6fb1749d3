import type { ReviewedPerson } from '../api/schemas.ts';
import { useWords } from '../words/use-words.ts';
import { BARS, type MostUsed } from './most-used.ts';
import classes from './review.module.css';

/** What somebody used, each beside the most that anybody did. */
export function UsageBars({ used, most }: { used: ReviewedPerson['used']; most: MostUsed }) {
  const { words, format } = useWords();
  const text = words.accessReview;
  return (
    <dl className={classes['bars']}>
      {BARS.map((bar) => (
        <div key={bar} className={classes['bar']}>
          <dt>{text.used[bar]}</dt>
          <dd>
            <span className={classes['rail']} aria-hidden="true">
              <span
                className={classes['fill']}
                style={{ inlineSize: `${String((100 * used[bar]) / most[bar])}%` }}
              />
            </span>
            <span className={classes['number']}>{format.number(used[bar])}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
