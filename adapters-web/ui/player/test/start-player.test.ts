import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FromPlayer, ToPlayer } from '../src/messages.ts';
import type { ReplayEvent } from '../src/replay-event.ts';
import { startPlayer } from '../src/start-player.ts';

/** What draws: it fails while it is broken. */
const engine = vi.hoisted(() => ({ broken: false }));
vi.mock('../src/rrweb-engine.ts', () => ({
  RrwebEngine: class {
    at(): number {
      if (engine.broken) throw new Error('broken');
      return 1500;
    }
    playFrom(): void {
      return undefined;
    }
    holdAt(): void {
      return undefined;
    }
    setSpeed(): void {
      return undefined;
    }
    setTrail(): void {
      return undefined;
    }
    forgetBefore(): number {
      return 1000;
    }
  },
}));

const meta: ReplayEvent = { type: 4, timestamp: 1000, data: {} };
const snapshot: ReplayEvent = { type: 2, timestamp: 1001, data: {} };

let now: number;
let nextFrame: () => void;
let told: FromPlayer[];
let say: (message: ToPlayer) => void;

beforeEach(() => {
  now = 0;
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => (nextFrame = frame));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {
        return undefined;
      }
    },
  );
  told = [];
  const port = { postMessage: (message: FromPlayer) => told.push(message) } as unknown as MessagePort;
  startPlayer({} as HTMLElement, port);
  say = (data) => port.onmessage?.({ data } as MessageEvent);
});
afterEach(() => vi.unstubAllGlobals());

it('a frame that cannot be drawn is told once, and does not end those after it', () => {
  const heard = (kind: FromPlayer['kind']): FromPlayer[] => told.filter((message) => message.kind === kind);
  say({ kind: 'begin', generation: 1, at: 1000, end: 9000 });
  say({ kind: 'events', generation: 1, events: [meta, snapshot] });
  say({ kind: 'loaded', generation: 1, until: 5000 });
  say({ kind: 'play' });
  engine.broken = true;
  nextFrame();
  nextFrame();
  expect(heard('error')).toEqual([{ kind: 'error', fault: 'cannot-draw' }]);

  engine.broken = false;
  now = 1000;
  nextFrame();
  expect(heard('time').at(-1)).toEqual({ kind: 'time', generation: 1, at: 1500 });

  engine.broken = true;
  nextFrame();
  expect(heard('error')).toHaveLength(2);
});
