import type { ReplayEngine } from '../src/replay-engine.ts';
import type { ReplayEvent } from '../src/replay-event.ts';

/** An engine that draws nothing: its clock is moved by the test. */
export class PlainEngine implements ReplayEngine {
  now = 0;
  running = false;
  disposed = false;
  speed = 0;
  readonly events: ReplayEvent[];
  constructor(first: readonly ReplayEvent[]) {
    this.events = [...first];
  }
  append(event: ReplayEvent): void {
    this.events.push(event);
  }
  playFrom(at: number): void {
    this.now = at;
    this.running = true;
  }
  holdAt(at: number): void {
    this.now = at;
    this.running = false;
  }
  hold(): void {
    this.running = false;
  }
  at(): number {
    return this.now;
  }
  setSpeed(value: number): void {
    this.speed = value;
  }
  setTrail(): void {
    return undefined;
  }
  forgetBefore(at: number): number {
    return Math.max(1000, at);
  }
  dispose(): void {
    this.disposed = true;
  }
}
