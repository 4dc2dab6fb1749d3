import createClient from 'openapi-fetch';
import type { paths } from '../generated/api.ts';
import { fetchWithStepUp } from './fetch-with-step-up.ts';

/** The console's API as `docs/openapi.json` describes it; the cookie travels by itself. */
export const apiClient = createClient<paths>({
  baseUrl: '/',
  credentials: 'same-origin',
  cache: 'no-store',
  fetch: fetchWithStepUp,
});

/** The header of every change: a form of another site cannot send it. */
export const FROM_CONSOLE = { 'X-ReplayVault': 'console' } as const;
