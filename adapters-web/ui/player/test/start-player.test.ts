import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FromPlayer, ToPlayer } from '../src/messages.ts';
import type { ReplayEvent } from '../src/replay-event.ts';
import { startPlayer } from '../src/start-player.ts';
import { PlainEngine } from './plain-engine.ts';

/** Fails while it is broken. */
class FailingEngine extends PlainEngine {
  static broken = false;

  override at(): number {
    if (FailingEngine.broken) throw new Error('broken');
    return 1500;
  }
}

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
  startPlayer({} as HTMLElement, port, (_, first) => new FailingEngine(first));
  say = (data) => port.onmessage?.({ data } as MessageEvent);
});
afterEach(() => vi.unstubAllGlobals());

it('a frame that cannot be drawn is told once, and does not end those after it', () => {
  const heard = (kind: FromPlayer['kind']): FromPlayer[] => told.filter((message) => message.kind === kind);
  say({ kind: 'begin', generation: 1, at: 1000, end: 9000 });
  say({ kind: 'events', generation: 1, events: [meta, snapshot] });
  say({ kind: 'loaded', generation: 1, until: 5000 });
  say({ kind: 'play' });
  FailingEngine.broken = true;
  nextFrame();
  nextFrame();
  expect(heard('error')).toEqual([{ kind: 'error', fault: 'cannot-draw' }]);

  FailingEngine.broken = false;
  now = 1000;
  nextFrame();
  expect(heard('time').at(-1)).toEqual({ kind: 'time', generation: 1, at: 1500 });

  FailingEngine.broken = true;
  nextFrame();
  expect(heard('error')).toHaveLength(2);
});
