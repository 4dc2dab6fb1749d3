import type { Fit } from '@replayvault/player/messages';
import type { Speed } from './speeds.ts';

/** Whether the player is there: asked for, answering, or not answering in time. */
export type Connection = 'connecting' | 'ready' | 'silent';

/** What the replay page shows. Instants are milliseconds since the epoch. */
export interface ReplayState {
  readonly connection: Connection;
  readonly at: number;
  /** What the person wants; while `waiting` the picture stands still all the same. */
  readonly playing: boolean;
  readonly waiting: boolean;
  readonly ended: boolean;
  readonly speed: Speed;
  readonly skip: boolean;
  readonly fit: Fit;
  readonly trail: boolean;
  readonly bufferedFrom: number;
  readonly bufferedUntil: number;
  /** The session is still being recorded. */
  readonly open: boolean;
  /** It was when it was first looked at, and has closed since. */
  readonly closedSince: boolean;
  /** The head is a few seconds behind what the visitor does. */
  readonly live: boolean;
  /** Length of the idle stretch that was just jumped over. */
  readonly skipped: number | undefined;
  readonly fault: unknown;
  /** The player could not draw something. */
  readonly broken: boolean;
  /** The session holds no full snapshot, so there is nothing to draw. */
  readonly nothing: boolean;
}
