import { useQuery } from '@tanstack/react-query';
import classes from '../support/support.module.css';
import { useWords } from '../words/use-words.ts';
import { openAlertsQuery } from './open-alerts-query.ts';

/** How many security alerts nobody acknowledged; nothing when there is none. */
export function OpenAlertCount() {
  const { words } = useWords();
  const { data: count = 0 } = useQuery(openAlertsQuery);
  if (count === 0) return null;
  return (
    <span className={classes['count']}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{words.alerts.open(count)}</span>
    </span>
  );
}
