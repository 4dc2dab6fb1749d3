import type { ReplayEvent } from './replay-event.ts';

export type { ReplayEvent } from './replay-event.ts';
export { CUSTOM, FULL_SNAPSHOT, PAGE_META } from './replay-event.ts';

/** The one window message: it hands over a port, and everything else goes through that. */
export const CONNECT = 'replayvault-player-connect-1';

/** How the recorded page is laid into the player's area. */
export type Fit = 'fit' | 'actual';

/**
 * What the console tells the player. All instants are milliseconds since the epoch. `generation` counts restarts:
 * the player drops events of a generation that is no longer current.
 */
export type ToPlayer =
  | { readonly kind: 'begin'; readonly generation: number; readonly at: number; readonly end: number }
  | { readonly kind: 'events'; readonly generation: number; readonly events: readonly ReplayEvent[] }
  | { readonly kind: 'loaded'; readonly generation: number; readonly until: number }
  /** The session has grown: it ends at a later instant than was said. */
  | { readonly kind: 'end'; readonly at: number }
  | { readonly kind: 'play' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'seek'; readonly at: number }
  | { readonly kind: 'speed'; readonly value: number }
  | { readonly kind: 'fit'; readonly value: Fit }
  | { readonly kind: 'trail'; readonly on: boolean };

export type PlayerFault = 'malformed' | 'cannot-draw';

/** What the player tells the console. */
export type FromPlayer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'time'; readonly generation: number; readonly at: number }
  | { readonly kind: 'buffering'; readonly on: boolean }
  | { readonly kind: 'trimmed'; readonly generation: number; readonly from: number }
  | { readonly kind: 'size'; readonly width: number; readonly height: number }
  | { readonly kind: 'ended' }
  | { readonly kind: 'error'; readonly fault: PlayerFault };
