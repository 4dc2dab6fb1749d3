import { queryOptions } from '@tanstack/react-query';
import { meQuery } from '../access/me-query.ts';
import { glanceAtRights } from './glance-at-rights.ts';
import { isVerdict } from './is-verdict.ts';

/** How long after an answer it is asked again, so that what ends is cleared within a second (milliseconds). */
const EVERY = 600;

/**
 * Asks while the page is visible whether the person may still see what they see (clause E4). What changed is known to the
 * whole console at once, and what it had been told before is forgotten.
 */
export const rightsQuery = queryOptions({
  queryKey: ['rights'],
  queryFn: async ({ client }) => {
    const known = client.getQueryData(meQuery.queryKey)?.rights;
    const me = await glanceAtRights(known);
    // A node of the version before tells no mark.
    if (me?.rights !== undefined && me.rights !== known) {
      client.removeQueries({ type: 'inactive' });
      client.setQueryData(meQuery.queryKey, me);
    }
    return true;
  },
  refetchInterval: ({ state }) => (isVerdict(state.error) ? false : EVERY),
  refetchOnWindowFocus: 'always',
  // A browser that believes to be offline asks too: silence counts.
  networkMode: 'always',
  staleTime: 0,
  gcTime: 0,
  retry: false,
});
