import createClient from 'openapi-fetch';
import type { paths } from '../generated/api.ts';
import { grantHeader } from '../support/grant-header.ts';
import { grantMemory } from '../support/grant-memory.ts';

/** The console's API as `docs/openapi.json` describes it; the cookie travels by itself. */
export const apiClient = createClient<paths>({ baseUrl: '/', credentials: 'same-origin', cache: 'no-store' });

apiClient.use({
  onRequest: ({ request }) => {
    const headers = grantHeader(request.method, new URL(request.url).pathname, grantMemory.get());
    for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
  },
});

/** The header of every change: a form of another site cannot send it. */
export const FROM_CONSOLE = { 'X-ReplayVault': 'console' } as const;
