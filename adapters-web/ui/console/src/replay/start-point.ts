import type { Manifest } from '../api/schemas.ts';

/** A page meta belongs to each full snapshot and is stamped before it: so much earlier reading starts (milliseconds). */
const LEAD = 2_000;

export interface StartPoint {
  /** The full snapshot that drawing starts from. */
  readonly snapshot: number;
  /** From when events are read. */
  readonly fetchFrom: number;
}

/**
 * Where to start drawing so as to show an instant: the last full snapshot at or before it, else the first there is.
 * Undefined while the session holds none.
 */
export function startPoint(manifest: Manifest, at: number): StartPoint | undefined {
  const snapshots = manifest.segments.flatMap((segment) => segment.snapshots).sort((a, b) => a - b);
  const snapshot = snapshots.findLast((time) => time <= at) ?? snapshots[0];
  return snapshot === undefined
    ? undefined
    : { snapshot, fetchFrom: Math.max(manifest.from, snapshot - LEAD) };
}
