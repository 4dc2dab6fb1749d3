import type { FromPlayer, ReplayEvent, ToPlayer } from '@replayvault/player/messages';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SessionDetail, TimeRange } from '../src/api/schemas.ts';
import { ReplayController } from '../src/replay/replay-controller.ts';

const T = 1_000_000;
const LENGTH = 1_800_000;
const SNAPSHOT_EVERY = 120_000;

const snapshots = Array.from({ length: LENGTH / SNAPSHOT_EVERY }, (_, index) => T + index * SNAPSHOT_EVERY);
const events: ReplayEvent[] = Array.from({ length: LENGTH / 1000 + 1 }, (_, index) => {
  const timestamp = T + index * 1000;
  return { type: snapshots.includes(timestamp) ? 2 : 3, timestamp, data: {} };
});
const detail = {
  session: { viewport: { width: 800, height: 600 } },
  pages: [],
  marks: [],
  manifest: {
    from: T,
    to: T + LENGTH,
    segments: snapshots.map((from, number) => ({
      number,
      from,
      to: from + SNAPSHOT_EVERY - 1,
      bytes: 1,
      eventCount: 120,
      snapshots: [from],
    })),
    gaps: [],
    pauses: [],
    inactivity: [{ from: T + 20_000, to: T + 500_000 }],
    withheld: [],
  },
} as unknown as SessionDetail;

let sent: ToPlayer[];
let asked: TimeRange[];
let fail: boolean;
let controller: ReplayController;
let say: (message: FromPlayer) => void;

async function* read(range: TimeRange): AsyncGenerator<ReplayEvent[]> {
  asked.push(range);
  await Promise.resolve();
  if (fail) throw new Error('broken');
  yield events.filter(({ timestamp }) => timestamp >= range.from && timestamp < range.to);
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));
const begins = () => sent.filter((message) => message.kind === 'begin');

beforeEach(async () => {
  sent = [];
  asked = [];
  fail = false;
  controller = new ReplayController(detail, read, { at: T, playing: true });
  controller.attach((onMessage) => {
    say = onMessage;
    return { send: (message) => sent.push(message), close: () => undefined };
  });
  say({ kind: 'ready' });
  await settled();
});

describe('a long session', () => {
  it('starts with one window, not with the whole', () => {
    expect(asked).toEqual([{ from: T, to: T + 45_000 }]);
    expect(sent.at(-1)).toEqual({ kind: 'loaded', generation: 1, until: T + 45_000 });
    expect(controller.snapshot()).toMatchObject({
      connection: 'ready',
      bufferedFrom: T,
      bufferedUntil: T + 45_000,
    });
  });

  it('asks for the next window when the head comes near the end of what is loaded', async () => {
    say({ kind: 'time', generation: 1, at: T + 19_000 });
    await settled();
    expect(asked).toHaveLength(1);
    say({ kind: 'time', generation: 1, at: T + 20_500 });
    await settled();
    expect(asked.at(-1)).toEqual({ from: T + 45_000, to: T + 90_000 });
  });

  it('looks further ahead the faster it plays', async () => {
    controller.setSpeed(8);
    await settled();
    expect(controller.snapshot().bufferedUntil).toBeGreaterThanOrEqual(T + 200_000);
  });

  it('seeks far by starting afresh from the nearest snapshot, once', async () => {
    controller.seek(T + 1_000_000);
    await settled();
    expect(begins().at(-1)).toEqual({ kind: 'begin', generation: 2, at: T + 1_000_000, end: T + LENGTH });
    expect(asked[1]).toEqual({ from: T + 958_000, to: T + 1_005_000 });
    expect(begins()).toHaveLength(2);
  });

  it('does not let reports of an earlier generation move the head', async () => {
    controller.seek(T + 1_000_000);
    say({ kind: 'time', generation: 1, at: T + 3 });
    await settled();
    expect(controller.snapshot().at).toBe(T + 1_000_000);
  });

  it('starts afresh when sought back to what the player has forgotten', async () => {
    say({ kind: 'trimmed', generation: 1, from: T + 30_000 });
    controller.seek(T + 10_000);
    await settled();
    expect(begins()).toHaveLength(2);
  });

  it('stays within the session', () => {
    controller.seek(T - 5);
    expect(controller.snapshot().at).toBe(T);
    controller.seekBy(LENGTH * 2);
    expect(controller.snapshot().at).toBe(T + LENGTH);
  });
});

