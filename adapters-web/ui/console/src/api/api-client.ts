import createClient from 'openapi-fetch';
import type { paths } from '../generated/api.ts';
import { grantHeader } from '../support/grant-header.ts';
import { grantMemory } from '../support/grant-memory.ts';
import { chosenAccount } from './chosen-account.ts';
import { fetchWithPurpose } from './fetch-with-purpose.ts';
import { queryInAccount } from './query-in-account.ts';

/** The console's API as `docs/openapi.json` describes it; the cookie travels by itself, the chosen account with it. */
export const apiClient = createClient<paths>({
  baseUrl: '/',
  credentials: 'same-origin',
  cache: 'no-store',
  querySerializer: (query) => queryInAccount(query, chosenAccount.id),
  fetch: fetchWithPurpose,
});

apiClient.use({
  onRequest: ({ request }) => {
    const headers = grantHeader(request.method, new URL(request.url).pathname, grantMemory.get());
    for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
  },
});

/** The header of every change: a form of another site cannot send it. */
export const FROM_CONSOLE = { 'X-ReplayVault': 'console' } as const;
