import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { PlayedWindow } from './played-windows.ts';

/** The server was asked too often: it says nothing about what it was told. */
const TOO_MANY = 429;

/**
 * Tells the server what of a session was played. It is this player's word and holds nothing up.
 *
 * @returns whether that is settled: taken, or refused for what it says. If not, it may not be on the log, and is to be told
 * again; where an answer was lost it is then told twice.
 */
export async function reportPlayed(
  id: string,
  windows: readonly PlayedWindow[],
  leaving: boolean,
): Promise<boolean> {
  try {
    const { response } = await apiClient.POST('/api/v1/sessions/{id}/played', {
      params: { path: { id }, header: FROM_CONSOLE },
      body: { windows: [...windows] },
      keepalive: leaving,
    });
    return isSettled(response.status);
  } catch {
    return false;
  }
}

function isSettled(status: number): boolean {
  return (status >= 200 && status < 300) || (status >= 400 && status < 500 && status !== TOO_MANY);
}
