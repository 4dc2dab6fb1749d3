import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import type { OwnFactor } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';

/** What a person sees of how their own account is used: where they are signed in, and who failed to be them. */
export const securityQueries = {
  signIns: queryOptions({
    queryKey: ['me', 'sign-ins'],
    queryFn: async ({ signal }) => (await unwrap(apiClient.GET('/api/v1/me/sign-ins', { signal }))).signIns,
  }),
  factor: queryOptions({
    queryKey: ['me', 'second-factor'],
    queryFn: ({ signal }) => unwrap(apiClient.GET('/api/v1/me/second-factor', { signal })),
    // A node of the version before, which answers during an upgrade, knows of no passkeys.
    select: (own: OwnFactor): OwnFactor => ({ ...own, passkeys: own.passkeys ?? [] }),
  }),
  attempts: queryOptions({
    queryKey: ['me', 'attempts'],
    queryFn: async ({ signal }) => (await unwrap(apiClient.GET('/api/v1/me/attempts', { signal }))).attempts,
  }),
};
