import type { Manifest } from '../api/schemas.ts';
import { startPoint } from './start-point.ts';

/** What the player holds: it can draw from `from` on, and nothing is known from `until` on. */
export interface Buffered {
  readonly from: number;
  readonly until: number;
}

/**
 * How to get to an instant: `inside` what is loaded; by loading on (`extend`) where that is no further than the nearest
 * snapshot; or by a `restart` from that snapshot.
 */
export function planSeek(
  manifest: Manifest,
  buffered: Buffered,
  at: number,
): 'inside' | 'extend' | 'restart' {
  if (at < buffered.from) return 'restart';
  if (at < buffered.until) return 'inside';
  const snapshot = startPoint(manifest, at)?.snapshot ?? 0;
  return snapshot <= buffered.until ? 'extend' : 'restart';
}