describe('while the player is on its way', () => {
  const seen = () => sent.map(({ kind }) => kind);

  function arriving(): () => void {
    sent = [];
    asked = [];
    controller = new ReplayController(detail, read, { at: T, playing: true });
    controller.prepare();
    return () => {
      controller.attach((onMessage) => {
        say = onMessage;
        return { send: (message) => sent.push(message), close: () => undefined };
      });
      say({ kind: 'ready' });
    };
  }

  it('fetches the first window, and hands it over at once and once', async () => {
    const arrive = arriving();
    await settled();
    expect(asked).toHaveLength(1);
    expect(sent).toEqual([]);
    arrive();
    expect(seen()).toEqual(['speed', 'fit', 'trail', 'begin', 'events', 'loaded', 'play']);
    await settled();
    expect(asked).toHaveLength(1);
  });

  it('shows what was asked for last', async () => {
    const arrive = arriving();
    controller.seek(T + 1_000_000);
    await settled();
    arrive();
    expect(begins()).toEqual([{ kind: 'begin', generation: 2, at: T + 1_000_000, end: T + LENGTH }]);
  });

  it('looks again for what to show, if there was nothing when it asked first', async () => {
    const manifest = { ...detail.manifest };
    const empty = { ...detail, manifest: { ...manifest, segments: [] } };
    sent = [];
    asked = [];
    controller = new ReplayController(empty, read, { at: T, playing: true });
    controller.prepare();
    expect(controller.snapshot().nothing).toBe(true);
    controller.extend(detail);
    controller.attach((onMessage) => {
      say = onMessage;
      return { send: (message) => sent.push(message), close: () => undefined };
    });
    say({ kind: 'ready' });
    await settled();
    expect(controller.snapshot().nothing).toBe(false);
    expect(seen()).toContain('events');
  });

  it('goes on fetching when the player arrives in between', async () => {
    arriving()();
    await settled();
    expect(asked).toHaveLength(1);
    expect(seen()).toEqual(['speed', 'fit', 'trail', 'begin', 'play', 'events', 'loaded']);
  });
});

describe('inactivity', () => {
  beforeEach(() => say({ kind: 'buffering', on: false }));

  it('is jumped over, and the length said', () => {
    say({ kind: 'time', generation: 1, at: T + 22_000 });
    expect(controller.snapshot()).toMatchObject({ at: T + 499_300, skipped: 477_300 });
  });

  it('is shown when the person wants it, or is not playing', () => {
    controller.setSkip(false);
    say({ kind: 'time', generation: 1, at: T + 22_000 });
    controller.setSkip(true);
    controller.pause();
    say({ kind: 'time', generation: 1, at: T + 22_100 });
    expect(controller.snapshot().at).toBe(T + 22_100);
  });
});

it('shows a fault and goes on from the same place when asked to', async () => {
  fail = true;
  say({ kind: 'time', generation: 1, at: T + 24_000 });
  controller.setSkip(false);
  await settled();
  expect(controller.snapshot().fault).toBeInstanceOf(Error);
  fail = false;
  controller.retry();
  await settled();
  expect(controller.snapshot().fault).toBeUndefined();
  expect(begins()).toHaveLength(2);
});

it('plays again from the start after the end', () => {
  say({ kind: 'ended' });
  expect(controller.snapshot()).toMatchObject({ ended: true, playing: false, at: T + LENGTH });
  controller.play();
  expect(controller.snapshot()).toMatchObject({ ended: false, playing: true, at: T });
});
