import type { Manifest } from '../api/schemas.ts';

/** A gap that ends within so much of the newest event may still be filled by a slower upload (milliseconds). */
const MAY_STILL_COME = 20_000;

/**
 * How far a session that is still being recorded may be drawn: to its newest event, or to the first gap so young that
 * its segments may only be late. What is drawn past a gap is not drawn again when they come.
 */
export function liveEdge(manifest: Manifest): number {
  const young = manifest.gaps.filter((gap) => gap.to >= manifest.to - MAY_STILL_COME);
  return Math.min(manifest.to, ...young.map((gap) => gap.from));
}
