import { beforeEach, describe, expect, it } from 'vitest';
import type { FromPlayer } from '../src/messages.ts';
import { Playback } from '../src/playback.ts';
import type { ReplayEvent } from '../src/replay-event.ts';
import { PlainEngine } from './plain-engine.ts';

const meta: ReplayEvent = { type: 4, timestamp: 1000, data: {} };
const snapshot: ReplayEvent = { type: 2, timestamp: 1001, data: {} };
const step = (timestamp: number): ReplayEvent => ({ type: 3, timestamp, data: {} });

let engines: PlainEngine[];
let told: FromPlayer[];
let playback: Playback;

beforeEach(() => {
  engines = [];
  told = [];
  playback = new Playback(
    (first) => {
      const engine = new PlainEngine(first);
      engines.push(engine);
      return engine;
    },
    (message) => told.push(message),
  );
  playback.take({ kind: 'begin', generation: 1, at: 1001, end: 100_000 });
});

const load = (...events: ReplayEvent[]): void => playback.take({ kind: 'events', generation: 1, events });
const buffering = (): boolean[] =>
  told.flatMap((message) => (message.kind === 'buffering' ? [message.on] : []));

describe('the start', () => {
  it('waits for a full snapshot', () => {
    load(meta);
    expect(engines).toHaveLength(0);
    load(snapshot);
    expect(engines).toHaveLength(1);
  });

  it('waits until what the head needs is loaded', () => {
    playback.take({ kind: 'begin', generation: 2, at: 30_000, end: 100_000 });
    playback.take({ kind: 'events', generation: 2, events: [meta, snapshot, step(20_000)] });
    expect(engines).toHaveLength(0);
    playback.take({ kind: 'events', generation: 2, events: [step(31_000)] });
    expect(engines[0]).toMatchObject({ now: 30_000, running: false });
  });

  it('drops events of an earlier generation', () => {
    playback.take({ kind: 'begin', generation: 2, at: 1001, end: 100_000 });
    load(meta, snapshot);
    expect(engines).toHaveLength(0);
  });

  it('takes the former drawing away when it begins afresh', () => {
    load(meta, snapshot);
    playback.take({ kind: 'begin', generation: 2, at: 50_000, end: 100_000 });
    expect(engines[0]?.disposed).toBe(true);
  });
});

describe('playing', () => {
  beforeEach(() => {
    playback.take({ kind: 'speed', value: 4 });
    playback.take({ kind: 'play' });
    load(meta, snapshot, step(20_000));
  });

  it('runs at the speed that was set before', () => {
    expect(engines[0]).toMatchObject({ running: true, speed: 4 });
  });

  it('holds at the edge of what is loaded, says so, and goes on when there is enough again', () => {
    const engine = engines[0] as PlainEngine;
    engine.now = 20_050;
    playback.tick(true);
    expect(engine.running).toBe(false);
    expect(buffering().at(-1)).toBe(true);
    load(step(20_100));
    expect(engine.running).toBe(false);
    load(step(25_000));
    expect(engine).toMatchObject({ running: true, now: 20_000 });
    expect(buffering().at(-1)).toBe(false);
  });

  it('runs on through a stretch without events that is known to be loaded', () => {
    playback.take({ kind: 'loaded', generation: 1, until: 60_000 });
    const engine = engines[0] as PlainEngine;
    engine.now = 40_000;
    playback.tick(true);
    expect(engine.running).toBe(true);
  });

  it('ends at the end, once', () => {
    playback.take({ kind: 'loaded', generation: 1, until: 100_001 });
    (engines[0] as PlainEngine).now = 100_010;
    playback.tick(true);
    playback.tick(true);
    expect(told.filter(({ kind }) => kind === 'ended')).toHaveLength(1);
    expect(told.at(-2)).toEqual({ kind: 'time', generation: 1, at: 100_000 });
  });

  it('forgets what is far behind and says from where it can still draw', () => {
    (engines[0] as PlainEngine).now = 90_000;
    playback.take({ kind: 'loaded', generation: 1, until: 95_000 });
    playback.tick(true);
    playback.take({ kind: 'loaded', generation: 1, until: 99_000 });
    expect(told.at(-1)).toEqual({ kind: 'trimmed', generation: 1, from: 30_000 });
  });

  it('stays at rest after a pause', () => {
    playback.take({ kind: 'pause' });
    load(step(50_000));
    expect(engines[0]?.running).toBe(false);
  });
});

describe('a seek', () => {
  beforeEach(() => load(meta, snapshot, step(20_000)));

  it('draws at once what is loaded, without a word of waiting', () => {
    told.length = 0;
    playback.take({ kind: 'seek', at: 15_000 });
    expect(engines[0]?.now).toBe(15_000);
    expect(told).toEqual([{ kind: 'time', generation: 1, at: 15_000 }]);
  });

  it('waits for what is not loaded, then draws it', () => {
    playback.take({ kind: 'seek', at: 40_000 });
    expect(buffering().at(-1)).toBe(true);
    playback.take({ kind: 'loaded', generation: 1, until: 45_000 });
    expect(engines[0]).toMatchObject({ now: 40_000, running: false });
    expect(buffering().at(-1)).toBe(false);
  });

  it('stays within the session', () => {
    playback.take({ kind: 'loaded', generation: 1, until: 100_001 });
    playback.take({ kind: 'seek', at: 500_000 });
    expect(engines[0]?.now).toBe(100_000);
  });
});

describe('a session that grows', () => {
  it('plays on past what was its end', () => {
    playback.take({ kind: 'begin', generation: 1, at: 1001, end: 5000 });
    playback.take({ kind: 'events', generation: 1, events: [meta, snapshot, step(5000)] });
    playback.take({ kind: 'loaded', generation: 1, until: 5001 });
    playback.take({ kind: 'play' });
    const engine = engines[0];
    if (engine === undefined) throw new Error('no engine');
    engine.now = 5000;
    playback.tick(true);
    expect(told.at(-1)).toEqual({ kind: 'ended' });
    playback.take({ kind: 'end', at: 9000 });
    playback.take({ kind: 'events', generation: 1, events: [step(8000)] });
    playback.take({ kind: 'play' });
    engine.now = 7000;
    playback.tick(true);
    expect(told.at(-1)).toEqual({ kind: 'time', generation: 1, at: 7000 });
    expect(engine.running).toBe(true);
  });
});
