import { queryOptions } from '@tanstack/react-query';
import { nameVisitor } from './name-visitor.ts';

/** The key of whoever is in a session. */
export function visitorOfSessionQuery(session: string) {
  return queryOptions({
    queryKey: ['visitor', session],
    queryFn: ({ signal }) => nameVisitor({ session }, signal),
    staleTime: 60_000,
  });
}
