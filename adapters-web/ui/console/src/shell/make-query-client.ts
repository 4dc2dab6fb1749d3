import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/api-problem.ts';

const TRIES = 2;

/**
 * The store of what the server answered. Only a missing answer is tried again by itself: a refusal stands. When the
 * sign-in has ended, `onSignedOut` leads to the sign-in page and what was shown is forgotten; when the password is
 * expired, `onExpired` leads to where another is chosen; when a grant of Support is over, `onGrantOver` leaves it.
 */
export function makeQueryClient(
  onSignedOut: () => void,
  onExpired: () => void,
  onGrantOver: () => void,
): QueryClient {
  const expired = (fault: unknown): void => {
    if (fault instanceof ApiProblem && fault.asksForPassword) onExpired();
    if (fault instanceof ApiProblem && fault.saysGrantIsOver) onGrantOver();
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (fault) => {
        expired(fault);
        if (!(fault instanceof ApiProblem) || !fault.asksForSignIn) return;
        onSignedOut();
      },
    }),
    mutationCache: new MutationCache({ onError: expired }),
    defaultOptions: {
      queries: {
        retry: (count, fault) => fault instanceof ApiProblem && fault.status === 0 && count < TRIES,
        refetchOnWindowFocus: false,
      },
    },
  });
  return client;
}
