import { toJson } from '../page/to-json.ts';
import { SESSION_KEY } from './forget-stored.ts';

/** What one tab remembers of its session from page to page. Numbers and the upload token, never an event. */
export interface SessionMemory {
  readonly siteKey: string;
  readonly session: string;
  readonly token: string;
  readonly expiresAt: number;
  readonly segmentBytes: number;
  readonly beaconBytes: number;
  /** Number of the next segment. */
  readonly next: number;
  /** When the visitor last did something, milliseconds since the epoch. */
  readonly lastActivity: number;
  /** Segments that could not be sent and were not yet reported. */
  readonly lost: number;
  /** A page is counting; `false` once it has left. */
  readonly held: boolean;
}

/** Remembers a session for this tab; where storage is refused, for this page. */
export const sessionMemory = {
  read(): SessionMemory | undefined {
    try {
      return JSON.parse(sessionStorage.getItem(SESSION_KEY) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(memory: SessionMemory): void {
    try {
      sessionStorage.setItem(SESSION_KEY, toJson(memory));
    } catch {
      // The next page of this tab then opens a session of its own.
    }
  },
  forget(): void {
    try {
      sessionStorage.removeItem(SESSION_KEY);
    } catch {
      // Nothing was stored where storage is refused.
    }
  },
};
