import type { FromPlayer, ReplayEvent } from '@replayvault/player/messages';
import { expect, it } from 'vitest';
import { Playback } from '../../player/src/playback.ts';
import type { ReplayEngine } from '../../player/src/replay-engine.ts';
import type { SessionDetail, TimeRange } from '../src/api/schemas.ts';
import { ReplayController } from '../src/replay/replay-controller.ts';

const T = 1_000_000;
const SECONDS = 4 * 3600;
const A_SECOND = 5;
const SNAPSHOT_EVERY = 120;

/**
 * The stated limit: from the snapshot that lies a minute behind the head, to 25 seconds ahead at the speed of playing,
 * and one window more. Here at 8 times: 120 + 60 + 200 + 45 seconds.
 */
const MOST = (120 + 60 + 200 + 45) * A_SECOND + 100;

/** Holds events as rrweb's does, and forgets what is before a page meta. */
class HoldingEngine implements ReplayEngine {
  now = 0;
  readonly events: ReplayEvent[];
  constructor(first: readonly ReplayEvent[]) {
    this.events = [...first];
  }
  append(event: ReplayEvent): void {
    this.events.push(event);
  }
  playFrom(at: number): void {
    this.now = at;
  }
  holdAt(at: number): void {
    this.now = at;
  }
  hold(): void {
    return undefined;
  }
  at(): number {
    return this.now;
  }
  setSpeed(): void {
    return undefined;
  }
  setTrail(): void {
    return undefined;
  }
  forgetBefore(at: number): number {
    const keep = this.events.findLastIndex(({ type, timestamp }) => type === 4 && timestamp <= at);
    if (keep > 0) this.events.splice(0, keep);
    return this.events[0]?.timestamp ?? 0;
  }
  dispose(): void {
    return undefined;
  }
}

function eventsOf({ from, to }: TimeRange): ReplayEvent[] {
  const events: ReplayEvent[] = [];
  for (let at = Math.max(T, Math.ceil(from / 200) * 200); at < to && at <= T + SECONDS * 1000; at += 200) {
    if ((at - T) % (SNAPSHOT_EVERY * 1000) === 0) {
      events.push({ type: 4, timestamp: at, data: {} }, { type: 2, timestamp: at, data: {} });
    } else events.push({ type: 3, timestamp: at, data: {} });
  }
  return events;
}

it('plays four hours at the highest speed and never holds more than the stated limit', async () => {
  const segments = Array.from({ length: SECONDS / 10 }, (_, number) => ({
    number,
    from: T + number * 10_000,
    to: T + number * 10_000 + 9_800,
    bytes: 1,
    eventCount: 10 * A_SECOND,
    snapshots: number % (SNAPSHOT_EVERY / 10) === 0 ? [T + number * 10_000] : [],
  }));
  const detail = {
    session: { viewport: { width: 800, height: 600 }, state: 'CLOSED' },
    pages: [],
    marks: [],
    manifest: {
      from: T,
      to: T + SECONDS * 1000 - 200,
      segments,
      gaps: [],
      pauses: [],
      inactivity: [],
      withheld: [],
    },
  } as unknown as SessionDetail;
  let engine: HoldingEngine | undefined;
  let say: (message: FromPlayer) => void = () => undefined;
  const playback = new Playback(
    (first) => (engine = new HoldingEngine(first)),
    (message) => say(message),
  );
  const controller = new ReplayController(
    detail,
    async function* read(range) {
      await Promise.resolve();
      yield eventsOf(range);
    },
    { at: T, playing: true },
  );
  controller.attach((onMessage) => {
    say = onMessage;
    return {
      send: (message) => {
        if (message.kind !== 'fit') playback.take(message);
      },
      close: () => undefined,
    };
  });
  say({ kind: 'ready' });
  controller.setSpeed(8);
  let most = 0;
  for (let frames = 0; frames < 5_000 && !controller.snapshot().ended; frames++) {
    await new Promise((done) => setTimeout(done, 0));
    if (engine !== undefined && !controller.snapshot().waiting) engine.now += 8 * 500;
    playback.tick(true);
    most = Math.max(most, engine?.events.length ?? 0);
  }
  expect(controller.snapshot().ended).toBe(true);
  expect(most).toBeGreaterThan(200 * A_SECOND);
  expect(most).toBeLessThan(MOST);
}, 60_000);
