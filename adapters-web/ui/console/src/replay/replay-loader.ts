import type { ReplayEvent, ToPlayer } from '@replayvault/player/messages';
import type { Manifest, TimeRange } from '../api/schemas.ts';
import { alignStart, type Viewport } from './align-start.ts';
import { nextWindow } from './next-window.ts';
import type { Buffered } from './plan-seek.ts';
import { startPoint } from './start-point.ts';

/** How far ahead of the play head is loaded at normal speed (milliseconds of the session). */
const AHEAD = 25_000;

export type ReadEvents = (range: TimeRange, signal: AbortSignal) => AsyncIterable<readonly ReplayEvent[]>;

export interface LoaderHost {
  send(message: ToPlayer): void;
  /** What is loaded has changed. */
  changed(): void;
  failed(fault: unknown): void;
}

/**
 * Keeps the player fed with windows around the play head: one at a time, far enough ahead, never the whole session.
 * It holds no events itself.
 */
export class ReplayLoader {
  private generationNow = 0;
  private buffer: Buffered = { from: 0, until: 0 };
  private head = 0;
  private speed = 1;
  private busy = false;
  private abort = new AbortController();
  private align: (events: readonly ReplayEvent[]) => readonly ReplayEvent[] = (events) => events;

  constructor(
    private manifest: Manifest,
    private readonly viewport: Viewport,
    private readonly read: ReadEvents,
    private readonly host: LoaderHost,
  ) {}

  get generation(): number {
    return this.generationNow;
  }

  get buffered(): Buffered {
    return this.buffer;
  }

  /** Starts afresh from the snapshot that shows an instant; answers the instant that can be shown, if any can. */
  restart(at: number): number | undefined {
    this.stop();
    const start = startPoint(this.manifest, at);
    if (start === undefined) return undefined;
    this.abort = new AbortController();
    this.generationNow += 1;
    this.head = Math.max(at, start.snapshot);
    this.buffer = { from: start.snapshot, until: start.fetchFrom };
    this.align = alignStart(start.snapshot, this.viewport);
    this.host.send({ kind: 'begin', generation: this.generationNow, at: this.head, end: this.manifest.to });
    void this.fill();
    return this.head;
  }

  /** Tells where the play head is and how fast it goes. */
  follow(head: number, speed: number): void {
    this.head = head;
    this.speed = speed;
    void this.fill();
  }

  /** The session has grown. */
  extend(manifest: Manifest): void {
    this.manifest = manifest;
    if (this.generationNow === 0) return;
    this.host.send({ kind: 'end', at: manifest.to });
    void this.fill();
  }

  /** The player has forgotten what was before an instant. */
  trimmed(from: number): void {
    this.buffer = { ...this.buffer, from: Math.max(this.buffer.from, from) };
    this.host.changed();
  }

  stop(): void {
    this.abort.abort();
    this.busy = false;
  }

  private async fill(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const { signal } = this.abort;
    try {
      while (!signal.aborted && this.buffer.until <= this.head + AHEAD * Math.max(1, this.speed)) {
        if (!(await this.loadNext(signal))) break;
      }
    } catch (fault) {
      if (!signal.aborted) this.host.failed(fault);
    } finally {
      if (!signal.aborted) this.busy = false;
    }
  }

  private async loadNext(signal: AbortSignal): Promise<boolean> {
    const window = nextWindow(this.manifest, this.buffer.until, this.head);
    if (window === undefined) return false;
    const { from, to } = window;
    const generation = this.generationNow;
    if (!window.empty) {
      for await (const batch of this.read({ from, to }, signal)) {
        if (signal.aborted) return false;
        const events = this.align(batch);
        if (events.length > 0) this.host.send({ kind: 'events', generation, events });
      }
    }
    if (signal.aborted) return false;
    this.buffer = { ...this.buffer, until: to };
    this.host.send({ kind: 'loaded', generation, until: to });
    this.host.changed();
    return true;
  }
}
