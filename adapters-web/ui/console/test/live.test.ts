import type { FromPlayer, ReplayEvent, ToPlayer } from '@replayvault/player/messages';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Manifest, SessionDetail, TimeRange } from '../src/api/schemas.ts';
import { liveEdge } from '../src/replay/live-edge.ts';
import { ReplayController } from '../src/replay/replay-controller.ts';

const T = 1_000_000;

function manifest(until: number, gaps: TimeRange[] = []): Manifest {
  const segments = Array.from({ length: until / 10_000 }, (_, number) => ({
    number,
    from: T + number * 10_000,
    to: T + number * 10_000 + 9_999,
    bytes: 1,
    eventCount: 10,
    snapshots: number === 0 ? [T] : [],
  }));
  return { from: T, to: T + until - 1, segments, gaps, pauses: [], inactivity: [], withheld: [] };
}

function session(until: number, state: 'OPEN' | 'CLOSED', gaps: TimeRange[] = []): SessionDetail {
  return {
    session: { viewport: { width: 800, height: 600 }, state },
    pages: [],
    marks: [],
    manifest: manifest(until, gaps),
  } as unknown as SessionDetail;
}

let sent: ToPlayer[];
let asked: TimeRange[];
let controller: ReplayController;
let say: (message: FromPlayer) => void;

async function* read(range: TimeRange): AsyncGenerator<ReplayEvent[]> {
  asked.push(range);
  await Promise.resolve();
  yield [{ type: range.from === T ? 2 : 3, timestamp: range.from, data: {} }];
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

async function watch(detail: SessionDetail): Promise<void> {
  sent = [];
  asked = [];
  controller = new ReplayController(detail, read, { at: T, playing: true });
  controller.attach((onMessage) => {
    say = onMessage;
    return { send: (message) => sent.push(message), close: () => undefined };
  });
  say({ kind: 'ready' });
  await settled();
}

describe('a session that is still being recorded', () => {
  beforeEach(() => watch(session(20_000, 'OPEN')));

  it('is loaded to its newest event and goes on when there is more', async () => {
    controller.extend(session(30_000, 'OPEN'));
    await settled();
    expect(sent).toContainEqual({ kind: 'end', at: T + 29_999 });
    expect(asked.at(-1)).toEqual({ from: T + 20_000, to: T + 30_000 });
  });

  it('does not end where the player runs out: it waits, and plays on with the next segment', () => {
    say({ kind: 'ended' });
    expect(controller.snapshot()).toMatchObject({ ended: false, playing: true, waiting: true, live: true });
    sent = [];
    controller.extend(session(30_000, 'OPEN'));
    expect(sent).toContainEqual({ kind: 'play' });
    expect(controller.snapshot().waiting).toBe(false);
  });

  it('says so when it closes, and ends then', () => {
    say({ kind: 'ended' });
    controller.extend(session(20_000, 'CLOSED'));
    expect(controller.snapshot()).toMatchObject({
      open: false,
      closedSince: true,
      ended: true,
      playing: false,
      live: false,
    });
  });

  it('is jumped to a few seconds behind its newest event', async () => {
    controller.extend(session(600_000, 'OPEN'));
    await settled();
    expect(controller.snapshot().live).toBe(false);
    controller.jumpToLive();
    expect(controller.snapshot()).toMatchObject({ at: T + 591_999, live: true, playing: true });
  });

  it('begins by itself once there is a picture to begin with', async () => {
    const empty = { ...session(0, 'OPEN') };
    await watch({ ...empty, manifest: { ...empty.manifest, to: T } });
    expect(controller.snapshot().nothing).toBe(true);
    controller.extend(session(20_000, 'OPEN'));
    await settled();
    expect(controller.snapshot().nothing).toBe(false);
    expect(sent).toContainEqual({ kind: 'begin', generation: 1, at: T, end: T + 19_999 });
  });
});

describe('the live edge', () => {
  it('is the newest event when nothing is missing, or only what will not come any more', () => {
    expect(liveEdge(manifest(60_000))).toBe(T + 59_999);
    expect(liveEdge(manifest(60_000, [{ from: T + 5, to: T + 9 }]))).toBe(T + 59_999);
  });

  it('is the first young gap, since its segment may only be late', () => {
    const gaps = [
      { from: T + 45_000, to: T + 50_000 },
      { from: T + 52_000, to: T + 53_000 },
    ];
    expect(liveEdge(manifest(60_000, gaps))).toBe(T + 45_000);
  });
});
