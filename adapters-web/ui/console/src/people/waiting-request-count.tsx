import { useQuery } from '@tanstack/react-query';
import classes from '../support/support.module.css';
import { useWords } from '../words/use-words.ts';
import { requestsQuery } from './requests-query.ts';
import { waitingRequests } from './waiting-requests.ts';

/** How many requests wait for whoever fulfils them; nothing when none does. */
export function WaitingRequestCount() {
  const { words } = useWords();
  const { data = [] } = useQuery(requestsQuery);
  const count = waitingRequests(data);
  if (count === 0) return null;
  return (
    <span className={classes['count']}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{words.requests.waiting(count)}</span>
    </span>
  );
}
