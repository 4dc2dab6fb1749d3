import type { ReplayEvent } from './replay-event.ts';

/** What draws a recording. `Playback` steers one of these; the real one is rrweb's, tests bring a plain one. */
export interface ReplayEngine {
  /** Adds an event; those before the play head take effect when the engine is next sent to a time. */
  append(event: ReplayEvent): void;
  /** Draws the page as it was at an instant and runs on from there. */
  playFrom(at: number): void;
  /** Draws the page as it was at an instant and stands still. */
  holdAt(at: number): void;
  /** Stands still where it is. */
  hold(): void;
  /** The instant that is drawn now. */
  at(): number;
  setSpeed(value: number): void;
  setTrail(on: boolean): void;
  /** Forgets what is not needed to draw from an instant on; answers the earliest instant that can still be drawn. */
  forgetBefore(at: number): number;
  /** Takes the drawing off the page; the engine is of no use afterwards. */
  dispose(): void;
}

/** Makes an engine from a page's first events: a page meta, then a full snapshot. */
export type MakeEngine = (first: readonly ReplayEvent[], end: number) => ReplayEngine;
