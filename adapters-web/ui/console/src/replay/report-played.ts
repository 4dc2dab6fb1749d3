import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { PlayedWindow } from './played-windows.ts';

/**
 * Tells the server what of a session was played. It is this player's word and holds nothing up: what does not arrive is not
 * told again.
 */
export function reportPlayed(id: string, windows: readonly PlayedWindow[], leaving: boolean): void {
  apiClient
    .POST('/api/v1/sessions/{id}/played', {
      params: { path: { id }, header: FROM_CONSOLE },
      body: { windows: [...windows] },
      keepalive: leaving,
    })
    .catch(() => undefined);
}
